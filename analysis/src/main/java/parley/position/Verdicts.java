package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.model.Act;
import parley.text.Tree;

/// Finds what a party calls, considers or deems: "called the move unjustified".
final class Verdicts {
    private static final class Loaded {
        static final Set<String> AGAINST = words("against");
        static final Set<String> INFAVOUR = words("for");
    }

    private Verdicts() {}

    static List<Draft> match(Tree tree, int sentence) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < tree.size(); i++) {
            if (!tree.token(i).upos().equals("VERB")
                    || !Nouns.isModal(tree.token(i).lemma(), "judging")
                    || Clauses.isPassive(tree, i)
                    || Clauses.isNegated(tree, i)) {
                continue;
            }
            int object = tree.child(i, "obj", "ccomp");
            int party = Clauses.subject(tree, i);
            if (object >= 0 && Nouns.is(tree.token(object).lemma(), "deed")) {
                continue;
            }
            if (object < 0 || party < 0 || tree.token(object).upos().equals("PRON")) {
                continue;
            }
            Act act = verdict(tree, i, object);
            if (act == Act.OPPOSE && Nouns.isModal(tree.token(i).lemma(), "spurning")) {
                act = Act.REJECT;
            }
            if (act == Act.OPPOSE && Clauses.auxiliary(tree, i, Set.of("will", "would")) >= 0) {
                act = Act.THREATEN;
            }
            if (act != null) {
                int head =
                        tree.token(object).upos().equals("ADJ")
                                ? tree.child(object, "nsubj")
                                : object;
                if (head >= 0) {
                    drafts.add(
                            new Draft(
                                    tree,
                                    sentence,
                                    i,
                                    act,
                                    3,
                                    head,
                                    Draft.Extent.WHOLE,
                                    party,
                                    -1,
                                    "verdict",
                                    "J:" + tree.token(i).lemma()));
                }
            }
        }
        return drafts;
    }

    private static @org.jspecify.annotations.Nullable Act verdict(Tree tree, int verb, int object) {
        for (int i = verb + 1; i < Math.min(tree.size(), object + 9); i++) {
            String word = tree.token(i).lemma();
            if (i > object || tree.head(i) != object) {
                if (Loaded.AGAINST.contains(word)) {
                    return Act.OPPOSE;
                }
                if (Loaded.INFAVOUR.contains(word)) {
                    return Act.SUPPORT;
                }
            }
            if (tree.token(i).form().equals(",") && i > object) {
                break;
            }
        }
        for (int child : tree.children(verb)) {
            boolean as = Slots.preposition(tree, child).equals("as") && child > object;
            if (as && Loaded.AGAINST.contains(tree.token(child).lemma())) {
                return Act.OPPOSE;
            }
            if (as && Loaded.INFAVOUR.contains(tree.token(child).lemma())) {
                return Act.SUPPORT;
            }
        }
        return null;
    }

    private static Set<String> words(String side) {
        for (String[] row : Rows.read("judgements.tsv", 2)) {
            if (row[0].equals(side)) {
                return Rows.set(row[1]);
            }
        }
        throw new IllegalStateException("judgements.tsv needs a row for " + side);
    }
}

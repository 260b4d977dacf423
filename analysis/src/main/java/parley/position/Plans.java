package parley.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.text.Tree;

/// Reads what a plan or a list of terms says: "under a plan drafted by Rome, the militia would hand
/// over its tanks", "Oman's proposal is simple: each side frees its captives".
final class Plans {
    private Plans() {}

    static List<Draft> match(Tree tree, int sentence) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < tree.size(); i++) {
            String lemma = PhraseNames.lemma(tree.token(i));
            boolean proposing = Nouns.is(lemma, "proposing");
            boolean redLine = Clauses.singular(lemma).equals("line") && isRed(tree, i);
            if (!proposing && !redLine && !Nouns.is(lemma, "demanding")) {
                continue;
            }
            Act act = proposing ? Act.PROPOSE : redLine ? Act.REJECT : Act.DEMAND;
            Draft draft = colon(tree, sentence, i, act);
            if (draft == null && proposing) {
                draft = under(tree, sentence, i);
            }
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /// "Under the plan, X would do Y".
    private static @Nullable Draft under(Tree tree, int sentence, int plan) {
        int verb = tree.head(plan);
        if (!Slots.preposition(tree, plan).equals("under")
                || !tree.is(plan, "obl")
                || verb < plan) {
            return null;
        }
        int clause =
                Clauses.auxiliary(tree, verb, Set.of("would", "will")) >= 0
                        ? verb
                        : tree.child(verb, "ccomp");
        if (clause < 0 || Clauses.auxiliary(tree, clause, Set.of("would", "will")) < 0) {
            return null;
        }
        int start = tree.child(clause, "nsubj");
        return start < plan ? null : draft(tree, sentence, plan, Act.PROPOSE, clause, "P:under");
    }

    /// "Our demand is simple: X", "the mediators have an idea: X".
    private static @Nullable Draft colon(Tree tree, int sentence, int noun, Act act) {
        for (int i = noun + 1; i < Math.min(tree.size() - 2, noun + 7); i++) {
            if (!tree.token(i).form().equals(":")) {
                continue;
            }
            for (int k = i + 1; k < tree.size(); k++) {
                boolean clause =
                        (tree.token(k).upos().equals("VERB") || tree.child(k, "cop") >= 0)
                                && tree.head(k) <= i;
                if (clause) {
                    return draft(tree, sentence, noun, act, k, "P:colon");
                }
            }
        }
        return list(tree, sentence, noun, act);
    }

    /// "Their demands: a ceasefire, a prisoner swap", "red lines for Hanoi, he said: foreign rigs".
    private static @Nullable Draft list(Tree tree, int sentence, int noun, Act act) {
        for (int i = noun + 1; i < tree.size() - 2; i++) {
            if (tree.token(i).form().equals(":")) {
                for (int k = i + 1; k < tree.size(); k++) {
                    if (tree.token(k).upos().equals("NOUN") && tree.head(k) <= i) {
                        return draft(tree, sentence, noun, act, k, "P:list");
                    }
                }
                return null;
            }
        }
        return null;
    }

    private static boolean isRed(Tree tree, int line) {
        return tree.children(line).stream()
                .anyMatch(child -> tree.token(child).lemma().equals("red"));
    }

    /// The plan's own phrase, "for Hanoi" where that tells whose line it is.
    private static int holder(Tree tree, int noun) {
        for (int child : tree.children(noun, "nmod")) {
            if (Slots.preposition(tree, child).equals("for")) {
                return child;
            }
        }
        int verb = tree.head(noun);
        boolean had =
                verb >= 0
                        && tree.is(noun, "obj")
                        && switch (tree.token(verb).lemma()) {
                            case "have", "float", "present", "offer", "table", "propose" -> true;
                            default -> false;
                        };
        if (had && Clauses.subject(tree, verb) >= 0) {
            return Clauses.subject(tree, verb);
        }
        return tree.child(noun, "nmod:poss") >= 0 ? noun : Draft.SPEAKER;
    }

    private static Draft draft(
            Tree tree, int sentence, int noun, Act act, int content, String rule) {
        return new Draft(
                tree,
                sentence,
                noun,
                act,
                switch (act) {
                    case PROPOSE -> 2;
                    case REJECT -> 5;
                    default -> 4;
                },
                content,
                Draft.Extent.WHOLE,
                holder(tree, noun),
                -1,
                "plan of",
                rule);
    }
}

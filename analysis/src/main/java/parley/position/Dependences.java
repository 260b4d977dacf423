package parley.position;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.text.Tree;

/// Reads what is said to depend on something: "whether Isk opens the port hinges on ...", "made the
/// release contingent on ...".
final class Dependences {

    private Dependences() {}

    static List<Draft> match(Tree tree, int sentence, List<Term> terms) {
        var drafts = new ArrayList<Draft>();
        for (Term term : terms) {
            if (isDependence(tree, term)) {
                Draft draft = draft(tree, sentence, term);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    private static boolean isDependence(Tree tree, Term term) {
        return switch (tree.token(term.cue().first()).lemma()) {
            case "depend",
                    "hinge",
                    "rest",
                    "contingent",
                    "conditional",
                    "dependent",
                    "predicate",
                    "condition",
                    "premise" ->
                    true;
            default -> false;
        };
    }

    private static @Nullable Draft draft(Tree tree, int sentence, Term term) {
        int word = term.cue().first();
        int content = open(tree, word);
        if (content < 0) {
            content = subject(tree, word);
        }
        int governor = word;
        for (int step = 0; content < 0 && step < 2 && tree.head(governor) >= 0; step++) {
            governor = tree.head(governor);
            if (term.whole().contains(governor)) {
                continue;
            }
            content = object(tree, governor, word);
        }
        if (content < 0 || term.whole().contains(content)) {
            return null;
        }
        boolean clause = tree.token(content).upos().equals("VERB");
        int party = clause ? Clauses.subject(tree, content) : tree.child(content, "nmod:poss");
        if (party >= 0 && tree.token(party).upos().equals("PRON")) {
            party = -1;
        }
        if (party < 0 && governor != word) {
            party = Clauses.subject(tree, governor);
        }
        if (party < 0) {
            party = Draft.SPEAKER;
        }
        Act act = Nouns.isModal(tree.token(content).lemma(), "agreeing") ? Act.ACCEPT : Act.OFFER;
        return new Draft(
                tree,
                sentence,
                word,
                act,
                clause ? 2 : 3,
                content,
                clause ? Draft.Extent.DEED : Draft.Extent.WHOLE,
                party,
                -1,
                "depends",
                "D:" + tree.token(word).lemma());
    }

    /// The verb of "whether Isk opens the port" or "how far it opens it" at the sentence's head.
    private static int open(Tree tree, int word) {
        if (Nouns.isModal(tree.token(0).lemma(), "questioning")) {
            for (int i = 1; i < word; i++) {
                if (tree.token(i).upos().equals("VERB")) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int subject(Tree tree, int word) {
        int clause = tree.child(word, "csubj", "ccomp", "advcl");
        if (clause >= 0 && clause < word) {
            return clause;
        }
        int subject = tree.child(word, "nsubj");
        return subject >= 0 && tree.token(subject).upos().equals("PRON") ? -1 : subject;
    }

    private static int object(Tree tree, int verb, int before) {
        if (Nouns.isModal(tree.token(verb).lemma(), "holdto")) {
            for (int child : tree.children(verb)) {
                if (child > verb
                        && child < before
                        && (tree.is(child, "obj")
                                || tree.is(child, "xcomp")
                                || tree.is(child, "ccomp"))) {
                    return child;
                }
            }
        }
        return -1;
    }
}

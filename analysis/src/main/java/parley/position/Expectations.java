package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.text.Tree;

/// Reads what is expected of a party: "is expected to meet", "most expect Isk to walk out".
final class Expectations {
    private Expectations() {}

    static @Nullable Draft of(Tree tree, int sentence, int verb, Subjects subjects) {
        if (!Nouns.isModal(tree.token(verb).lemma(), "forecast")
                || tree.token(verb).relation().equals("acl:relcl")) {
            return null;
        }
        int content = tree.child(verb, "xcomp", "ccomp");
        if (content < 0 || !Clauses.isTo(tree, content)) {
            return null;
        }
        boolean passive = Clauses.isPassive(tree, verb) || tree.child(verb, "cop") >= 0;
        int subject = passive ? tree.child(verb, "nsubj") : expected(tree, verb, content);
        if (subject < 0 || !subjects.isParty(subject)) {
            return null;
        }
        int expecting = passive ? -1 : tree.child(verb, "nsubj");
        if (expecting >= 0
                && expecting != subject
                && subjects.isParty(expecting)
                && !Nouns.is(PhraseNames.lemma(tree.token(expecting)), "foreign")
                && !isMany(tree, expecting)) {
            return null;
        }
        if (Nouns.isModal(tree.token(content).lemma(), "mental")) {
            return null;
        }
        return new Draft(
                tree,
                sentence,
                verb,
                Deeds.harm(tree, content, false) ? Act.THREATEN : Act.PROMISE,
                2,
                content,
                Draft.Extent.DEED,
                subject,
                -1,
                "expected",
                "M:expected");
    }

    /// Whose deed is expected: the object, or the second subject before the infinitive.
    private static int expected(Tree tree, int verb, int content) {
        int object = tree.child(verb, "obj", "iobj");
        if (object >= 0) {
            return object;
        }
        int own = tree.child(content, "nsubj");
        if (own >= 0) {
            return own;
        }
        for (int child : tree.children(verb, "nsubj")) {
            if (child > verb) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isMany(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            switch (tree.token(child).lemma()) {
                case "most", "much", "many", "some", "few", "several" -> {
                    return true;
                }
                default -> {}
            }
        }
        return Nouns.is(PhraseNames.lemma(tree.token(noun)), "expert")
                || switch (tree.token(noun).lemma()) {
                    case "most", "much", "many", "some", "few", "observer", "delegate" -> true;
                    default -> false;
                };
    }
}

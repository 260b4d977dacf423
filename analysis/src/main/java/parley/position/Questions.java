package parley.position;

import parley.text.Tree;

/// Tells what is only asked: a question's content is nobody's position.
final class Questions {
    private Questions() {}

    static boolean asks(Tree tree, int token) {
        for (int i = token; i < tree.size(); i++) {
            String form = tree.token(i).form();
            if (form.equals("?")) {
                return true;
            }
            if (form.equals(".") || form.equals("!") || form.equals("”")) {
                break;
            }
        }
        if (tree.token(0).form().equals("Asked") || tree.token(0).form().equals("Pressed")) {
            for (int i = token - 1; i > 0; i--) {
                if (tree.token(i).form().equals(",")) {
                    return false;
                }
            }
            return token > 0;
        }
        for (int at = token; at >= 0; at = tree.head(at)) {
            int head = tree.head(at);
            if (head >= 0
                    && (tree.is(at, "ccomp") || tree.is(at, "advcl") || tree.is(at, "acl"))
                    && isAsking(tree, head, at)) {
                return true;
            }
        }
        return false;
    }

    /// "In the film, the general offers his sword": what a story tells is nobody's line.
    static boolean isStory(Tree tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (Nouns.is(PhraseNames.lemma(tree.token(i)), "story")
                    && (tree.is(i, "obl") || tree.is(i, "nsubj"))
                    && (tree.is(i, "nsubj") || Slots.preposition(tree, i).equals("in"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsking(Tree tree, int verb, int clause) {
        String mark = Slots.mark(tree, clause);
        boolean open =
                mark.equals("if") || mark.equals("whether") || startsWithQuestion(tree, clause);
        return open
                && switch (tree.token(verb).lemma()) {
                    case "ask",
                            "wonder",
                            "question",
                            "unclear",
                            "clear",
                            "see",
                            "know",
                            "doubt",
                            "uncertainty",
                            "debate",
                            "consider" ->
                            true;
                    default -> false;
                };
    }

    private static boolean startsWithQuestion(Tree tree, int clause) {
        for (int child : tree.children(clause)) {
            if (child < clause && tree.token(child).xpos().startsWith("W")) {
                return true;
            }
        }
        return false;
    }
}

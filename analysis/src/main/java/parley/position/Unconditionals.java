package parley.position;

import parley.text.Tree;

/// Tells when a sentence says outright that no terms are attached.
final class Unconditionals {
    private Unconditionals() {}

    static boolean isSaid(Tree tree) {
        return isSaid(tree, 0, tree.size() - 1);
    }

    /// True when it is said between two tokens, both included.
    static boolean isSaid(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            String lemma = tree.token(i).lemma();
            switch (lemma) {
                case "unconditional", "unconditionally" -> {
                    return true;
                }
                case "precondition", "condition", "string", "term" -> {
                    if (isDenied(tree, i)) {
                        return true;
                    }
                }
                case "what" -> {
                    if (i > 1
                            && i + 1 < tree.size()
                            && (tree.token(i - 1).lemma().equals("matter")
                                    || tree.token(i - 1).lemma().equals("come"))) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isDenied(Tree tree, int noun) {
        for (int i = Math.max(0, noun - 4); i < noun; i++) {
            switch (tree.token(i).lemma()) {
                case "no", "without" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}

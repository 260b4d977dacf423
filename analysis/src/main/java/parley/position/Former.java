package parley.position;

import parley.text.Tree;

/// Tells office holders from those who hold it no more and speak for themselves.
final class Former {
    private Former() {}

    static boolean is(Tree tree, int office) {
        for (int child : tree.children(office)) {
            if ((tree.is(child, "amod") || tree.is(child, "compound"))
                    && Nouns.is(PhraseNames.lemma(tree.token(child)), "former")) {
                return true;
            }
        }
        return false;
    }
}

package parley.position;

import parley.text.Tree;

/// Tells where the words of a party end and the reporter's comment on them begins: ", a stance that
/// is harder to keep", ", dealing a blow to the mediators".
final class Asides {
    /// Tokens between the article and the noun of a comment.
    private static final int REACH = 4;

    private Asides() {}

    /// The last token before a comment that begins behind `first`, `last` where there is none.
    static int beforeComment(Tree tree, int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (tree.token(i).form().equals(",")
                    && (isSummary(tree, i + 1, last) || isConsequence(tree, i + 1))) {
                return i - 1;
            }
        }
        return last;
    }

    /// Whether an article and, a few words behind it, a noun by which reporters sum up what was
    /// said begin here. An item of a list is no comment.
    private static boolean isSummary(Tree tree, int start, int last) {
        if (!tree.is(start, "det")) {
            return false;
        }
        for (int i = start + 1; i <= Math.min(last, start + REACH); i++) {
            if (tree.token(i).upos().equals("NOUN")) {
                boolean lastNoun = i + 1 >= tree.size() || !tree.token(i + 1).upos().equals("NOUN");
                if (lastNoun) {
                    return !tree.is(i, "conj")
                            && (Nouns.is(tree.token(i).lemma(), "comment")
                                    || isJudgedDemand(tree, i));
                }
            }
        }
        return false;
    }

    /// ", a demand that the rebels have dismissed": what the reporter tells of it.
    private static boolean isJudgedDemand(Tree tree, int noun) {
        return Nouns.is(tree.token(noun).lemma(), "demanding")
                && tree.children(noun, "acl").stream()
                        .anyMatch(child -> tree.token(child).relation().equals("acl:relcl"));
    }

    /// A participle by which reporters tell what the news does: ", raising fears of a new war".
    private static boolean isConsequence(Tree tree, int start) {
        return tree.token(start).xpos().equals("VBG")
                && !tree.is(start, "conj")
                && Nouns.is(PhraseNames.lemma(tree.token(start)), "consequence");
    }
}

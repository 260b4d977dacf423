package parley.quote;

import java.util.ArrayList;
import java.util.List;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Cuts the words of a content out of a sentence.
final class Contents {
    private Contents() {}

    /// The parts of the subtree below `head` that do not belong to the subtree of `verb`, each
    /// trimmed; gaps of mere punctuation do not part it.
    static List<Span> without(Tree tree, int head, int verb) {
        var parts = new ArrayList<Span>();
        int start = -1;
        int last = -1;
        for (int word : tree.subtree(head)) {
            if (tree.isUnder(word, verb)) {
                continue;
            }
            if (start >= 0 && gapHolds(tree, last, word, verb)) {
                addTrimmed(tree, start, last, parts);
                start = word;
            }
            start = start < 0 ? word : start;
            last = word;
        }
        if (start >= 0) {
            addTrimmed(tree, start, last, parts);
        }
        return parts;
    }

    private static boolean gapHolds(Tree tree, int last, int next, int verb) {
        for (int word = last + 1; word < next; word++) {
            if (tree.isUnder(word, verb) && !isMark(tree, word)) {
                return true;
            }
        }
        return false;
    }

    /// The words from `first` to `last`, trimmed, as one part; none when nothing is left.
    static List<Span> range(Tree tree, int first, int last) {
        var parts = new ArrayList<Span>();
        addTrimmed(tree, first, last, parts);
        return parts;
    }

    /// The same, parted where a second "that" begins: "that it was over, and that ...".
    static List<Span> clauses(Tree tree, int first, int last) {
        var parts = new ArrayList<Span>();
        int start = first;
        for (int at = first + 1; at < last; at++) {
            boolean second =
                    tree.token(at).upos().equals("CCONJ")
                            && isThat(tree.token(at + 1))
                            && tree.is(at + 1, "mark")
                            && at > start;
            if (second) {
                addTrimmed(tree, start, at - 1, parts);
                start = at + 1;
            }
        }
        addTrimmed(tree, start, last, parts);
        return parts;
    }

    private static void addTrimmed(Tree tree, int first, int last, List<Span> parts) {
        int from = first;
        int to = last;
        while (from <= to && isMark(tree, from)) {
            from++;
        }
        while (to >= from && isMark(tree, to)) {
            to--;
        }
        if (from < to && isThat(tree.token(from)) && opensClause(tree, from)) {
            from++;
        }
        if (from <= to) {
            parts.add(Span.around(tree.token(from).span(), tree.token(to).span()));
        }
    }

    /// True for a "that" which parsers call no mark but which no noun follows: "that talks failed".
    private static boolean opensClause(Tree tree, int that) {
        return tree.is(that, "mark")
                || tree.token(that).xpos().equals("IN")
                || (!tree.is(that, "det")
                        && !tree.token(that + 1).upos().matches("AUX|VERB|ADV|PUNCT"));
    }

    static boolean isThat(Token token) {
        return token.form().equalsIgnoreCase("that");
    }

    /// True for punctuation that never belongs to the edge of a content.
    static boolean isMark(Tree tree, int word) {
        return "PUNCT".equals(tree.token(word).upos());
    }

    /// The last word of the subtree below `head`.
    static int lastOf(Tree tree, int head) {
        List<Integer> words = tree.subtree(head);
        return words.getLast();
    }
}

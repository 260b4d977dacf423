package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.model.Span;
import parley.text.Tree;

/// Finds the content of a reporting verb set off by commas: "The talks, he said, are over"; "The
/// talks are over, said the minister."
final class Parentheses {
    private static final Set<String> RELATIVE =
            Set.of("who", "which", "that", "whom", "what", "it");

    private Parentheses() {}

    /// The content around the verb; empty when the verb is no parenthesis.
    ///
    /// @param complemented true when the verb has a clause of its own behind it
    static List<Span> around(Tree tree, int verb, boolean complemented) {
        int subject = subject(tree, verb);
        if (subject < 0
                || RELATIVE.contains(tree.token(subject).form().toLowerCase(Locale.ROOT))
                || tree.token(verb).xpos().equals("VBG")) {
            return List.of();
        }
        List<Integer> phrase = tree.subtree(subject);
        int first = Math.min(verb, phrase.getFirst());
        int last = subject > verb ? contiguousEnd(phrase, verb) : verb;
        while (first > 0 && tree.token(first - 1).upos().equals("ADV")) {
            first--;
        }
        if (first < 2 || !isComma(tree, first - 1)) {
            return List.of();
        }
        int after = endOfTail(tree, verb, last);
        boolean closed = after < tree.size() && isComma(tree, after);
        boolean ends = after >= tree.size() || tree.token(after).form().matches("[.?!]");
        if ((!closed && (complemented || !ends)) || (first - 1 < 3 && !closed)) {
            return List.of();
        }
        var parts = new ArrayList<Span>();
        int start = 0;
        for (int at = 0; at < first; at++) {
            if (tree.token(at).form().equals(";")) {
                start = at + 1;
            }
        }
        parts.addAll(Contents.range(tree, start, first - 1));
        if (closed && !startsAside(tree, after + 1)) {
            parts.addAll(Contents.range(tree, after, tree.size() - 1));
        }
        return parts;
    }

    /// Words behind the comma that go on about the speaker or the saying, not with the content.
    private static boolean startsAside(Tree tree, int at) {
        return at >= tree.size()
                || tree.token(at).xpos().equals("VBG")
                || RELATIVE.contains(tree.token(at).form().toLowerCase(Locale.ROOT))
                || Set.of("a", "an", "the", "according").contains(tree.token(at).form());
    }

    private static int subject(Tree tree, int verb) {
        int own = Subjects.nearest(tree, verb);
        if (own >= 0) {
            return own;
        }
        int next = verb + 1;
        int before = Subjects.nextBefore(tree, verb);
        if (before >= 0 && tree.token(verb).xpos().matches("VBD|VBZ|VBP|VBN")) {
            return before;
        }
        return next < tree.size()
                        && tree.head(next) == verb
                        && tree.is(next, "obj")
                        && tree.token(next).upos().equals("PROPN")
                ? next
                : -1;
    }

    private static int contiguousEnd(List<Integer> phrase, int verb) {
        int last = verb;
        for (int word : phrase) {
            last = Math.max(last, word);
        }
        return last;
    }

    /// One beyond what belongs to the verb behind it: hearers, times and places.
    private static int endOfTail(Tree tree, int verb, int last) {
        int end = last;
        for (int child : tree.children(verb)) {
            boolean tail =
                    tree.is(child, "obl")
                            || tree.is(child, "advmod")
                            || tree.is(child, "obj")
                            || tree.is(child, "iobj");
            if (child > last && tail && tree.subtree(child).getFirst() == end + 1) {
                end = Contents.lastOf(tree, child);
            }
        }
        return Extents.afterTime(tree, end + 1);
    }

    private static boolean isComma(Tree tree, int at) {
        return tree.token(at).form().equals(",")
                || (at > 0
                        && tree.token(at).form().matches("[”\"]|''")
                        && tree.token(at - 1).form().equals(","));
    }
}

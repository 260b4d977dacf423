package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.clause.Phrases;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Tree;

/// The words of a noun phrase, for those whom the text names by nothing else.
final class PhraseWords {
    private static final int FARTHEST = 12;
    private final Tree tree;
    private final Phrases phrases;

    PhraseWords(Tree tree, Phrases phrases) {
        this.tree = tree;
        this.phrases = phrases;
    }

    /// The phrase at `head` as a mention of nobody known.
    Mention mention(int head) {
        Span words = phrase(head);
        return new Mention(words, text(words), null);
    }

    private Span phrase(int head) {
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            String relation = tree.token(child).plainRelation();
            boolean inner =
                    Set.of("amod", "compound", "nummod", "flat", "det", "nmod").contains(relation);
            boolean late =
                    relation.equals("nmod")
                            && child > head
                            && !phrases.preposition(child).equals("of");
            if (inner && !late && Math.abs(child - head) < FARTHEST) {
                List<Integer> under = tree.subtree(child);
                first = Math.min(first, under.getFirst());
                last = Math.max(last, under.getLast());
            }
        }
        return Span.around(tree.token(first).span(), tree.token(last).span());
    }

    private String text(Span words) {
        var text = new ArrayList<String>();
        for (int i = 0; i < tree.size(); i++) {
            if (words.contains(tree.token(i).span())) {
                text.add(tree.token(i).form());
            }
        }
        return String.join(" ", text);
    }
}

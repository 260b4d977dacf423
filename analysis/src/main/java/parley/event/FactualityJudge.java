package parley.event;

import org.jspecify.annotations.Nullable;
import parley.clause.ClauseReader;
import parley.model.Factuality;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Tree;

/// Tells of one word whether the deed that it names happened, without asking who did it.
public final class FactualityJudge {
    private FactualityJudge() {}

    /// The factuality of the deed that the word at `trigger` names, null when the sentence does not
    /// hold that word.
    public static @Nullable Factuality judge(Sentence sentence, Span trigger) {
        Tree tree = Tree.of(sentence);
        int token = tree.firstIn(trigger);
        if (token < 0) {
            return null;
        }
        var clauses = new ClauseReader(tree);
        return new Facts(tree, clauses, null).of(clauses.read(token)).factuality();
    }
}

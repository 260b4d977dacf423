package parley.position;

import java.util.ArrayList;
import java.util.List;
import parley.model.Condition;
import parley.model.Span;
import parley.text.Sentence;
import parley.text.Tree;

/// Finds the words in any text that read as a term, whether or not somebody's line hangs on them:
/// the step before [PositionFinder] gives terms to positions.
public final class ConditionalFinder {
    private ConditionalFinder() {}

    /// Words that read as a term.
    ///
    /// @param cue the words that open it, such as `if`
    /// @param words what has to hold
    public record Conditional(Condition.Relation relation, Span cue, Span words) {}

    /// The terms in reading order; what only looks like a term is left out.
    public static List<Conditional> find(List<Sentence> sentences) {
        var found = new ArrayList<Conditional>();
        for (Sentence sentence : sentences) {
            Tree tree = Tree.of(sentence);
            if (!Reader.isReadable(tree)) {
                continue;
            }
            for (Term term : ConditionFinder.find(tree, Inserts.of(tree))) {
                for (Term.Range part : term.parts()) {
                    found.add(
                            new Conditional(
                                    term.relation(), span(tree, term.cue()), span(tree, part)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Span span(Tree tree, Term.Range range) {
        return Span.around(tree.token(range.first()).span(), tree.token(range.last()).span());
    }
}

package parley.position;

import java.util.List;
import parley.model.Condition;
import parley.text.Tree;

/// A term found in a sentence, before it is known which position hangs on it.
///
/// @param cue first and last token of the cue
/// @param parts first and last token of each part that "and" or "or" joins
/// @param heads the head of each part
/// @param attach the word that the term depends on, -1 when it points at the sentence before
/// @param follows what sort of cue it was
record Term(
        Tree tree,
        Condition.Relation relation,
        Range cue,
        List<Range> parts,
        List<Integer> heads,
        int attach,
        String follows) {
    /// Tokens from `first` to `last`, both inclusive.
    record Range(int first, int last) {
        boolean contains(int token) {
            return first <= token && token <= last;
        }
    }

    /// From the cue to the end of the last part.
    Range whole() {
        int first = cue.first();
        int last = cue.last();
        for (Range part : parts) {
            first = Math.min(first, part.first());
            last = Math.max(last, part.last());
        }
        return new Range(first, last);
    }
}

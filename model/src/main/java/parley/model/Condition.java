package parley.model;

import org.jspecify.annotations.Nullable;

/// A term that a position hangs on.
///
/// @param relation how it hangs on it
/// @param cue the words that say so, such as "in return for"
/// @param words the term itself
/// @param by who must act, null if nobody
/// @param demand whether the term must come about or must not
public record Condition(
        Relation relation, Span cue, Span words, @Nullable Mention by, Demand demand) {
    /// How a position hangs on a term.
    public enum Relation {
        IF,
        ONLY_IF,
        UNLESS,
        IN_EXCHANGE,
        AFTER,
        UNTIL
    }

    /// What has to become of the term.
    public enum Demand {
        MUST_HAPPEN,
        MUST_NOT_HAPPEN,
        UNSTATED
    }
}

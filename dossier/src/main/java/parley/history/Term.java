package parley.history;

import org.jspecify.annotations.Nullable;
import parley.model.Condition;

/// A term that a line hangs on, in the words of one report.
///
/// @param by the party that must act, null when nobody is named
public record Term(
        Condition.Relation relation, String words, @Nullable String by, Condition.Demand demand) {}

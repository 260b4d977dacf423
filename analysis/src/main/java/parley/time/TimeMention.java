package parley.time;

import parley.model.Span;
import parley.model.When;

/// Words that name a time, and what they come to.
///
/// @param words from the first to the last word of the expression, without prepositions other than
///   `since`, `from` and `between`, which belong to a stretch
/// @param when [When.Open] when the words name a time that nobody can put on a calendar
public record TimeMention(Span words, When when) {}

package parley.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A time that the text names, resolved as far as the text allows.
public sealed interface When {
    /// A point or stretch of time on the calendar. A single day has `first` equal to `last`.
    ///
    /// @param first first day, inclusive
    /// @param last last day, inclusive
    /// @param words the words that say so
    record Days(LocalDate first, LocalDate last, Span words) implements When {}

    /// A minute on a day, in a zone.
    ///
    /// @param local date and time as the text gives them
    /// @param zone null when nothing tells
    record Minute(LocalDateTime local, @Nullable ZoneId zone, Span words) implements When {}

    /// Words that name a time nobody can put on a calendar.
    record Open(Span words) implements When {}

    /// Nothing is said.
    record Unstated() implements When {}
}

package parley.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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
    /// @param zone the zone that the reader settled on; null when nothing tells
    /// @param alternatives other zones that the printed words allow: `IST` is a zone of three
    ///   countries
    record Minute(LocalDateTime local, @Nullable ZoneId zone, List<ZoneId> alternatives, Span words)
            implements When {
        public Minute {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// Words that name a time nobody can put on a calendar.
    record Open(Span words) implements When {}

    /// Nothing is said.
    record Unstated() implements When {}
}

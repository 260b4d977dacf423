package parley.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What words say about a time, before anybody looks at the calendar.
sealed interface Phrase {
    /// Steps from now: the one before, this one, the one after, or none said.
    enum Shift {
        LAST,
        THIS,
        NEXT,
        NONE
    }

    /// A third of a stretch, or its first or last day.
    enum Part {
        EARLY,
        MIDDLE,
        LATE,
        START,
        END,
        WHOLE
    }

    /// Stretches that are counted.
    enum Unit {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        FORTNIGHT,
        WEEKEND,
        MONTH,
        QUARTER,
        SEASON,
        YEAR,
        DECADE,
        CENTURY
    }

    /// Days that the words give in full.
    record Fixed(LocalDate first, LocalDate last) implements Phrase {}

    /// A day and month without a year; `lastDay` equals `firstDay` for a single day.
    record MonthDay(int month, int firstDay, int lastMonth, int lastDay) implements Phrase {}

    /// A month with or without a year.
    record Month(int month, @Nullable Integer year, Part part, Shift shift) implements Phrase {}

    /// Three months from `month` on, with or without a year.
    record Season(int month, @Nullable Integer year, Shift shift) implements Phrase {}

    record Weekday(DayOfWeek day, Shift shift, int weeks) implements Phrase {}

    /// "last week", "this month", "late next year".
    record Calendar(Unit unit, Shift shift, Part part) implements Phrase {}

    /// "yesterday", "three days ago", "in two weeks": steps from now, negative for the past.
    record Step(int count, Unit unit) implements Phrase {}

    /// "in the past two weeks", "over the next 10 days": negative for the past.
    record Stretch(int count, Unit unit) implements Phrase {}

    /// "earlier this week", "later this month": the part before or after now.
    record Rest(Unit unit, boolean isAhead) implements Phrase {}

    /// "the next day", "two days earlier" in a story: steps from the time told last.
    record Told(int count, Unit unit) implements Phrase {}

    /// "the 1,000th day of the war".
    record DayOf(int number) implements Phrase {}

    /// From a time to now.
    record Since(Phrase start) implements Phrase {}

    record Between(Phrase first, Phrase last) implements Phrase {}

    /// A time of day.
    ///
    /// @param zone as the words give it
    /// @param others further zones that the words allow
    /// @param isLocal true for "local time", which need not be the publisher's
    /// @param day null when the words name none
    record Clock(
            LocalTime time,
            @Nullable ZoneId zone,
            List<ZoneId> others,
            boolean isLocal,
            @Nullable Phrase day)
            implements Phrase {
        public Clock {
            others = List.copyOf(others);
        }

        Clock on(Phrase other) {
            return new Clock(time, zone, others, isLocal, other);
        }
    }

    /// Words that no calendar holds.
    record Vague() implements Phrase {}
}

package parley.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import parley.time.Phrase.Part;
import parley.time.Phrase.Shift;

/// Reads dates of the calendar: `29 November 2024`, `Nov. 29`, `2024-11-29`, `29/11/2024`, `May
/// 2022`, `10-12 May`, `2014`, `the 1990s`.
final class DateReader {
    private final TimeWords words;
    private final TimeLexicon lexicon;

    DateReader(TimeWords words, TimeLexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    @Nullable Found read(int at) {
        if (words.number(at) >= 0) {
            Found numeric = numeric(at);
            return numeric != null ? numeric : dayFirst(at);
        }
        return month(at) > 0 ? monthFirst(at) : null;
    }

    /// The month's number, 0 when the word is none.
    int month(int at) {
        int value = lexicon.value("month", words.at(at));
        return value > 0 && words.isCapital(at) ? value : 0;
    }

    int day(int at) {
        int value = words.number(at);
        return words.at(at).length() <= 2 && value >= 1 && value <= 31 ? value : 0;
    }

    /// The index behind a number's `st`, `nd`, `rd` or `th`.
    int afterOrdinal(int at) {
        return words.isJoined(at + 1)
                        && switch (words.at(at + 1)) {
                            case "st", "nd", "rd", "th" -> true;
                            default -> false;
                        }
                ? at + 2
                : at + 1;
    }

    /// A year of four digits from 1900 to 2100, 0 when there is none.
    int year(int at) {
        int value = words.number(at);
        boolean more = words.isJoined(at + 1) && !words.is(at + 1, ")") && !isMark(at + 1);
        return words.at(at).length() == 4 && value >= 1900 && value <= 2100 && !more ? value : 0;
    }

    private boolean isMark(int at) {
        return switch (words.at(at)) {
            case ",", ".", "-", ";", ":", "'", "\"", "”", "?", "!" -> true;
            default -> false;
        };
    }

    private @Nullable Found numeric(int at) {
        boolean dashes = words.is(at + 1, "-") && words.is(at + 3, "-");
        boolean strokes = words.is(at + 1, "/") && words.is(at + 3, "/");
        if (!(dashes || strokes) || !words.isJoined(at + 4)) {
            return null;
        }
        int first = words.number(at);
        int second = words.number(at + 2);
        int third = words.number(at + 4);
        if (words.at(at).length() == 4) {
            return fixed(at, at + 4, first, second, third);
        }
        if (words.at(at + 4).length() != 4) {
            return null;
        }
        if (first > 12) {
            return fixed(at, at + 4, third, second, first);
        }
        if (second > 12) {
            return fixed(at, at + 4, third, first, second);
        }
        // 3/4/2024 is March to some and April to others.
        return first == second
                ? fixed(at, at + 4, third, first, second)
                : new Found(at, at + 4, new Phrase.Vague());
    }

    private @Nullable Found dayFirst(int at) {
        int day = day(at);
        if (day == 0) {
            return null;
        }
        int next = afterOrdinal(at);
        int last = day;
        if (isRange(next) && day(next + 1) > day) {
            last = day(next + 1);
            next = afterOrdinal(next + 1);
        }
        if (words.is(next, "of")) {
            next++;
        }
        int month = month(next);
        return month == 0 ? null : withYear(at, next, month, day, month, last);
    }

    private boolean isRange(int at) {
        return words.is(at, "-") || words.is(at, "to") || words.is(at, "and");
    }

    private @Nullable Found monthFirst(int at) {
        int month = month(at);
        int next = at + 1;
        if (words.is(next, "the") && day(next + 1) > 0) {
            next++;
        }
        int day = day(next);
        if (day == 0) {
            int comma = words.is(next, ",") || words.is(next, "of") ? next + 1 : next;
            int year = year(comma);
            if (year > 0) {
                return new Found(at, comma, new Phrase.Month(month, year, Part.WHOLE, Shift.NONE));
            }
            return new Found(at, at, new Phrase.Month(month, null, Part.WHOLE, Shift.NONE));
        }
        int lastIndex = afterOrdinal(next) - 1;
        if (isRange(lastIndex + 1)) {
            int after = lastIndex + 2;
            int other = month(after) > 0 ? month(after) : month;
            int index = month(after) > 0 ? after + 1 : after;
            int last = day(index);
            boolean later = last > 0 && (other != month || last > day);
            boolean strict = !words.is(lastIndex + 1, "and") || other == month;
            if (later && strict && month(index + 1) == 0) {
                return withYear(at, afterOrdinal(index) - 1, month, day, other, last);
            }
        }
        return withYear(at, lastIndex, month, day, month, day);
    }

    private @Nullable Found withYear(
            int first, int last, int month, int day, int lastMonth, int lastDay) {
        int index = words.is(last + 1, ",") ? last + 2 : last + 1;
        int year = year(index);
        if (day > YearMonth.of(2024, month).lengthOfMonth()
                || lastDay > YearMonth.of(2024, lastMonth).lengthOfMonth()) {
            return null;
        }
        if (year == 0) {
            return new Found(first, last, new Phrase.MonthDay(month, day, lastMonth, lastDay));
        }
        try {
            return new Found(
                    first,
                    index,
                    new Phrase.Fixed(
                            LocalDate.of(year, month, day),
                            LocalDate.of(year, lastMonth, lastDay)));
        } catch (DateTimeException e) {
            return new Found(first, index, new Phrase.Vague());
        }
    }

    private static @Nullable Found fixed(int first, int last, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return new Found(first, last, new Phrase.Fixed(date, date));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// A bare year, a pair of years or a decade. The caller sees to it that a year is meant.
    @Nullable Found years(int at) {
        int value = words.number(at);
        if (words.at(at).length() == 4
                && words.isJoined(at + 1)
                && words.is(at + 1, "s")
                && value % 10 == 0
                && value >= 1800
                && value <= 2100) {
            return new Found(at, at + 1, years(value, value + 9));
        }
        int year = year(at);
        if (year == 0) {
            return null;
        }
        int other = words.number(at + 2);
        if (words.is(at + 1, "-") && words.isJoined(at + 2) && other >= 0) {
            int full = words.at(at + 2).length() == 2 ? year / 100 * 100 + other : year(at + 2);
            return full > year ? new Found(at, at + 2, years(year, full)) : null;
        }
        return new Found(at, at, years(year, year));
    }

    private static Phrase years(int first, int last) {
        return new Phrase.Fixed(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
}

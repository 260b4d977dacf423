package parley.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/// A date known to the year, the month or the day.
///
/// @param month 0 when only the year is known
/// @param day 0 when only the month is known
public record PartialDate(int year, int month, int day) {
    /// Reads `2019`, `2019-05` or `2019-05-20`.
    ///
    /// @throws IllegalArgumentException if it is none of these
    public static PartialDate parse(String text) {
        try {
            int length = text.length();
            boolean isShaped =
                    (length == 4 || length == 7 || length == 10)
                            && (length < 7 || text.charAt(4) == '-')
                            && (length < 10 || text.charAt(7) == '-');
            if (!isShaped) {
                throw new DateTimeException("wrong length or separators");
            }
            int year = Integer.parseInt(text, 0, 4, 10);
            int month = length < 7 ? 0 : Integer.parseInt(text, 5, 7, 10);
            int day = length < 10 ? 0 : Integer.parseInt(text, 8, 10, 10);
            if (length > 4) {
                LocalDate.of(year, month, length < 10 ? 1 : day);
            }
            return new PartialDate(year, month, day);
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "A date is year, year-month or year-month-day, got " + text, wrong);
        }
    }

    /// The first day it may mean.
    public LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /// The last day it may mean.
    public LocalDate last() {
        if (day > 0) {
            return first();
        }
        return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    @Override
    public String toString() {
        String text = Integer.toString(year);
        if (month > 0) {
            text += (month < 10 ? "-0" : "-") + month;
        }
        if (day > 0) {
            text += (day < 10 ? "-0" : "-") + day;
        }
        return text;
    }
}

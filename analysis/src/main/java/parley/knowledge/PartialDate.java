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
            String[] parts = text.split("-", -1);
            int year = Integer.parseInt(parts[0]);
            int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            var date = new PartialDate(year, month, day);
            if (parts.length > 3 || date.first().isAfter(date.last())) {
                throw new DateTimeException("more than a day");
            }
            return date;
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

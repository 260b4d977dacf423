package parley.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import parley.time.Phrase.Part;
import parley.time.Phrase.Shift;
import parley.time.Phrase.Unit;

/// Puts phrases on the calendar, counted from one day.
///
/// @param now the report's day where the report is written
/// @param tense of the clause
/// @param told the time that the story told last, null when it told none
record PhraseDates(LocalDate now, Tense tense, @Nullable Days told) {
    /// First and last day, both inclusive.
    record Days(LocalDate first, LocalDate last) {
        static Days of(LocalDate day) {
            return new Days(day, day);
        }
    }

    /// The days, or null when the phrase cannot be put on the calendar.
    @Nullable Days days(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Fixed(LocalDate first, LocalDate last) -> new Days(first, last);
            case Phrase.MonthDay day -> monthDay(day);
            case Phrase.Month month -> month(month);
            case Phrase.Season season -> season(season);
            case Phrase.Weekday(DayOfWeek day, Shift shift, int weeks) ->
                    Days.of(weekday(day, shift, weeks));
            case Phrase.Calendar(Unit unit, Shift shift, Part part) ->
                    part(calendar(unit, shift), unit, part);
            case Phrase.Step(int count, Unit unit) -> step(now, count, unit);
            case Phrase.Stretch(int count, Unit unit) -> stretch(count, unit);
            case Phrase.Rest(Unit unit, boolean isAhead) -> {
                Days whole = calendar(unit, Shift.THIS);
                yield isAhead ? new Days(now, whole.last) : new Days(whole.first, now);
            }
            case Phrase.Told(int count, Unit unit) -> told(count, unit);
            case Phrase.Since(Phrase start) -> since(start);
            case Phrase.Between(Phrase first, Phrase last) -> between(first, last);
            case Phrase.Clock(_, _, _, _, Phrase day) -> day == null ? Days.of(now) : days(day);
            case Phrase.DayOf _, Phrase.Vague _ -> null;
        };
    }

    private @Nullable Days monthDay(Phrase.MonthDay day) {
        LocalDate best = null;
        for (int year = now.getYear() - 4; year <= now.getYear() + 4; year++) {
            if (!YearMonth.of(year, day.month()).isValidDay(day.firstDay())) {
                continue;
            }
            LocalDate date = LocalDate.of(year, day.month(), day.firstDay());
            if (best == null || distance(date) < distance(best)) {
                best = date;
            }
        }
        if (best == null) {
            return null;
        }
        int endYear = day.lastMonth() < day.month() ? best.getYear() + 1 : best.getYear();
        try {
            return new Days(best, LocalDate.of(endYear, day.lastMonth(), day.lastDay()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Days from now; the wrong side of now by the tense costs more than a year.
    private long distance(LocalDate date) {
        long days = ChronoUnit.DAYS.between(now, date);
        boolean wrong = tense == Tense.PAST ? days > 1 : tense == Tense.FUTURE && days < -1;
        return Math.abs(days) + (wrong ? 400 : 0);
    }

    private Days month(Phrase.Month phrase) {
        YearMonth month = YearMonth.of(monthYear(phrase), phrase.month());
        return part(new Days(month.atDay(1), month.atEndOfMonth()), Unit.MONTH, phrase.part());
    }

    private int monthYear(Phrase.Month phrase) {
        if (phrase.year() != null) {
            return phrase.year();
        }
        int year = now.getYear();
        int month = now.getMonthValue();
        return switch (phrase.shift()) {
            case THIS -> year;
            case LAST -> phrase.month() < month ? year : year - 1;
            case NEXT -> phrase.month() > month ? year : year + 1;
            case NONE ->
                    switch (tense) {
                        case FUTURE -> phrase.month() >= month ? year : year + 1;
                        case PAST -> phrase.month() <= month ? year : year - 1;
                        case UNKNOWN ->
                                phrase.month() - month > 6
                                        ? year - 1
                                        : month - phrase.month() > 9 ? year + 1 : year;
                    };
        };
    }

    private Days season(Phrase.Season phrase) {
        int year = now.getYear();
        Integer given = phrase.year();
        if (given != null) {
            return season(given, phrase.month());
        }
        Days here = season(year, phrase.month());
        if (phrase.month() == 12 && now.getMonthValue() < 3) {
            here = season(year - 1, 12);
        }
        return switch (phrase.shift()) {
            case THIS -> here;
            case LAST ->
                    here.last.isBefore(now)
                            ? here
                            : season(here.first.getYear() - 1, phrase.month());
            case NEXT ->
                    here.first.isAfter(now)
                            ? here
                            : season(here.first.getYear() + 1, phrase.month());
            case NONE -> {
                boolean gone = here.last.isBefore(now) && tense == Tense.FUTURE;
                boolean early = here.first.isAfter(now) && tense == Tense.PAST;
                int moved = gone ? 1 : early ? -1 : 0;
                yield season(here.first.getYear() + moved, phrase.month());
            }
        };
    }

    private static Days season(int year, int month) {
        YearMonth first = YearMonth.of(year, month);
        return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    private LocalDate weekday(DayOfWeek day, Shift shift, int weeks) {
        LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate here = monday.plusDays(day.getValue() - 1L);
        return switch (shift) {
            case LAST -> now.with(TemporalAdjusters.previous(day));
            case NEXT -> here.plusWeeks(1);
            case THIS -> here.plusWeeks(weeks);
            case NONE ->
                    tense == Tense.FUTURE
                            ? now.with(TemporalAdjusters.nextOrSame(day))
                            : now.with(TemporalAdjusters.previousOrSame(day));
        };
    }

    private Days calendar(Unit unit, Shift shift) {
        int step =
                switch (shift) {
                    case LAST -> -1;
                    case NEXT -> 1;
                    case THIS, NONE -> 0;
                };
        if (unit == Unit.WEEKEND) {
            return weekend(shift);
        }
        return around(step(now, step, unit).first, unit);
    }

    /// The weekend that a day's week ends with; without a word, the last one begun or the next.
    private Days weekend(Shift shift) {
        LocalDate saturday =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        boolean inside = !now.isBefore(saturday);
        LocalDate chosen =
                switch (shift) {
                    case LAST -> saturday.minusWeeks(1);
                    case NEXT -> saturday.plusWeeks(1);
                    case THIS -> tense == Tense.PAST && !inside ? saturday.minusWeeks(1) : saturday;
                    case NONE ->
                            tense == Tense.FUTURE || inside ? saturday : saturday.minusWeeks(1);
                };
        return new Days(chosen, chosen.plusDays(1));
    }

    /// The calendar's stretch of this size that holds the day.
    private static Days around(LocalDate day, Unit unit) {
        return switch (unit) {
            case MINUTE, HOUR, DAY -> Days.of(day);
            case WEEK, FORTNIGHT, WEEKEND -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday, monday.plusDays(6));
            }
            case MONTH -> new Days(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth());
            case QUARTER, SEASON -> {
                LocalDate first = day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
                yield new Days(first, first.plusMonths(3).minusDays(1));
            }
            case YEAR -> years(day.getYear(), 1);
            case DECADE -> years(day.getYear() / 10 * 10, 10);
            case CENTURY -> years(day.getYear() / 100 * 100, 100);
        };
    }

    private static Days years(int first, int count) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }

    private static Days step(LocalDate from, long count, Unit unit) {
        LocalDate moved =
                switch (unit) {
                    case MINUTE -> from;
                    case HOUR -> from.plusDays(count / 24);
                    case DAY -> from.plusDays(count);
                    case WEEK, WEEKEND -> from.plusWeeks(count);
                    case FORTNIGHT -> from.plusWeeks(2 * count);
                    case MONTH -> from.plusMonths(count);
                    case QUARTER, SEASON -> from.plusMonths(3 * count);
                    case YEAR -> from.plusYears(count);
                    case DECADE -> from.plusYears(10 * count);
                    case CENTURY -> from.plusYears(100 * count);
                };
        return around(moved, unit);
    }

    private Days stretch(int count, Unit unit) {
        LocalDate other =
                switch (unit) {
                    case MINUTE -> now;
                    case HOUR ->
                            now.plusDays(
                                    count / 24 + (count % 24 == 0 ? 0 : Integer.signum(count)));
                    case DAY -> now.plusDays(count);
                    case WEEK, WEEKEND -> now.plusWeeks(count);
                    case FORTNIGHT -> now.plusWeeks(2L * count);
                    case MONTH -> now.plusMonths(count);
                    case QUARTER, SEASON -> now.plusMonths(3L * count);
                    case YEAR -> now.plusYears(count);
                    case DECADE -> now.plusYears(10L * count);
                    case CENTURY -> now.plusYears(100L * count);
                };
        return count < 0 ? new Days(other, now) : new Days(now, other);
    }

    private @Nullable Days told(int count, Unit unit) {
        if (told == null) {
            return null;
        }
        LocalDate from = count < 0 ? told.first : told.last;
        return count == 0 ? told : step(from, count, unit);
    }

    private @Nullable Days since(Phrase start) {
        var back = new PhraseDates(now, Tense.PAST, told);
        Days days = back.days(start);
        return days == null || days.first.isAfter(now) ? null : new Days(days.first, now);
    }

    private @Nullable Days between(Phrase first, Phrase last) {
        Days to = days(last);
        Days from = days(first);
        // "November 29 to December 3, 2023": the year at the end holds for both
        if (to != null && first instanceof Phrase.MonthDay && last instanceof Phrase.Fixed) {
            from = new PhraseDates(to.first, Tense.PAST, told).days(first);
        }
        if (from == null || to == null) {
            return null;
        }
        if (to.last.isBefore(from.first)) {
            boolean weekdays = first instanceof Phrase.Weekday && last instanceof Phrase.Weekday;
            from = weekdays ? from : new Days(from.first.minusYears(1), from.last);
            to = weekdays ? new Days(to.first, to.last.plusWeeks(1)) : to;
        }
        return to.last.isBefore(from.first) ? null : new Days(from.first, to.last);
    }

    private static Days part(Days whole, Unit unit, Part part) {
        long length = ChronoUnit.DAYS.between(whole.first, whole.last) + 1;
        return switch (part) {
            case WHOLE -> whole;
            case START -> new Days(whole.first, startOf(whole, unit));
            case END -> Days.of(whole.last);
            case EARLY, MIDDLE, LATE -> third(whole, unit, part, length);
        };
    }

    /// The start of a month is its first ten days, that of a year its January.
    private static LocalDate startOf(Days whole, Unit unit) {
        return switch (unit) {
            case MONTH -> whole.first.plusDays(9);
            case YEAR -> YearMonth.from(whole.first).atEndOfMonth();
            default -> whole.first;
        };
    }

    private static Days third(Days whole, Unit unit, Part part, long length) {
        long early = unit == Unit.MONTH ? 10 : unit == Unit.WEEK ? 2 : length / 3;
        long late = unit == Unit.MONTH ? 20 : unit == Unit.WEEK ? 4 : 2 * length / 3;
        if (unit == Unit.YEAR) {
            int year = whole.first.getYear();
            early = Year.of(year).atMonth(4).atEndOfMonth().getDayOfYear();
            late = Year.of(year).atMonth(8).atEndOfMonth().getDayOfYear();
        }
        return switch (part) {
            case EARLY -> new Days(whole.first, whole.first.plusDays(early - 1));
            case MIDDLE -> new Days(whole.first.plusDays(early), whole.first.plusDays(late - 1));
            default -> new Days(whole.first.plusDays(late), whole.last);
        };
    }

    /// A third, the first or the last day of a year.
    static Phrase partOfYear(Phrase.Fixed year, Part part) {
        Days days = part(new Days(year.first(), year.last()), Unit.YEAR, part);
        return new Phrase.Fixed(days.first, days.last);
    }
}

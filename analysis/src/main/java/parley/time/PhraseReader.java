package parley.time;

import org.jspecify.annotations.Nullable;
import parley.time.Phrase.Part;
import parley.time.Phrase.Shift;
import parley.time.Phrase.Unit;

/// Reads the longest expression of time that starts at a word, ranges and times of day included.
final class PhraseReader {
    private final TimeWords words;
    private final TimeLexicon lexicon;
    private final DateReader dates;
    private final RelativeReader relative;
    private final ClockReader clocks;

    PhraseReader(TimeWords words, TimeLexicon lexicon, ClockReader clocks) {
        this.words = words;
        this.lexicon = lexicon;
        this.clocks = clocks;
        dates = new DateReader(words, lexicon);
        relative = new RelativeReader(words, lexicon);
    }

    @Nullable Found read(int at) {
        if (words.number(at) < 0 && !lexicon.mayStart(words.at(at))) {
            return null;
        }
        Found stretch = stretch(at);
        if (stretch != null) {
            return stretch;
        }
        Found clock = clocks.read(at);
        if (clock != null) {
            return withDay(clock);
        }
        Found day = day(at);
        return day == null ? null : withClock(day);
    }

    /// "since September", "from Monday to Wednesday", "between March and May".
    private @Nullable Found stretch(int at) {
        String opener = words.at(at);
        if (opener.equals("since")) {
            Found start = point(skipThe(at + 1));
            return start == null
                    ? null
                    : new Found(at, start.last(), new Phrase.Since(start.phrase()));
        }
        if (!opener.equals("from") && !opener.equals("between")) {
            return null;
        }
        Found first = point(skipThe(at + 1));
        if (first == null) {
            return null;
        }
        String joint = words.at(first.last() + 1);
        boolean joined =
                opener.equals("between")
                        ? joint.equals("and")
                        : joint.equals("to")
                                || joint.equals("until")
                                || joint.equals("through")
                                || joint.equals("till");
        Found last = joined ? point(skipThe(first.last() + 2)) : null;
        return last == null
                ? null
                : new Found(at, last.last(), new Phrase.Between(first.phrase(), last.phrase()));
    }

    private int skipThe(int at) {
        return words.is(at, "the") && words.number(at + 1) > 0 ? at + 1 : at;
    }

    /// A time that a stretch may start or end with; bare years are meant here.
    private @Nullable Found point(int at) {
        Found years = dates.years(at);
        return years != null ? years : day(at);
    }

    /// "Friday at 5 p.m.", "Nov. 30, 03:36 AM IST".
    private Found withClock(Found day) {
        int next = day.last() + 1;
        if (words.is(next, ",")) {
            next++;
        }
        if (words.is(next, "at") || words.is(next, "around") || words.is(next, "about")) {
            next++;
        }
        if (words.is(next, "around") || words.is(next, "about")) {
            next++;
        }
        Found clock = next > day.last() + 3 ? null : clocks.read(next);
        if (clock != null && clock.phrase() instanceof Phrase.Clock time) {
            return new Found(day.first(), clock.last(), time.on(day.phrase()));
        }
        return day;
    }

    /// "5 p.m. on Friday", "15:30 GMT, 30 November", "noon tomorrow".
    private Found withDay(Found clock) {
        if (!(clock.phrase() instanceof Phrase.Clock time)) {
            return clock;
        }
        int next = clock.last() + 1;
        if (words.is(next, ",")) {
            next++;
        }
        if (words.is(next, "on")) {
            next++;
        }
        Found day = day(next);
        return day == null ? clock : new Found(clock.first(), day.last(), time.on(day.phrase()));
    }

    private @Nullable Found day(int at) {
        Found parted = parted(at);
        if (parted != null) {
            return parted;
        }
        Found date = dates.read(at);
        if (date != null && isMeant(at, date)) {
            return joined(date);
        }
        Found weekday = weekday(at);
        if (weekday != null) {
            return weekday;
        }
        Found counted = relative.read(at);
        if (counted != null) {
            return counted;
        }
        Found named = named(at);
        return named != null ? named : year(at);
    }

    /// "29 November to 3 December": two full dates around a joint.
    private Found joined(Found date) {
        int joint = date.last() + 1;
        boolean range = words.is(joint, "-") || words.is(joint, "to");
        Found other = range ? dates.read(joint + 1) : null;
        return other == null || date.phrase() instanceof Phrase.Vague
                ? date
                : new Found(
                        date.first(),
                        other.last(),
                        new Phrase.Between(date.phrase(), other.phrase()));
    }

    /// A lone "May" or "March" needs a word before it that a month follows.
    private boolean isMeant(int at, Found date) {
        boolean lone = date.last() == at && date.phrase() instanceof Phrase.Month;
        if (!lone
                || !(words.is(at, "may") || words.is(at, "march") || words.at(at).length() == 3)) {
            return true;
        }
        return switch (words.at(at - 1)) {
            case "in",
                    "since",
                    "of",
                    "by",
                    "until",
                    "till",
                    "last",
                    "next",
                    "this",
                    "from",
                    "to",
                    "and",
                    "early",
                    "late",
                    "mid",
                    "-",
                    "between",
                    "through",
                    "before",
                    "after",
                    "during",
                    "for",
                    "a" ->
                    true;
            default -> false;
        };
    }

    /// "early on Tuesday", "late last month", "mid-November", "the end of the year".
    private @Nullable Found parted(int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        int value = lexicon.value("part", words.at(start));
        if (value < 0) {
            return null;
        }
        boolean edge = words.is(start + 1, "of");
        boolean noun = edge && !words.is(start, "early") && !words.is(start, "late");
        int next = start + 1;
        if (noun || words.is(next, "-") || words.is(next, "on") || words.is(next, "in")) {
            next++;
        }
        boolean comparative = words.is(start, "earlier") || words.is(start, "later");
        if (!noun && (start != at || (isNoun(start) && !comparative))) {
            return null;
        }
        boolean the = words.is(next, "the");
        if (the) {
            next++;
        }
        Found inner = partOf(next, the);
        if (inner == null) {
            return null;
        }
        return RelativeReader.part(inner.from(at), words.at(start), value);
    }

    private boolean isNoun(int at) {
        return switch (words.at(at)) {
            case "beginning", "start", "opening", "middle", "end", "close" -> true;
            default -> false;
        };
    }

    private @Nullable Found partOf(int at, boolean the) {
        Unit unit = lexicon.unit(words.at(at));
        if (the && unit != null && unit.compareTo(Unit.DAY) > 0) {
            return new Found(at, at, new Phrase.Calendar(unit, Shift.THIS, Part.WHOLE));
        }
        Found years = dates.years(at);
        if (years != null) {
            return years;
        }
        Found date = dates.read(at);
        if (date != null) {
            return date;
        }
        Found weekday = weekday(at);
        return weekday != null ? weekday : relative.read(at);
    }

    /// "Friday", "last Friday", "Friday night", "Tuesday next week", "Friday, Nov. 29".
    private @Nullable Found weekday(int at) {
        Shift shift = relative.shift(at);
        int index = shift == Shift.NONE ? at : at + 1;
        int value = lexicon.value("weekday", words.at(index));
        if (value < 0 || !words.isCapital(index)) {
            return null;
        }
        int last = index;
        int next = words.is(last + 1, ",") ? last + 2 : last + 1;
        if (words.is(next, "the") && dates.day(next + 1) > 0) {
            next++;
        }
        Found date = dates.read(next);
        if (date != null && !(date.phrase() instanceof Phrase.Month) && shift == Shift.NONE) {
            return date.from(at);
        }
        if (lexicon.is("daypart", words.at(last + 1))) {
            last++;
        }
        int weeks = 0;
        int of = words.is(last + 1, "of") ? last + 2 : last + 1;
        if (words.is(of + 1, "week")) {
            Shift other = relative.shift(of);
            weeks = other == Shift.LAST ? -1 : other == Shift.NEXT ? 1 : 0;
            if (other != Shift.NONE) {
                last = of + 1;
                shift = other;
                return new Found(
                        at,
                        last,
                        new Phrase.Weekday(java.time.DayOfWeek.of(value), Shift.THIS, weeks));
            }
        }
        return new Found(at, last, new Phrase.Weekday(java.time.DayOfWeek.of(value), shift, 0));
    }

    /// Christmas Eve, New Year's Day.
    private @Nullable Found named(int at) {
        if (!words.isCapital(at)) {
            return null;
        }
        var name = new StringBuilder();
        Found longest = null;
        for (int last = at; last < at + 5 && last < words.count(); last++) {
            boolean joined = words.isJoined(last) || words.is(last, "'");
            name.append(name.isEmpty() || joined ? "" : " ").append(words.at(last));
            java.time.MonthDay day = lexicon.fixedDay(name.toString());
            if (day != null) {
                int year = dates.year(last + 1);
                int month = day.getMonthValue();
                longest =
                        year == 0
                                ? new Found(
                                        at,
                                        last,
                                        new Phrase.MonthDay(
                                                month,
                                                day.getDayOfMonth(),
                                                month,
                                                day.getDayOfMonth()))
                                : new Found(
                                        at,
                                        last + 1,
                                        new Phrase.Fixed(day.atYear(year), day.atYear(year)));
            }
        }
        return longest;
    }

    /// A year after a word that a year follows, or a decade.
    private @Nullable Found year(int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        Found years = dates.years(start);
        if (years == null) {
            return null;
        }
        if (years.last() > start) {
            return years.from(at);
        }
        return start == at
                        && switch (words.at(at - 1)) {
                            case "in",
                                    "of",
                                    "during",
                                    "until",
                                    "till",
                                    "by",
                                    "before",
                                    "after",
                                    "throughout",
                                    "early",
                                    "late" ->
                                    true;
                            default -> false;
                        }
                ? years
                : null;
    }
}

package parley.time;

import org.jspecify.annotations.Nullable;
import parley.time.Phrase.Part;
import parley.time.Phrase.Shift;
import parley.time.Phrase.Unit;

/// Reads times that are counted from now or from the story: `yesterday`, `last week`, `three days
/// ago`, `the next day`, `in the past two weeks`, `the 1,000th day of`, `this summer`.
final class RelativeReader {
    private static final int UNKNOWN = -1;

    private final TimeWords words;
    private final TimeLexicon lexicon;

    RelativeReader(TimeWords words, TimeLexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    @Nullable Found read(int at) {
        Found found = day(at);
        found = found != null ? found : dayOf(at);
        found = found != null ? found : within(at);
        found = found != null ? found : shifted(at);
        found = found != null ? found : counted(at);
        found = found != null ? found : season(at);
        return found != null ? found : vague(at);
    }

    Shift shift(int at) {
        return switch (lexicon.value("shift", words.at(at))) {
            case -1 -> Shift.LAST;
            case 0 -> Shift.THIS;
            case 1 -> Shift.NEXT;
            default -> Shift.NONE;
        };
    }

    private @Nullable Found day(int at) {
        String word = words.at(at);
        if (word.equals("the") && words.is(at + 1, "day")) {
            if (words.is(at + 2, "before") && words.is(at + 3, "yesterday")) {
                return new Found(at, at + 3, new Phrase.Step(-2, Unit.DAY));
            }
            if (words.is(at + 2, "after") && words.is(at + 3, "tomorrow")) {
                return new Found(at, at + 3, new Phrase.Step(2, Unit.DAY));
            }
        }
        int value = lexicon.value("day", word);
        if (value != -99) {
            int last = lexicon.is("daypart", words.at(at + 1)) ? at + 1 : at;
            return new Found(at, last, new Phrase.Step(value, Unit.DAY));
        }
        if (word.equals("last") && words.is(at + 1, "night")) {
            return new Found(at, at + 1, new Phrase.Step(-1, Unit.DAY));
        }
        if (word.equals("this") && lexicon.is("daypart", words.at(at + 1))) {
            return new Found(at, at + 1, new Phrase.Step(0, Unit.DAY));
        }
        if (word.equals("overnight") && words.is(at - 1, "")) {
            return new Found(at, at, new Phrase.Stretch(-1, Unit.DAY));
        }
        return null;
    }

    /// "the 1,000th day of", "the hundredth day of", "Day 12 of".
    private @Nullable Found dayOf(int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        int number = words.number(start);
        int next = start + 1;
        if (number > 0 && words.isJoined(next)) {
            next++;
        } else {
            number = lexicon.value("ordinal", words.at(start));
        }
        boolean of = words.is(next + 1, "of") || words.is(next + 1, "since");
        if (number > 0 && words.is(next, "day") && of) {
            return new Found(at, next, new Phrase.DayOf(number));
        }
        if (words.is(at, "day") && words.number(at + 1) > 0 && words.is(at + 2, "of")) {
            return new Found(at, at + 1, new Phrase.DayOf(words.number(at + 1)));
        }
        return null;
    }

    /// "in three days", "within 48 hours", "in the past two weeks", "over the next 10 days", "over
    /// the weekend".
    private @Nullable Found within(int at) {
        String opener = words.at(at);
        boolean in = opener.equals("in");
        if (opener.equals("the") || opener.equals("that")) {
            return told(at);
        }
        if (!in && !opener.equals("within")) {
            return null;
        }
        int count = count(at + 1);
        Unit unit = count > 0 ? lexicon.unit(words.at(afterCount(at + 1))) : null;
        if (unit == null || words.is(at - 1, "time") || words.at(at - 1).endsWith("est")) {
            return null;
        }
        int last = afterCount(at + 1);
        if (words.is(last + 1, "'") && words.is(last + 2, "time")) {
            last += 2;
        }
        Phrase phrase = in ? new Phrase.Step(count, unit) : new Phrase.Stretch(count, unit);
        return new Found(at, last, phrase, in);
    }

    /// "the next day", "that day", "the past two weeks", "the weekend", "the coming days".
    private @Nullable Found told(int at) {
        Unit unit = lexicon.unit(words.at(at + 1));
        if (words.is(at, "that")) {
            boolean day = unit == Unit.DAY && words.is(at + 1, "day");
            return day ? new Found(at, at + 1, new Phrase.Told(0, Unit.DAY)) : null;
        }
        if (unit == Unit.WEEKEND) {
            return new Found(at, at + 1, new Phrase.Calendar(unit, Shift.NONE, Part.WHOLE));
        }
        if (words.is(at + 1, "same") && words.is(at + 2, "day")) {
            return new Found(at, at + 2, new Phrase.Told(0, Unit.DAY));
        }
        Found season = season(at + 1);
        if (season != null) {
            return season.from(words.at(season.last()).length() == 4 ? at : at + 1);
        }
        Unit second = lexicon.unit(words.at(at + 2));
        boolean one = second != null && !words.at(at + 2).endsWith("s");
        if (one && second == Unit.DAY) {
            return switch (words.at(at + 1)) {
                case "next", "following" -> new Found(at, at + 2, new Phrase.Told(1, Unit.DAY));
                case "previous", "preceding" ->
                        new Found(at, at + 2, new Phrase.Told(-1, Unit.DAY));
                default -> null;
            };
        }
        if (one && second != null && words.is(at + 1, "following")) {
            return new Found(at, at + 2, new Phrase.Told(1, second));
        }
        Found shifted = shifted(at + 1);
        return shifted == null ? null : shifted.from(at);
    }

    /// "last week", "this month", "the past two weeks", "next 10 days", "the coming days".
    private @Nullable Found shifted(int at) {
        Shift shift = shift(at);
        if (shift == Shift.NONE || words.is(at, "preceding")) {
            boolean recent = words.is(at, "recent") && lexicon.unit(words.at(at + 1)) != null;
            return recent ? new Found(at, at + 1, new Phrase.Vague()) : null;
        }
        int month = lexicon.value("month", words.at(at + 1));
        if (month > 0 && words.isCapital(at + 1)) {
            return new Found(at, at + 1, new Phrase.Month(month, null, Part.WHOLE, shift));
        }
        int season = lexicon.value("season", words.at(at + 1));
        if (season > 0) {
            return new Found(at, at + 1, new Phrase.Season(season, null, shift));
        }
        int count = count(at + 1);
        Unit unit = count > 0 ? lexicon.unit(words.at(afterCount(at + 1))) : null;
        if (unit != null && shift != Shift.THIS) {
            int signed = shift == Shift.LAST ? -count : count;
            return new Found(at, afterCount(at + 1), new Phrase.Stretch(signed, unit));
        }
        unit = lexicon.unit(words.at(at + 1));
        if (unit == null || unit == Unit.HOUR || unit == Unit.MINUTE) {
            return null;
        }
        if (words.at(at + 1).endsWith("s") && unit != Unit.CENTURY) {
            return new Found(at, at + 1, new Phrase.Vague());
        }
        if (words.is(at, "past")) {
            return new Found(at, at + 1, new Phrase.Stretch(-1, unit));
        }
        return unit == Unit.DAY
                ? null
                : new Found(at, at + 1, new Phrase.Calendar(unit, shift, Part.WHOLE));
    }

    /// "three days ago", "a week earlier", "two years later", "months ago", "half a year ago".
    private @Nullable Found counted(int at) {
        int count = words.is(at, "half") ? 6 : count(at);
        int index = words.is(at, "half") ? at + 2 : afterCount(at);
        Unit unit = lexicon.unit(words.at(index));
        if (count == UNKNOWN) {
            boolean ago = lexicon.unit(words.at(at)) != null && words.is(at + 1, "ago");
            return ago ? new Found(at, at + 1, new Phrase.Vague()) : null;
        }
        if (unit == null || (words.is(at, "half") && unit != Unit.YEAR)) {
            return null;
        }
        if (words.is(at, "half")) {
            unit = Unit.MONTH;
        }
        return switch (words.at(index + 1)) {
            case "ago" -> new Found(at, index + 1, new Phrase.Step(-count, unit));
            case "from" ->
                    words.is(index + 2, "now")
                            ? new Found(at, index + 2, new Phrase.Step(count, unit))
                            : null;
            case "earlier" -> new Found(at, index + 1, new Phrase.Told(-count, unit));
            case "later" -> new Found(at, index + 1, new Phrase.Told(count, unit));
            default -> null;
        };
    }

    /// "summer 2023", "the summer of 2023", "in the spring".
    private @Nullable Found season(int at) {
        int season = lexicon.value("season", words.at(at));
        if (season < 0) {
            return null;
        }
        int of = words.is(at + 1, "of") ? at + 2 : at + 1;
        int year = words.at(of).length() == 4 ? words.number(of) : UNKNOWN;
        if (year >= 1900 && year <= 2100) {
            return new Found(at, of, new Phrase.Season(season, year, Shift.NONE));
        }
        boolean the = words.is(at - 1, "the") && (words.is(at - 2, "in") || words.is(at - 2, "by"));
        return the ? new Found(at, at, new Phrase.Season(season, null, Shift.NONE)) : null;
    }

    private @Nullable Found vague(int at) {
        if (lexicon.is("vague", words.at(at))) {
            return new Found(at, at, new Phrase.Vague());
        }
        boolean recent = words.is(at, "in") && words.is(at + 1, "recent");
        Unit unit = lexicon.unit(words.at(at + 2));
        return recent && unit != null ? new Found(at + 1, at + 2, new Phrase.Vague()) : null;
    }

    /// A number in digits or words, "a couple of" included; -1 when there is none.
    private int count(int at) {
        int digits = words.number(at);
        if (digits >= 0) {
            return words.isJoined(at + 1) ? UNKNOWN : digits;
        }
        if (words.is(at, "a") && words.is(at + 1, "couple")) {
            return 2;
        }
        int value = lexicon.value("number", words.at(at));
        return value > 0 ? value : UNKNOWN;
    }

    private int afterCount(int at) {
        if (words.is(at, "a") && words.is(at + 1, "couple")) {
            return words.is(at + 2, "of") ? at + 3 : at + 2;
        }
        return at + 1;
    }

    /// Narrows a stretch to its early or late part, first or last day, or the part before or after
    /// now.
    static Found part(Found whole, String word, int value) {
        boolean comparative = word.equals("earlier") || word.equals("later");
        if (whole.phrase() instanceof Phrase.Calendar(Unit unit, Shift shift, _)) {
            if (comparative && shift == Shift.THIS) {
                return whole.with(new Phrase.Rest(unit, word.equals("later")));
            }
            return whole.with(new Phrase.Calendar(unit, shift, partOf(word, value)));
        }
        if (whole.phrase() instanceof Phrase.Month(int month, var year, _, Shift shift)) {
            return whole.with(new Phrase.Month(month, year, partOf(word, value), shift));
        }
        if (whole.phrase() instanceof Phrase.Fixed(var first, var last)
                && first.getDayOfYear() == 1
                && first.getYear() == last.getYear()) {
            var year = new Phrase.Fixed(first, last);
            return whole.with(PhraseDates.partOfYear(year, partOf(word, value)));
        }
        return whole;
    }

    private static Part partOf(String word, int value) {
        return switch (word) {
            case "beginning", "start", "opening" -> Part.START;
            case "end", "close" -> Part.END;
            default -> value == 1 ? Part.EARLY : value == 2 ? Part.MIDDLE : Part.LATE;
        };
    }
}

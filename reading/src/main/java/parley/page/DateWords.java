package parley.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.model.Published;
import parley.model.Published.Precision;
import parley.model.Span;

/// Finds dates that people wrote, in the languages of `months.tsv`, with the time of day and zone
/// that stand beside them.
final class DateWords {
    /// A date and where it stands in the text.
    record Found(Published published, Span span) {}

    private static final Map<String, Integer> MONTHS = months();
    private static final String DAY = "(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|de)?";
    private static final String GAP = "[\\s,./-]{1,3}(?:(?:de|del|of|di|da|d')\\s*)?";
    private static final String WORD = "(\\p{L}[\\p{L}\\p{M}_]{1,14})";
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<!\\d)"
                            + DAY
                            + GAP
                            + WORD
                            + "\\.?(?:\\s?/\\s?\\p{L}{3,12})?"
                            + GAP
                            + "(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?<!\\p{L})"
                            + WORD
                            + "\\.?\\s{1,2}"
                            + DAY
                            + "(?:\\s?,\\s{0,2}|\\s{1,2})(\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)(\\d{4})\\s?(?:[-/.]|年|년|م)\\s?(\\d{1,2})\\s?(?:[-/.]|月|월)\\s?(\\d{1,2})(?:日|일)?(?!\\d)");
    private static final Pattern YEAR_WORD =
            Pattern.compile(
                    "(?<!\\d)(\\d{4})\\.?\\s(?:m\\.\\s)?" + WORD + "\\.?\\s(\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d./-])(\\d{1,2})\\s?([./|-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d|[./-]\\d)");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:[:.h時시]\\s?|\\s?Uhr\\s?)(\\d{2})(?!\\d)(?::(\\d{2}))?"
                            + "(?:\\s?([aApP])\\.?[mM]\\.?(?!\\p{L}))?"
                            + "(?:\\s?(?:Uhr|hrs?|h)\\b)?"
                            + "(?:\\s?\\(?([A-ZМСК]{1,4}T?|(?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2})\\)?(?![\\p{L}\\d]))?");

    private DateWords() {}

    /// Every date in the text, in order.
    ///
    /// @param monthFirst whether 3/4/2024 is in March; null when nothing tells
    /// @param home the country or language of the page, for zones with two meanings
    static List<Found> find(String words, @Nullable Boolean monthFirst, @Nullable String home) {
        String text = withPlainDigits(words);
        int digits = mostDigits(text);
        if (digits == 0) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        // Only dates of nothing but numbers may have a year of two digits.
        if (digits >= 4) {
            withFullYear(text, home, found);
        }
        collect(NUMBERS, text, m -> numbers(m, monthFirst), home, found);
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    private static void withFullYear(String text, @Nullable String home, List<Found> found) {
        collect(DAY_FIRST, text, m -> date(m.group(3), month(m, 2), m.group(1)), home, found);
        collect(MONTH_FIRST, text, m -> date(m.group(3), month(m, 1), m.group(2)), home, found);
        collect(YEAR_WORD, text, m -> date(m.group(1), month(m, 2), m.group(3)), home, found);
        collect(
                YEAR_FIRST,
                text,
                m -> date(m.group(1), Integer.valueOf(m.group(2)), m.group(3)),
                home,
                found);
    }

    /// The length of the longest run of digits.
    private static int mostDigits(String text) {
        int most = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            most = Math.max(most, run);
        }
        return most;
    }

    /// Arabic, Persian, Indic and wide digits made 0 to 9; offsets stay.
    private static String withPlainDigits(String words) {
        if (!holdsForeignDigit(words)) {
            return words;
        }
        var text = new StringBuilder(words);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                text.setCharAt(i, (char) ('0' + Character.digit(text.charAt(i), 10)));
            }
        }
        return text.toString();
    }

    private static boolean holdsForeignDigit(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) > 'z' && Character.isDigit(words.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private interface Reader {
        @Nullable LocalDate read(Matcher matcher);
    }

    private static void collect(
            Pattern pattern, String text, Reader reader, @Nullable String home, List<Found> found) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            LocalDate date = reader.read(matcher);
            if (date == null) {
                from = matcher.start() + 1;
                continue;
            }
            from = matcher.end();
            found.add(withTime(text, date, matcher.start(), matcher.end(), home));
        }
    }

    /// The time of day stands within a few characters after the date, or right before it.
    private static Found withTime(
            String text, LocalDate date, int start, int end, @Nullable String home) {
        Matcher after = TIME.matcher(text).region(end, Math.min(text.length(), end + 45));
        after.useTransparentBounds(true);
        if (after.find() && isGap(text, end, after.start())) {
            Published published = at(date, after, home);
            if (published != null) {
                return new Found(published, new Span(start, after.end()));
            }
        }
        int back = Math.max(0, start - 24);
        Matcher before = TIME.matcher(text).region(back, start);
        before.useTransparentBounds(true);
        if (before.find() && isGap(text, before.end(), start)) {
            Published published = at(date, before, home);
            if (published != null) {
                return new Found(published, new Span(before.start(), end));
            }
        }
        return new Found(Published.day(date), new Span(start, end));
    }

    /// Between date and time stand at most marks and a word such as "at" or "um".
    private static boolean isGap(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters <= 8 && to - from <= 16;
    }

    private static @Nullable Published at(LocalDate date, Matcher m, @Nullable String home) {
        int hour = Integer.parseInt(m.group(1));
        String half = m.group(4);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        int minute = Integer.parseInt(m.group(2));
        if (hour > 23 || minute > 59) {
            return null;
        }
        String zone = m.group(5);
        var local = date.atTime(LocalTime.of(hour, minute));
        if (zone != null && ZoneNames.read(zone, local, home).isEmpty()) {
            zone = null;
        }
        Published published = DateStamp.at(local, false, zone, home);
        return published.precision() == Precision.DAY
                ? new Published(local, Precision.MINUTE, null, null, List.of())
                : published;
    }

    private static @Nullable LocalDate numbers(Matcher m, @Nullable Boolean monthFirst) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        boolean dotted = m.group(2).equals(".");
        boolean american = !dotted && (monthFirst == null ? second > 12 : monthFirst);
        if (american ? first > 12 : second > 12) {
            american = !american;
        }
        int day = american ? second : first;
        return date(year, american ? first : second, String.valueOf(day));
    }

    private static @Nullable LocalDate date(String year, @Nullable Integer month, String day) {
        int y = Integer.parseInt(year);
        if (month == null || !DateStamp.isLikely(y)) {
            return null;
        }
        try {
            return LocalDate.of(y, month, Integer.parseInt(day));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// The month that a group names, null when it names none.
    private static @Nullable Integer month(Matcher matcher, int group) {
        String name = matcher.group(group).toLowerCase(Locale.ROOT);
        Integer month = MONTHS.get(name);
        // Hebrew writes "in March" as one word.
        return month == null && name.startsWith("ב") ? MONTHS.get(name.substring(1)) : month;
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (String[] row : DataFile.rows("months.tsv", 2)) {
            for (String name : DataFile.words(row[1])) {
                months.putIfAbsent(name, Integer.valueOf(row[0]));
            }
        }
        return months;
    }
}

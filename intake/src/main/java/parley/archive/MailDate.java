package parley.archive;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.intake.Found;

/// Reads the `Date` of a mail (RFC 5322, 3.3) with the zones and years of old mails (4.3). The name
/// of the day is passed over, as some programs have it wrong.
final class MailDate {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:\\p{Alpha}+\\.?\\s*,?\\s*)?(?<day>\\d{1,2})\\s+(?<month>\\p{Alpha}{3})\\p{Alpha}*"
                            + "\\s+(?<year>\\d{2,4})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})"
                            + "(?::(?<second>\\d{2}))?(?:\\s*(?<zone>[+-]\\d{4}|\\p{Alpha}+))?");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /// Hours from Greenwich. Other names say nothing (RFC 5322, 4.3).
    private static final Map<String, Integer> NAMED =
            Map.ofEntries(
                    Map.entry("UT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("Z", 0),
                    Map.entry("EDT", -4),
                    Map.entry("EST", -5),
                    Map.entry("CDT", -5),
                    Map.entry("CST", -6),
                    Map.entry("MDT", -6),
                    Map.entry("MST", -7),
                    Map.entry("PDT", -7),
                    Map.entry("PST", -8));

    private MailDate() {}

    /// The date, null when these words are none.
    static Found.@Nullable Sent read(String words) {
        Matcher date = DATE.matcher(COMMENT.matcher(words).replaceAll(" ").strip());
        if (!date.matches()) {
            return null;
        }
        try {
            String zone = date.group("zone");
            return new Found.Sent(local(date), zone, zone == null ? null : offset(zone));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static LocalDateTime local(MatchResult date) {
        int month = 1 + MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT));
        String second = date.group("second");
        return LocalDateTime.of(
                year(date.group("year")),
                month,
                number(date.group("day")),
                number(date.group("hour")),
                number(date.group("minute")),
                // A leap second has the number 60.
                second == null ? 0 : Math.min(59, number(second)));
    }

    /// Old mails give years by two digits, or by three from 1900 on.
    private static int year(String digits) {
        int year = number(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    /// Null where the zone tells nothing, as `-0000` is meant to.
    private static @Nullable ZoneOffset offset(String zone) {
        if (Character.isLetter(zone.charAt(0))) {
            Integer hours = NAMED.get(zone.toUpperCase(Locale.ROOT));
            return hours == null ? null : ZoneOffset.ofHours(hours);
        }
        return zone.equals("-0000") ? null : ZoneOffset.of(zone);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

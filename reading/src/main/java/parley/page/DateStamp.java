package parley.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.model.Published;
import parley.model.Published.Precision;

/// Reads dates that machines wrote: ISO 8601 and its near misses, epoch seconds, and for the rest
/// whatever [DateWords] can make of them.
final class DateStamp {
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
                            + "(?:(?:T|\\s|,)\\s*(\\d{1,2}):(\\d{2})(?::(\\d{1,2})(?:[.,:]\\d{1,9})?)?"
                            + "\\s*(Z|[+-]\\d{1,2}:?(?:\\d{2})?|(?:UTC|GMT)(?:[+-]\\d{1,2}(?::?\\d{2})?)?"
                            + "|[A-Z]{2,4}T)?)?");
    private static final Pattern COMPACT =
            Pattern.compile(
                    "(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{4})?)?");

    private DateStamp() {}

    /// Null when the text states no date from 1990 to 2099.
    static @Nullable Published read(@Nullable String text, @Nullable String home) {
        if (text == null || text.length() > 100) {
            return null;
        }
        String trimmed = text.strip();
        Matcher iso = ISO.matcher(trimmed);
        if (iso.lookingAt()) {
            return published(iso, home);
        }
        if (trimmed.matches("\\d{13}|\\d{10}")) {
            return epoch(Long.parseLong(trimmed), trimmed.length() == 13);
        }
        Matcher compact = COMPACT.matcher(trimmed);
        if (compact.matches()) {
            return published(compact, home);
        }
        List<DateWords.Found> found = DateWords.find(trimmed, null, home);
        return found.isEmpty() ? null : found.getFirst().published();
    }

    private static @Nullable Published epoch(long number, boolean millis) {
        Instant instant = millis ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return isLikely(local.getYear())
                ? new Published(local, Precision.SECOND, "Z", ZoneOffset.UTC, List.of())
                : null;
    }

    private static @Nullable Published published(Matcher m, @Nullable String home) {
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            if (!isLikely(date.getYear())) {
                return null;
            }
            if (m.group(4) == null) {
                return Published.day(date);
            }
            int hour = number(m, 4);
            boolean seconds = m.group(6) != null;
            LocalTime time =
                    LocalTime.of(hour == 24 ? 0 : hour, number(m, 5), seconds ? number(m, 6) : 0);
            return at(date.atTime(time), seconds, m.group(7), home);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /// A moment with a zone as written; a day when the time is midnight without a zone.
    static Published at(
            LocalDateTime local, boolean seconds, @Nullable String zone, @Nullable String home) {
        if (zone == null && local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Published.day(local.toLocalDate());
        }
        List<ZoneId> zones = zone == null ? List.of() : ZoneNames.read(zone, local, home);
        return new Published(
                local,
                seconds ? Precision.SECOND : Precision.MINUTE,
                zone,
                zones.isEmpty() ? null : zones.getFirst(),
                zones.size() < 2 ? List.of() : zones.subList(1, zones.size()));
    }

    static boolean isLikely(int year) {
        return year >= 1990 && year <= 2099;
    }
}

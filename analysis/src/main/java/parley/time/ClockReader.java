package parley.time;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads times of day: `5 p.m.`, `03:36 AM IST`, `1400 GMT`, `noon`, `9 a.m. Moscow time`.
final class ClockReader {
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final TimeWords words;
    private final ZoneNames zones;
    private final List<String> countries;

    ClockReader(TimeWords words, ZoneNames zones, List<String> countries) {
        this.words = words;
        this.zones = zones;
        this.countries = countries;
    }

    /// A clock whose phrase names no day; null when no time of day starts here.
    @Nullable Found read(int at) {
        if (words.is(at, "noon") || words.is(at, "midnight")) {
            return zoned(at, at, words.is(at, "noon") ? NOON : LocalTime.MIDNIGHT, false);
        }
        int hour = words.number(at);
        if (hour < 0) {
            return null;
        }
        int last = at;
        int minute = 0;
        boolean colon = false;
        boolean mark = words.is(at + 1, ":") || words.is(at + 1, ".");
        if (mark
                && words.isJoined(at + 1)
                && words.isJoined(at + 2)
                && words.at(at + 2).length() == 2
                && words.number(at + 2) >= 0) {
            colon = words.is(at + 1, ":");
            minute = words.number(at + 2);
            last = at + 2;
            if (words.is(at + 3, ":") && words.isJoined(at + 4)) {
                last = at + 4;
            }
        }
        return half(at, last, hour, minute, colon);
    }

    private @Nullable Found half(int at, int last, int hour, int minute, boolean colon) {
        String half = words.at(last + 1);
        boolean morning = half.equals("am");
        if (morning || half.equals("pm")) {
            if (hour > 23 || minute > 59 || (hour == 0 && !morning)) {
                return null;
            }
            int full = hour >= 12 ? (hour == 12 && morning ? 0 : hour) : morning ? hour : hour + 12;
            return zoned(at, last + 1, LocalTime.of(full, minute), false);
        }
        if (colon) {
            return hour > 23 || minute > 59
                    ? null
                    : zoned(at, last, LocalTime.of(hour, minute), false);
        }
        // "1400 GMT" is a time only with its zone, so that "1400 people" is none
        boolean four = last == at && words.at(at).length() == 4;
        return four && hour / 100 < 24 && hour % 100 < 60
                ? zoned(at, last, LocalTime.of(hour / 100, hour % 100), true)
                : null;
    }

    private @Nullable Found zoned(int first, int last, LocalTime time, boolean needsZone) {
        int next = words.is(last + 1, "(") ? last + 2 : last + 1;
        String word = words.at(next);
        if (words.isCapital(next) && word.length() >= 2) {
            List<ZoneId> readings = zones.readings(word, countries);
            if (!readings.isEmpty() && next == last + 1) {
                return new Found(first, next, clock(time, readings));
            }
        }
        int wide = words.is(last + 2, "time") ? last + 1 : last + 2;
        if (words.is(wide + 1, "time") && wide - last <= 2) {
            String name =
                    wide == last + 1 ? words.at(wide) : words.at(wide - 1) + " " + words.at(wide);
            ZoneId zone = zones.ofPlace(name);
            if (zone != null) {
                return new Found(first, wide + 1, clock(time, List.of(zone)));
            }
            if (name.equals("local")) {
                return new Found(
                        first, wide + 1, new Phrase.Clock(time, null, List.of(), true, null));
            }
        }
        return needsZone ? null : new Found(first, last, clock(time, List.of()));
    }

    /// @param zones what the words allow, the one meant first
    private static Phrase.Clock clock(LocalTime time, List<ZoneId> zones) {
        return zones.isEmpty()
                ? new Phrase.Clock(time, null, List.of(), false, null)
                : new Phrase.Clock(
                        time, zones.getFirst(), zones.subList(1, zones.size()), false, null);
    }
}

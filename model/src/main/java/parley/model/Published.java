package parley.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a report says it came out, as precisely as it says so and no more.
///
/// @param local the date and time as printed; the time is midnight when `precision` is
///   [Precision#DAY]
/// @param precision the finest unit that is stated
/// @param zoneText the zone as printed, such as `IST` or `+05:30`; null when none is printed
/// @param zone the zone that the reader settled on; null when nothing tells
/// @param alternatives other zones that the printed words allow
public record Published(
        LocalDateTime local,
        Precision precision,
        @Nullable String zoneText,
        @Nullable ZoneId zone,
        List<ZoneId> alternatives) {
    /// The finest unit of a stated time.
    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    public Published {
        alternatives = List.copyOf(alternatives);
    }

    /// A calendar day without a time.
    public static Published day(LocalDate date) {
        return new Published(date.atStartOfDay(), Precision.DAY, null, null, List.of());
    }

    public LocalDate date() {
        return local.toLocalDate();
    }

    /// The instant, or null when the time of day or the zone is unknown.
    public @Nullable Instant instant() {
        return zone == null || precision == Precision.DAY ? null : local.atZone(zone).toInstant();
    }
}

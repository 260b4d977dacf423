package parley.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Published;
import parley.model.Published.Precision;
import parley.model.Sourced;

/// Puts an instant that a page states in UTC into the local time that the page shows its readers.
///
/// The instant stays the same. It is moved only where the page itself bears the local time out: a
/// visible time of day that differs by whole quarters of an hour, another stated day that is the
/// day in the country of the page's address, or an instant that is midnight there.
final class LocalTimes {
    /// Countries with one zone, and the languages that are written in one. Of countries with more
    /// zones than one that of most newsrooms, if nearly all live in it.
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("de", "Europe/Berlin"),
                    Map.entry("at", "Europe/Vienna"),
                    Map.entry("ch", "Europe/Zurich"),
                    Map.entry("fr", "Europe/Paris"),
                    Map.entry("it", "Europe/Rome"),
                    Map.entry("es", "Europe/Madrid"),
                    Map.entry("nl", "Europe/Amsterdam"),
                    Map.entry("be", "Europe/Brussels"),
                    Map.entry("dk", "Europe/Copenhagen"),
                    Map.entry("se", "Europe/Stockholm"),
                    Map.entry("no", "Europe/Oslo"),
                    Map.entry("fi", "Europe/Helsinki"),
                    Map.entry("pl", "Europe/Warsaw"),
                    Map.entry("cz", "Europe/Prague"),
                    Map.entry("hu", "Europe/Budapest"),
                    Map.entry("gr", "Europe/Athens"),
                    Map.entry("ro", "Europe/Bucharest"),
                    Map.entry("bg", "Europe/Sofia"),
                    Map.entry("ua", "Europe/Kyiv"),
                    Map.entry("tr", "Europe/Istanbul"),
                    Map.entry("il", "Asia/Jerusalem"),
                    Map.entry("in", "Asia/Kolkata"),
                    Map.entry("jp", "Asia/Tokyo"),
                    Map.entry("kr", "Asia/Seoul"),
                    Map.entry("uk", "Europe/London"),
                    Map.entry("ie", "Europe/Dublin"),
                    Map.entry("za", "Africa/Johannesburg"),
                    Map.entry("nz", "Pacific/Auckland"),
                    Map.entry("ar", "America/Argentina/Buenos_Aires"),
                    Map.entry("co", "America/Bogota"),
                    Map.entry("uy", "America/Montevideo"),
                    Map.entry("lu", "Europe/Luxembourg"),
                    Map.entry("lt", "Europe/Vilnius"),
                    Map.entry("lv", "Europe/Riga"),
                    Map.entry("ee", "Europe/Tallinn"),
                    Map.entry("sk", "Europe/Bratislava"),
                    Map.entry("si", "Europe/Ljubljana"),
                    Map.entry("hr", "Europe/Zagreb"),
                    Map.entry("rs", "Europe/Belgrade"),
                    Map.entry("ba", "Europe/Sarajevo"),
                    Map.entry("mk", "Europe/Skopje"),
                    Map.entry("al", "Europe/Tirane"),
                    Map.entry("md", "Europe/Chisinau"),
                    Map.entry("by", "Europe/Minsk"),
                    Map.entry("cy", "Asia/Nicosia"),
                    Map.entry("ge", "Asia/Tbilisi"),
                    Map.entry("am", "Asia/Yerevan"),
                    Map.entry("az", "Asia/Baku"),
                    Map.entry("lb", "Asia/Beirut"),
                    Map.entry("jo", "Asia/Amman"),
                    Map.entry("iq", "Asia/Baghdad"),
                    Map.entry("ir", "Asia/Tehran"),
                    Map.entry("sa", "Asia/Riyadh"),
                    Map.entry("qa", "Asia/Qatar"),
                    Map.entry("ae", "Asia/Dubai"),
                    Map.entry("pk", "Asia/Karachi"),
                    Map.entry("lk", "Asia/Colombo"),
                    Map.entry("np", "Asia/Kathmandu"),
                    Map.entry("bd", "Asia/Dhaka"),
                    Map.entry("th", "Asia/Bangkok"),
                    Map.entry("vn", "Asia/Ho_Chi_Minh"),
                    Map.entry("my", "Asia/Kuala_Lumpur"),
                    Map.entry("sg", "Asia/Singapore"),
                    Map.entry("ph", "Asia/Manila"),
                    Map.entry("hk", "Asia/Hong_Kong"),
                    Map.entry("tw", "Asia/Taipei"),
                    Map.entry("cn", "Asia/Shanghai"),
                    Map.entry("eg", "Africa/Cairo"),
                    Map.entry("ma", "Africa/Casablanca"),
                    Map.entry("dz", "Africa/Algiers"),
                    Map.entry("tn", "Africa/Tunis"),
                    Map.entry("ng", "Africa/Lagos"),
                    Map.entry("ke", "Africa/Nairobi"),
                    Map.entry("tz", "Africa/Dar_es_Salaam"),
                    Map.entry("ug", "Africa/Kampala"),
                    Map.entry("et", "Africa/Addis_Ababa"),
                    Map.entry("zw", "Africa/Harare"),
                    Map.entry("na", "Africa/Windhoek"),
                    Map.entry("pe", "America/Lima"),
                    Map.entry("bo", "America/La_Paz"),
                    Map.entry("py", "America/Asuncion"),
                    Map.entry("ve", "America/Caracas"),
                    Map.entry("cr", "America/Costa_Rica"),
                    Map.entry("gt", "America/Guatemala"),
                    Map.entry("do", "America/Santo_Domingo"),
                    Map.entry("br", "America/Sao_Paulo"),
                    Map.entry("mx", "America/Mexico_City"),
                    Map.entry("cl", "America/Santiago"),
                    Map.entry("ec", "America/Guayaquil"));

    /// No clock is further from UTC than fourteen hours.
    private static final int MOST_QUARTERS = 56;

    private LocalTimes() {}

    static Sourced<Published> of(Sourced<Published> stated, @Nullable String home) {
        Published value = stated.value();
        Instant instant = value.instant();
        if (instant == null || !isUtc(value.zone())) {
            return stated;
        }
        ZoneId zone = null;
        String own = home == null ? null : ZONES.get(home.toLowerCase(Locale.ROOT));
        for (Published other : stated.alternatives()) {
            ZoneId found = shown(instant, other, own == null ? null : ZoneId.of(own));
            zone = zone == null ? found : zone;
        }
        if (zone == null && own != null && isMidnight(instant, ZoneId.of(own))) {
            zone = ZoneId.of(own);
        }
        return zone == null ? stated : moved(stated, instant, zone);
    }

    /// A page that knows the day only may state the first moment of the day at home in UTC.
    private static boolean isMidnight(Instant instant, ZoneId own) {
        LocalTime there = LocalDateTime.ofInstant(instant, own).toLocalTime();
        LocalTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toLocalTime();
        return there.equals(LocalTime.MIDNIGHT) && !utc.equals(LocalTime.MIDNIGHT);
    }

    private static boolean isUtc(@Nullable ZoneId zone) {
        return zone != null && zone.normalized().equals(ZoneOffset.UTC);
    }

    /// The zone in which the instant is what the page shows, null when none fits.
    private static @Nullable ZoneId shown(Instant instant, Published other, @Nullable ZoneId own) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (other.precision() == Precision.DAY) {
            boolean differs = !other.date().equals(utc.toLocalDate());
            boolean fits =
                    own != null
                            && LocalDateTime.ofInstant(instant, own)
                                    .toLocalDate()
                                    .equals(other.date());
            return differs && fits ? own : null;
        }
        if (other.zone() != null) {
            return null;
        }
        long seconds = Duration.between(utc, other.local()).toSeconds();
        long quarters = Math.round(seconds / 900.0);
        boolean whole = Math.abs(seconds - quarters * 900) < 60 && quarters != 0;
        if (!whole || Math.abs(quarters) > MOST_QUARTERS) {
            return null;
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) (quarters * 900));
        return isKept(offset, instant) ? offset : null;
    }

    /// Whether the clocks of some place had this offset then. Two times that differ by seven hours
    /// and a half are two moments, not one in two zones.
    private static boolean isKept(ZoneOffset offset, Instant instant) {
        return ZoneId.getAvailableZoneIds().stream()
                .anyMatch(id -> ZoneId.of(id).getRules().getOffset(instant).equals(offset));
    }

    private static Sourced<Published> moved(
            Sourced<Published> stated, Instant instant, ZoneId zone) {
        Published value = stated.value();
        var local =
                new Published(
                        LocalDateTime.ofInstant(instant, zone),
                        value.precision(),
                        value.zoneText(),
                        zone,
                        List.of());
        return new Sourced<>(
                local, stated.basis(), stated.detail(), stated.words(), stated.alternatives());
    }
}

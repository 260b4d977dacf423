package parley.time;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What abbreviated and named time zones stand for: `IST` in India, Israel or Ireland. Immutable.
public final class ZoneNames {
    private record Reading(ZoneId zone, List<String> countries) {
        Reading {
            countries = List.copyOf(countries);
        }
    }

    private final Map<String, List<Reading>> letters = new HashMap<>();
    private final Map<String, ZoneId> places = new HashMap<>();

    private ZoneNames() {
        for (String[] row : TimeLexicon.rows("zones.tsv")) {
            var readings = new ArrayList<Reading>();
            for (String reading : row[1].split("\\|", -1)) {
                int colon = reading.indexOf(':');
                readings.add(
                        colon < 0
                                ? new Reading(ZoneId.of(reading), List.of())
                                : new Reading(
                                        ZoneId.of(reading.substring(0, colon)),
                                        List.of(reading.substring(colon + 1).split(",", -1))));
            }
            letters.put(row[0], readings);
        }
        for (String[] row : TimeLexicon.rows("place-zones.tsv")) {
            places.put(row[0], ZoneId.of(row[1]));
        }
    }

    /// The names that ship.
    public static ZoneNames load() {
        return new ZoneNames();
    }

    /// The zones that the letters may stand for, the one meant first.
    ///
    /// @param abbreviation such as `IST`, in any case
    /// @param countries three-letter codes that the report points to, the strongest first: the
    ///   publisher's country, the places it names
    /// @return empty when nobody uses these letters
    public List<ZoneId> readings(String abbreviation, List<String> countries) {
        List<Reading> known =
                letters.getOrDefault(abbreviation.toUpperCase(Locale.ROOT), List.of());
        var ordered = new ArrayList<ZoneId>();
        for (String country : countries) {
            for (Reading reading : known) {
                if (reading.countries.contains(country) && !ordered.contains(reading.zone)) {
                    ordered.add(reading.zone);
                }
            }
        }
        for (Reading reading : known) {
            if (!ordered.contains(reading.zone)) {
                ordered.add(reading.zone);
            }
        }
        return ordered;
    }

    /// The zone of "Moscow time", "Eastern time"; null when the word names none.
    public @Nullable ZoneId ofPlace(String word) {
        return places.get(word.toLowerCase(Locale.ROOT));
    }
}

package parley.page;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads zones as pages write them: offsets, and abbreviations by `zones.tsv`.
final class ZoneNames {
    private static final Map<String, List<ZoneId>> BY_NAME = load();

    /// Country codes and languages that make one reading of an abbreviation likelier.
    private static final Map<String, String> HOME =
            Map.of(
                    "in", "Asia/Kolkata",
                    "hi", "Asia/Kolkata",
                    "il", "Asia/Jerusalem",
                    "he", "Asia/Jerusalem",
                    "ie", "Europe/Dublin",
                    "au", "Australia/Sydney",
                    "cn", "Asia/Shanghai",
                    "ph", "Asia/Manila",
                    "sa", "Asia/Riyadh",
                    "bd", "Asia/Dhaka");

    private ZoneNames() {}

    /// Every zone that the words may mean, likeliest first; empty when they name none.
    ///
    /// A summer-time reading is left out when summer time is not in force at `when`.
    static List<ZoneId> read(String words, LocalDateTime when, @Nullable String home) {
        String name = words.strip().toUpperCase(Locale.ROOT);
        List<ZoneId> named = BY_NAME.get(name);
        if (named == null) {
            ZoneId offset = offset(name);
            return offset == null ? List.of() : List.of(offset);
        }
        var ranked = new ArrayList<>(named);
        String preferred = home == null ? null : HOME.get(home.toLowerCase(Locale.ROOT));
        if (preferred != null && ranked.remove(ZoneId.of(preferred))) {
            ranked.addFirst(ZoneId.of(preferred));
        }
        return List.copyOf(ranked);
    }

    private static @Nullable ZoneId offset(String name) {
        String digits = name.replaceFirst("^(GMT|UTC)\\s*", "");
        if (!digits.matches("[+-]\\d{1,2}(:?\\d{2})?")) {
            return null;
        }
        try {
            String padded = digits.matches("[+-]\\d(:.*)?") ? pad(digits) : digits;
            return ZoneOffset.of(padded);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String pad(String digits) {
        return digits.charAt(0) + "0" + digits.substring(1);
    }

    private static Map<String, List<ZoneId>> load() {
        var map = new HashMap<String, List<ZoneId>>();
        for (String[] row : DataFile.rows("zones.tsv", 2)) {
            map.put(row[0], DataFile.words(row[1]).stream().map(ZoneId::of).toList());
        }
        return map;
    }
}

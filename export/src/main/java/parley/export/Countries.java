package parley.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// English names of states by their three letters, from the JDK's copy of CLDR.
final class Countries {
    private static final Map<String, String> NAMES = load();

    private Countries() {}

    /// The name, the code itself where it is no state's.
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static Map<String, String> load() {
        var names = new HashMap<String, String>();
        for (String two : Locale.getISOCountries()) {
            var country = Locale.of("", two);
            names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        return Map.copyOf(names);
    }
}

package parley.desk.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Names of the states and powers that claim and control disputed places; the data has codes.
public final class States {
    private static final Map<String, String> NAMES =
            Atlas.rows("names.tsv", row -> Map.entry(row[0], row[1])).stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private States() {}

    /// The usual name, the code where there is none.
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /// The usual names, in the order of the codes.
    public static String names(List<String> codes) {
        return codes.stream().map(States::name).collect(Collectors.joining(", "));
    }
}

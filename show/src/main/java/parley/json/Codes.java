package parley.json;

import java.util.Locale;

/// The spelling of enum values in JSON: lower case, hyphens for underscores. Acts, factuality,
/// relations and statuses keep the capitals in which the field writes them.
final class Codes {
    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package parley.export.table;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of a table.
///
/// @param meaning what the data dictionary says of it
/// @param value null where the row has none, else of the type's Java class
public record Column<T>(
        String name, Type type, String meaning, Function<T, @Nullable Object> value) {
    /// What a column holds.
    public enum Type {
        /// String.
        TEXT,
        /// Integer, 32 bits.
        INTEGER,
        /// Double.
        NUMBER,
        /// Boolean.
        FLAG,
        /// LocalDate; ISO 8601 in text formats.
        DAY,
        /// Instant; ISO 8601 with `Z` in text formats.
        INSTANT,
        /// List of String, whose parts may be empty; parted by ` | ` in CSV.
        LIST;

        /// The name in data dictionaries.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package parley.export.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of a table.
///
/// @param type `string`, `integer`, `number`, `boolean`, `date` (ISO 8601) or `list` (parted by ` |
///   `)
/// @param meaning what the data dictionary says of it
/// @param value null where the row has none; else String, Integer, Long, Double or Boolean
record Column<T>(String name, String type, String meaning, Function<T, @Nullable Object> value) {}

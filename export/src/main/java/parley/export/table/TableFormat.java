package parley.export.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How a table's rows are written. All formats have the same columns in the same order.
public enum TableFormat {
    /// RFC 4180, with a header; lists are parted by ` | `.
    CSV,
    /// One JSON object a line.
    JSONL,
    /// Apache Parquet.
    PARQUET;

    /// The ending of its files, and its name on the command line.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    <T> RowWriter<T> open(Path file, List<Column<T>> columns, Class<T> rows) throws IOException {
        return this == PARQUET
                ? new ParquetRows<>(file, columns, rows)
                : on(Files.newBufferedWriter(file), columns);
    }

    /// Writes a text format to wherever the caller says.
    ///
    /// @throws IllegalArgumentException for Parquet
    <T> RowWriter<T> on(Writer out, List<Column<T>> columns) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows<>(out, columns);
            case JSONL -> new JsonRows<>(out, columns);
            case PARQUET ->
                    throw new IllegalArgumentException("A text has a text format, got PARQUET");
        };
    }
}

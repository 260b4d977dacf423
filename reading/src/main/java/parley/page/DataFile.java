package parley.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the tab-separated data files of this package. Lines that start with `#` and blank lines
/// are left out.
final class DataFile {
    private DataFile() {}

    /// The lines of a file beside this class.
    static List<String> lines(String name) {
        InputStream stream = DataFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("Data file is missing from the jar: " + name);
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Data file cannot be read: " + name, e);
        }
    }

    /// The words of a column.
    static List<String> words(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" ", -1));
    }

    /// The phrases of a column, which " | " parts.
    static List<String> parts(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" \\| ", -1));
    }

    /// The lines cut at tabs; every line has `columns` of them.
    static List<String[]> rows(String name, int columns) {
        return lines(name).stream()
                .map(line -> {
                    String[] row = line.split("\t", -1);
                    if (row.length != columns) {
                        throw new IllegalStateException(
                                name + " needs " + columns + " columns, got: " + line);
                    }
                    return row;
                })
                .toList();
    }
}

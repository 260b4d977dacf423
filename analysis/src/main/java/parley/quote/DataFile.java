package parley.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the tab-separated data files of this package; lines that begin with `#` are comments.
final class DataFile {
    private DataFile() {}

    /// The rows of a file.
    ///
    /// @param columns how many columns every row has
    static List<List<String>> rows(String name, int columns) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Data file needs to be on the class path: " + name);
            }
            try (var lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> row(name, line, columns))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<String> row(String name, String line, int columns) {
        List<String> row = List.of(line.split("\t"));
        if (row.size() != columns) {
            throw new IllegalStateException(name + " needs " + columns + " columns, got: " + line);
        }
        return row;
    }
}

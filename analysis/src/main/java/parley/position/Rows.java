package parley.position;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Reads this package's data files: tab-separated columns, `#` opens a comment line.
final class Rows {
    private Rows() {}

    /// The rows of a file in order, each padded with empty columns to `columns`.
    static List<String[]> read(String file, int columns) {
        var rows = new ArrayList<String[]>();
        try (var in = Objects.requireNonNull(Rows.class.getResourceAsStream(file), file);
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(padded(line.split("\t", -1), columns));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the data file " + file, e);
        }
        return rows;
    }

    /// The parts of a cell that are separated by `|`, empty for an empty cell.
    static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /// The words of a text that blanks separate.
    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +", -1));
    }

    /// The parts of a cell as a set.
    static Set<String> set(String cell) {
        return Set.copyOf(new HashSet<>(parts(cell)));
    }

    private static String[] padded(String[] cells, int columns) {
        String[] row = new String[Math.max(columns, cells.length)];
        for (int i = 0; i < row.length; i++) {
            row[i] = i < cells.length ? cells[i].strip() : "";
        }
        return row;
    }
}

package parley.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of one tab-separated file. Lines that start with `#` are comments, the first other line
/// names the columns, lists inside a cell are split at `;`.
public final class Table {
    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Table(String file, String content) {
        this.file = file;
        int start = 0;
        int number = 0;
        while (start < content.length()) {
            int end = content.indexOf('\n', start);
            end = end < 0 ? content.length() : end;
            number++;
            if (end > start && content.charAt(start) != '#') {
                add(content.substring(start, end).split("\t", -1), number);
            }
            start = end + 1;
        }
    }

    /// A table that ships with the program.
    static Table shipped(String name) {
        return shipped(Table.class, name);
    }

    /// A table that ships beside a class.
    ///
    /// @param beside the class whose package holds the file
    /// @param name such as `words.tsv`
    public static Table shipped(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "A table must ship, missing " + name + " beside " + beside.getName());
            }
            return new Table(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }

    /// A table of the user's; without rows when the file is not there.
    static Table own(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            return new Table(file.toString(), Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    /// The rows below the line that names the columns.
    public List<Row> rows() {
        return rows;
    }

    private void add(String[] cells, int number) {
        if (columns.isEmpty()) {
            for (int i = 0; i < cells.length; i++) {
                columns.put(cells[i].strip(), i);
            }
        } else {
            rows.add(new Row(cells, number));
        }
    }

    /// One line of the table.
    public final class Row {
        private final String[] cells;
        private final int number;

        private Row(String[] cells, int number) {
            this.cells = cells;
            this.number = number;
        }

        /// The cell in this column, empty when the table or the line lacks it.
        public String get(String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.length ? "" : cells[at];
        }

        /// The cell's words without the blanks around them.
        ///
        /// @throws IllegalArgumentException if there are none
        public String need(String column) {
            String cell = get(column).strip();
            if (cell.isEmpty()) {
                throw new IllegalArgumentException(where() + " needs a value for " + column);
            }
            return cell;
        }

        /// The parts of the cell, split at `;`; empty for an empty cell.
        public List<String> list(String column) {
            String cell = get(column).strip();
            return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
        }

        /// The cell as a date.
        ///
        /// @throws IllegalArgumentException if it is none
        public PartialDate date(String column) {
            try {
                return PartialDate.parse(need(column));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(where() + ": " + wrong.getMessage(), wrong);
            }
        }

        /// File and line, for messages.
        public String where() {
            return file + ", line " + number;
        }
    }
}

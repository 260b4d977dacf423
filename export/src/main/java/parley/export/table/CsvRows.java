package parley.export.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.export.Formulas;

/// RFC 4180 with a header, in UTF-8. Words that a spreadsheet would run as a formula get an
/// apostrophe before them, and whatever could open a new cell stands in quotes.
final class CsvRows<T> implements RowWriter<T> {
    private static final String END = "\r\n";

    /// What parts cells for some program or other.
    private static final String QUOTED = ",;\t|\"\r\n";

    private final List<Column<T>> columns;
    private final Writer out;
    private final StringBuilder line = new StringBuilder();

    CsvRows(Writer out, List<Column<T>> columns) throws IOException {
        this.columns = columns;
        this.out = out;
        out.write(String.join(",", columns.stream().map(Column::name).toList()) + END);
    }

    @Override
    public void write(T row) throws IOException {
        line.setLength(0);
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : ",");
            append(columns.get(i).value().apply(row));
        }
        out.append(line).append(END);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case String words -> line.append(cell(words));
            // Each part by itself: before an empty part the bar would pass for a formula.
            case List<?> parts ->
                    line.append(
                            quoted(
                                    parts.stream()
                                            .map(part -> Formulas.disarmed(part.toString()))
                                            .collect(Collectors.joining(" | "))));
            default -> line.append(value);
        }
    }

    /// Words as a cell.
    static String cell(String words) {
        return quoted(Formulas.disarmed(words));
    }

    private static String quoted(String words) {
        boolean isQuoted = words.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
        return isQuoted ? "\"" + words.replace("\"", "\"\"") + "\"" : words;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

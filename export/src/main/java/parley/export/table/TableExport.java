package parley.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;

/// Writes a ledger into a folder: `reports`, `statements`, `positions`, `events`, and
/// `dictionary.csv`, which says what each column holds. Whole texts stay in the ledger: a record
/// points to its words by report, offsets and a snippet.
public final class TableExport {
    private final TableFormat format;

    public TableExport(TableFormat format) {
        this.format = format;
    }

    /// Writes all tables.
    ///
    /// @param filter which records; reports are written if they meet it too
    /// @return rows of each table, in the order of writing
    /// @throws UncheckedIOException if the folder cannot be written
    public Map<String, Long> write(Ledger ledger, Filter filter, Path folder) {
        var rows = new LinkedHashMap<String, Long>();
        try {
            Files.createDirectories(folder);
            try (Stream<ReportRecord> reports = ledger.reports(filter)) {
                rows.put("reports", table(folder, "reports", ReportColumns.ALL, reports));
            }
            records(ledger, filter, folder, "statements", rows);
            records(ledger, filter, folder, "positions", rows);
            records(ledger, filter, folder, "events", rows);
            dictionary(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
        return rows;
    }

    /// These reports as one table with its header.
    public String reports(Collection<ReportRecord> reports) {
        return table(ReportColumns.ALL, reports);
    }

    /// These records of one layer as one table with its header.
    public String records(Layer layer, Collection<FindingRecord> records) {
        return table(columns(layer), records);
    }

    private <T> String table(List<Column<T>> columns, Collection<T> items) {
        var table = new StringBuilder(format.header(columns));
        items.forEach(item -> table.append(format.row(columns, item)));
        return table.toString();
    }

    private void records(
            Ledger ledger, Filter filter, Path folder, String name, Map<String, Long> rows)
            throws IOException {
        Layer layer =
                switch (name) {
                    case "statements" -> Layer.STATEMENT;
                    case "positions" -> Layer.POSITION;
                    default -> Layer.EVENT;
                };
        try (Stream<FindingRecord> records = ledger.records(filter.in(layer))) {
            rows.put(name, table(folder, name, columns(layer), records));
        }
    }

    private static List<Column<FindingRecord>> columns(Layer layer) {
        return switch (layer) {
            case STATEMENT -> RecordColumns.STATEMENTS;
            case POSITION -> RecordColumns.POSITIONS;
            case EVENT -> RecordColumns.EVENTS;
            case REPORT -> throw new IllegalArgumentException("Reports have columns of their own");
        };
    }

    private <T> long table(Path folder, String name, List<Column<T>> columns, Stream<T> items)
            throws IOException {
        Path file = folder.resolve(name + "." + format.ending());
        long count = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(format.header(columns));
            for (T item : (Iterable<T>) items::iterator) {
                out.write(format.row(columns, item));
                count++;
            }
        }
        return count;
    }

    private static void dictionary(Path folder) throws IOException {
        var lines = new StringBuilder("table,column,type,meaning\r\n");
        describe("reports", ReportColumns.ALL, lines);
        describe("statements", RecordColumns.STATEMENTS, lines);
        describe("positions", RecordColumns.POSITIONS, lines);
        describe("events", RecordColumns.EVENTS, lines);
        Files.writeString(folder.resolve("dictionary.csv"), lines);
    }

    private static void describe(
            String table, List<? extends Column<?>> columns, StringBuilder lines) {
        for (Column<?> column : columns) {
            lines.append(table).append(',').append(column.name()).append(',');
            lines.append(column.type()).append(",\"").append(column.meaning()).append("\"\r\n");
        }
    }
}

package parley.export.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.ReportRecord;

/// Writes a ledger into a folder: `reports`, `statements`, `positions`, `events`, and
/// `dictionary.csv`, which says what each column holds. Whole texts stay in the ledger unless its
/// owner asks for them: a record points to its words by report, offsets and a snippet.
public final class TableExport {
    /// Version of the columns. Adding a column at the end of a table keeps it; all else raises it.
    public static final int SCHEMA = 1;

    private static final List<Layer> TABLES =
            List.of(Layer.REPORT, Layer.STATEMENT, Layer.POSITION, Layer.EVENT);

    private final TableFormat format;
    private final boolean withText;

    /// An export without texts.
    public TableExport(TableFormat format) {
        this(format, false);
    }

    /// @param withText adds the whole text of each report and all words of each record's evidence
    public TableExport(TableFormat format, boolean withText) {
        this.format = format;
        this.withText = withText;
    }

    /// Writes all tables. A file has its name only when it is whole.
    ///
    /// @return rows of each table, in the order of writing
    /// @throws UncheckedIOException if the folder cannot be written
    public Map<String, Long> write(Extract extract, Path folder) {
        try {
            Files.createDirectories(folder);
            dictionary(folder, new Texts(extract.ledger()));
        } catch (IOException e) {
            throw failed(folder, e);
        }
        // Each table reads by a connection of its own, so they are written side by side.
        List<Long> counts =
                TABLES.parallelStream().map(layer -> table(extract, layer, folder)).toList();
        var rows = new LinkedHashMap<String, Long>();
        for (int i = 0; i < counts.size(); i++) {
            rows.put(name(TABLES.get(i)), counts.get(i));
        }
        return rows;
    }

    private long table(Extract extract, Layer layer, Path folder) {
        var texts = new Texts(extract.ledger());
        try {
            if (layer == Layer.REPORT) {
                try (Stream<ReportRecord> reports = extract.reports()) {
                    return table(folder, layer, reportColumns(texts), ReportRecord.class, reports);
                }
            }
            try (Stream<FindingRecord> records = extract.records(layer)) {
                return table(
                        folder, layer, recordColumns(layer, texts), FindingRecord.class, records);
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static UncheckedIOException failed(Path folder, IOException cause) {
        return new UncheckedIOException("Cannot write to " + folder, cause);
    }

    /// These reports as one table of a text format, with its header.
    ///
    /// @throws IllegalArgumentException for Parquet, which is no text
    public String reports(Collection<ReportRecord> reports) {
        return table(ReportColumns.ALL, reports);
    }

    /// As [#reports], of records of one layer.
    public String records(Layer layer, Collection<FindingRecord> records) {
        return table(RecordColumns.of(layer), records);
    }

    private <T> String table(List<Column<T>> columns, Collection<T> items) {
        var table = new StringWriter();
        try (RowWriter<T> out = format.on(table, columns)) {
            for (T item : items) {
                out.write(item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write in memory", e);
        }
        return table.toString();
    }

    private static String name(Layer layer) {
        return layer.code() + "s";
    }

    private List<Column<ReportRecord>> reportColumns(Texts texts) {
        return withText
                ? with(ReportColumns.ALL, "text", "its whole text", row -> texts.of(row.id()))
                : ReportColumns.ALL;
    }

    private List<Column<FindingRecord>> recordColumns(Layer layer, Texts texts) {
        List<Column<FindingRecord>> columns = RecordColumns.of(layer);
        return withText
                ? with(columns, "evidence", "all words of the evidence", texts::evidence)
                : columns;
    }

    private static <T> List<Column<T>> with(
            List<Column<T>> columns, String name, String meaning, Function<T, String> words) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(name, Column.Type.TEXT, meaning, words::apply));
        return more;
    }

    private <T> long table(
            Path folder, Layer layer, List<Column<T>> columns, Class<T> rows, Stream<T> items)
            throws IOException {
        String name = name(layer) + "." + format.ending();
        Path part = folder.resolve(name + ".part");
        long count = 0;
        try (RowWriter<T> out = format.open(part, columns, rows)) {
            for (T item : (Iterable<T>) items::iterator) {
                out.write(item);
                count++;
            }
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return count;
    }

    private void dictionary(Path folder, Texts texts) throws IOException {
        var lines = new StringBuilder("table,column,type,meaning\r\n");
        for (Layer layer : TABLES) {
            describe(
                    name(layer),
                    layer == Layer.REPORT ? reportColumns(texts) : recordColumns(layer, texts),
                    lines);
        }
        Files.writeString(folder.resolve("dictionary.csv"), lines);
    }

    private static void describe(
            String table, List<? extends Column<?>> columns, StringBuilder lines) {
        for (Column<?> column : columns) {
            lines.append(table).append(',').append(column.name()).append(',');
            lines.append(column.type().word()).append(',');
            lines.append(CsvRows.cell(column.meaning())).append("\r\n");
        }
    }
}

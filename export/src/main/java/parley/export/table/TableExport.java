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

    private static final List<Layer> LAYERS = List.of(Layer.STATEMENT, Layer.POSITION, Layer.EVENT);

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
        var rows = new LinkedHashMap<String, Long>();
        var texts = new Texts(extract.ledger());
        try {
            Files.createDirectories(folder);
            try (Stream<ReportRecord> reports = extract.reports()) {
                rows.put(
                        "reports",
                        table(
                                folder,
                                "reports",
                                reportColumns(texts),
                                ReportRecord.class,
                                reports));
            }
            for (Layer layer : LAYERS) {
                String name = name(layer);
                try (Stream<FindingRecord> records = extract.records(layer)) {
                    rows.put(
                            name,
                            table(
                                    folder,
                                    name,
                                    recordColumns(layer, texts),
                                    FindingRecord.class,
                                    records));
                }
            }
            dictionary(folder, texts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
        return rows;
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
            Path folder, String name, List<Column<T>> columns, Class<T> rows, Stream<T> items)
            throws IOException {
        Path file = folder.resolve(name + "." + format.ending());
        Path part = folder.resolve(name + "." + format.ending() + ".part");
        long count = 0;
        try (RowWriter<T> out = format.open(part, columns, rows)) {
            for (T item : (Iterable<T>) items::iterator) {
                out.write(item);
                count++;
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return count;
    }

    private void dictionary(Path folder, Texts texts) throws IOException {
        var lines = new StringBuilder("table,column,type,meaning\r\n");
        describe("reports", reportColumns(texts), lines);
        for (Layer layer : LAYERS) {
            describe(name(layer), recordColumns(layer, texts), lines);
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

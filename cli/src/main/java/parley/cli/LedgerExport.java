package parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.export.EventExport;
import parley.export.standard.StandardExport;
import parley.export.table.Extract;
import parley.export.table.TableExport;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Query;
import parley.ledger.store.LedgerStore;
import parley.model.Factuality;
import parley.model.FindingId;
import parley.model.Reading;

/// Exports what a query finds in a ledger.
///
/// @param out folder for files; null writes events to standard output
/// @param factuality which events go into layouts of events and onto maps
record LedgerExport(
        Console console,
        String location,
        Query query,
        @Nullable Path out,
        Set<Factuality> factuality,
        boolean withText) {

    /// Writes it, and says on standard error what was written.
    void write(ExportFormat format) {
        try (Ledger ledger = LedgerStore.read(location)) {
            console.faults(location, ledger.corrections());
            Extract extract = Extract.of(ledger, query);
            String written =
                    switch (format) {
                        case ExportFormat.Tables(var table) -> {
                            var tables = new TableExport(table, withText);
                            yield tables.write(extract, folder()).entrySet().stream()
                                    .map(each -> each.getValue() + " " + each.getKey())
                                    .collect(Collectors.joining(", "));
                        }
                        case ExportFormat.Standard(var standard) ->
                                new StandardExport(standard, factuality, withText)
                                        .write(extract, folder());
                        case ExportFormat.Events events -> events(extract, events);
                    };
            console.err()
                    .println(
                            "Written to "
                                    + (out == null ? "standard output" : out)
                                    + ": "
                                    + written);
        }
    }

    private Path folder() {
        if (out == null) {
            throw new IllegalStateException("Files need a folder");
        }
        return out;
    }

    private String events(Extract extract, ExportFormat.Events format) {
        var export = EventExport.of(format.format(), factuality);
        if (out == null) {
            return lines(extract, export, console.out());
        }
        Path file = out.resolve(format.file());
        try {
            Files.createDirectories(out);
            try (var stream =
                    new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
                String written = lines(extract, export, stream);
                if (stream.checkError()) {
                    throw new IOException("the disk refused a line");
                }
                return written;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String lines(Extract extract, EventExport export, PrintStream to) {
        if (!export.header().isEmpty()) {
            to.print(export.header() + "\n");
        }
        Set<FindingId> wanted = extract.ids(Layer.EVENT);
        long rows = 0;
        try (Stream<Reading> readings = extract.readings()) {
            for (Reading reading : (Iterable<Reading>) readings::iterator) {
                for (String line :
                        export.lines(
                                reading, event -> wanted == null || wanted.contains(event.id()))) {
                    to.print(line + "\n");
                    rows++;
                }
            }
        }
        return rows + " rows";
    }
}

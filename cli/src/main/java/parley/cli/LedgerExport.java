package parley.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.export.EventExport;
import parley.export.table.TableExport;
import parley.export.table.TableFormat;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.QueryParser;
import parley.ledger.store.LedgerStore;
import parley.model.Reading;

/// Exports what a ledger holds.
final class LedgerExport {
    private final Console console;
    private final Filter filter;

    /// @param query filters as people type them
    /// @throws IllegalArgumentException if they cannot be understood
    LedgerExport(Console console, String query) {
        this.console = console;
        this.filter = new QueryParser(new QueryNames()::of).parse(query).filter();
    }

    static boolean isTable(String format) {
        return Stream.of(TableFormat.values())
                .anyMatch(each -> each.ending().equals(format.toLowerCase(Locale.ROOT)));
    }

    int tables(String location, String format, Path out) {
        var tables = new TableExport(TableFormat.valueOf(format.toUpperCase(Locale.ROOT)));
        try (Ledger ledger = LedgerStore.read(location)) {
            String rows =
                    tables.write(ledger, filter, out).entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey())
                            .collect(Collectors.joining(", "));
            console.err().println(rows + " written to " + out);
        }
        return Console.OK;
    }

    int events(String location, EventExport export) {
        if (!export.header().isEmpty()) {
            console.out().println(export.header());
        }
        try (Ledger ledger = LedgerStore.read(location);
                Stream<Reading> readings = ledger.readings(filter)) {
            readings.forEach(reading -> export.lines(reading).forEach(console.out()::println));
        }
        return Console.OK;
    }
}

package parley.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.export.EventFormat;
import parley.export.standard.StandardFormat;
import parley.export.table.TableFormat;

/// What `parley export --format` can be asked for.
sealed interface ExportFormat {
    /// Tables of a ledger.
    record Tables(TableFormat format) implements ExportFormat {}

    /// A ledger in somebody else's standard.
    record Standard(StandardFormat format) implements ExportFormat {}

    /// Events in the layout of another data set.
    record Events(EventFormat format) implements ExportFormat {
        /// The name of the file, where there is to be one.
        String file() {
            return format + (format == EventFormat.PLOVER_JSON ? ".jsonl" : ".tsv");
        }
    }

    /// The format with this name. `plover` is `plover-json`.
    ///
    /// @throws IllegalArgumentException if there is none
    static ExportFormat of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String known = wanted.equals("plover") ? EventFormat.PLOVER_JSON.toString() : wanted;
        return all().filter(each -> name(each).equals(known))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--format needs one of " + names() + "; got " + name));
    }

    /// All names, for messages.
    static String names() {
        return all().map(ExportFormat::name).collect(Collectors.joining(", "));
    }

    private static Stream<ExportFormat> all() {
        return Stream.of(
                        Stream.of(TableFormat.values()).map(Tables::new),
                        Stream.of(StandardFormat.values()).map(Standard::new),
                        Stream.of(EventFormat.values()).map(Events::new))
                .flatMap(each -> each);
    }

    private static String name(ExportFormat format) {
        return switch (format) {
            case Tables(var table) -> table.ending();
            case Standard(var standard) -> standard.toString();
            case Events(var events) -> events.toString();
        };
    }
}

package parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analyzer;
import parley.export.EventExport;
import parley.export.EventFormat;
import parley.ledger.Query;
import parley.ledger.QueryParser;
import parley.model.Factuality;
import parley.model.Reason;
import parley.model.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `parley export`: a ledger or reports in, tables, standards or rows of another event data set's
/// layout out.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a query finds in a ledger, all of it without one, into the folder --out:"
                    + " tables",
            "(csv, jsonl, parquet) with a data dictionary, geojson, bibtex or webannotation; or"
                    + " events",
            "of a ledger or of reports in the layout of another data set.",
            "Whole texts stay in the ledger unless --with-text asks for them. For other data sets"
                    + " and",
            "maps only what happened or goes on is written, unless --factuality asks for more.",
            "  parley export --ledger DIR --format parquet --out DIR 'issue:guarantees"
                    + " since:2024-09'"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = {
                "a file, a folder (.html, .txt below it), or - for standard input;",
                "with --ledger, a query as in `parley search`"
            })
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = {
                "of a ledger: csv, jsonl, parquet, geojson, bibtex, webannotation;",
                "of a ledger or of reports: gdelt, gdelt-mentions, icews, plover (plover-json),",
                "plover-tsv, phoenix"
            })
    private String format = "";

    @Option(names = "--ledger", paramLabel = "DIR", description = "export what this ledger holds")
    private @Nullable String ledger;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "folder for the files; events of other layouts go to standard output"
                            + " without it")
    private @Nullable Path out;

    @Option(
            names = "--query",
            defaultValue = "",
            paramLabel = "QUERY",
            description = "the same as a query after the options")
    private String query = "";

    @Option(names = "--with-text", description = "write whole texts too: for who may hand them on")
    private boolean withText;

    @Option(
            names = "--factuality",
            split = ",",
            paramLabel = "KIND",
            converter = Kinds.class,
            description =
                    "what to write, such as actual,ongoing,pledged or all (default:"
                            + " actual,ongoing)")
    private List<Factuality> kinds = List.copyOf(EventExport.HAPPENED);

    @Mixin private ReadingOptions options = new ReadingOptions();

    @Mixin private DictionaryOptions dictionaries = new DictionaryOptions();

    private int rejected;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ExportFormat wanted;
        try {
            wanted = ExportFormat.of(format);
            check(wanted);
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        if (ledger == null) {
            return wanted instanceof ExportFormat.Events(var layout) ? read(layout) : Console.USAGE;
        }
        Query asked;
        try {
            String typed = String.join(" ", inputs) + " " + query;
            asked = new QueryParser(new QueryNames()::of).parse(typed);
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.BAD_QUERY));
            return Console.USAGE;
        }
        new LedgerExport(console, ledger, asked, out, factuality(), withText).write(wanted);
        return Console.OK;
    }

    private Set<Factuality> factuality() {
        return EnumSet.copyOf(kinds);
    }

    /// @throws IllegalArgumentException if the options do not go together
    private void check(ExportFormat wanted) {
        boolean isOfEvents = wanted instanceof ExportFormat.Events;
        if (ledger == null && !isOfEvents) {
            throw new IllegalArgumentException("--format " + format + " needs --ledger DIR");
        }
        if (ledger == null && inputs.isEmpty()) {
            throw new IllegalArgumentException("Name either --ledger DIR or INPUT...");
        }
        if (ledger == null && (out != null || !query.isEmpty())) {
            throw new IllegalArgumentException("--out and --query need --ledger DIR");
        }
        if (ledger != null && !isOfEvents && out == null) {
            throw new IllegalArgumentException("--format " + format + " needs --out DIR");
        }
        if (withText && isOfEvents) {
            throw new IllegalArgumentException("--format " + format + " has no place for texts");
        }
        if (ledger != null) {
            for (String input : inputs) {
                if (isFile(input)) {
                    throw new IllegalArgumentException(
                            "What follows --ledger is a query, and "
                                    + input
                                    + " is a file; ingest it first");
                }
            }
        }
    }

    private static boolean isFile(String input) {
        try {
            return Files.exists(Path.of(input));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private int read(EventFormat layout) {
        EventExport export = EventExport.of(layout, factuality());
        Analyzer analyzer = Analyzer.shipped(options.engine(), dictionaries.load(console));
        if (!export.header().isEmpty()) {
            console.out().println(export.header());
        }
        new Readings(options.reader(), () -> analyzer)
                .of(
                        Input.of(inputs),
                        reading -> export.lines(reading).forEach(console.out()::println),
                        this::refused);
        return rejected == 0 ? Console.OK : Console.SOME_REJECTED;
    }

    private void refused(Rejected refused) {
        rejected++;
        console.rejected(refused);
    }

    /// Names of factuality, `future-planned` for FUTURE_PLANNED, and `all`. The option takes all
    /// that a converter gives into its list.
    static final class Kinds implements ITypeConverter<Set<Factuality>> {
        @Override
        public Set<Factuality> convert(String value) {
            if (value.equals("all")) {
                return EnumSet.allOf(Factuality.class);
            }
            String name = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            for (Factuality one : Factuality.values()) {
                if (one.name().equals(name)) {
                    return EnumSet.of(one);
                }
            }
            throw new TypeConversionException(
                    "expected a factuality such as actual, pledged or all, got "
                            + value
                            + " [bad-option]");
        }
    }
}

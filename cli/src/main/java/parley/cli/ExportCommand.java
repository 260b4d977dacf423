package parley.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analyzer;
import parley.export.EventExport;
import parley.export.EventFormat;
import parley.model.Factuality;
import parley.model.Reading;
import parley.model.Reason;
import parley.page.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `parley export`: a ledger or reports in, tables or rows of another event data set's layout out.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a ledger as tables (csv, jsonl) with a data dictionary, into the folder --out;",
            "or the events of a ledger or of reports in the layout of another data set.",
            "Of events for other data sets only what happened or goes on is written, unless",
            "--factuality asks for more."
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "a file, a folder (.html, .txt below it), or - for standard input")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "csv or jsonl (of a ledger); gdelt, gdelt-mentions, icews, plover-json, plover-tsv"
                            + " or phoenix")
    private String format = "";

    @Option(names = "--ledger", paramLabel = "DIR", description = "export what this ledger holds")
    private @Nullable String ledger;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for csv and jsonl")
    private @Nullable Path out;

    @Option(
            names = "--query",
            defaultValue = "",
            paramLabel = "QUERY",
            description = "filters as in `parley search`; words are not looked for")
    private String query = "";

    @Option(
            names = "--factuality",
            split = ",",
            paramLabel = "KIND",
            converter = Kinds.class,
            description =
                    "what to write, such as actual,ongoing,pledged or all (default:"
                            + " actual,ongoing)")
    private List<Set<Factuality>> kinds = List.of(EventExport.HAPPENED);

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "zone of a report that does not state its own, such as Asia/Kolkata")
    private @Nullable ZoneId zone;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = GivenDate.class,
            description = "when the reports came out, such as 2024-11-30 or 2024-11-30T03:36")
    private @Nullable GivenDate date;

    @Option(
            names = "--engine",
            defaultValue = "auto",
            paramLabel = "ENGINE",
            description = "language engine: fast, deep or auto (default: auto)")
    private String engine = "auto";

    @Mixin private DictionaryOptions dictionaries = new DictionaryOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LedgerExport ledgers;
        EventFormat layout;
        try {
            ledgers = new LedgerExport(console, query);
            layout = checked();
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        if (layout == null) {
            return ledgers.tables(
                    Objects.requireNonNull(ledger), format, Objects.requireNonNull(out));
        }
        Set<Factuality> wanted = EnumSet.noneOf(Factuality.class);
        kinds.forEach(wanted::addAll);
        EventExport export = EventExport.of(layout, wanted);
        return ledger == null ? read(export) : ledgers.events(ledger, export);
    }

    /// The layout of events, null for the tables of a ledger.
    ///
    /// @throws IllegalArgumentException if the options do not go together
    private @Nullable EventFormat checked() {
        if (ledger != null && LedgerExport.isTable(format)) {
            if (out == null) {
                throw new IllegalArgumentException("--format " + format + " needs --out DIR");
            }
            return null;
        }
        if ((ledger == null) == inputs.isEmpty()) {
            throw new IllegalArgumentException("Name either --ledger DIR or INPUT...");
        }
        return layout(format);
    }

    private int read(EventExport export) {
        List<Input> waiting = Input.of(inputs);
        var reader = new InputReader(date, zone);
        Analyzer analyzer = Analyzer.shipped(engine, dictionaries.load(console));
        if (!export.header().isEmpty()) {
            console.out().println(export.header());
        }
        int rejected = 0;
        for (Input input : waiting) {
            switch (reader.read(input)) {
                case Outcome.Read(var article) ->
                        export.lines(new Reading(article, analyzer.analyze(article)))
                                .forEach(console.out()::println);
                case Outcome.Refused(var refused) -> {
                    rejected++;
                    console.rejected(refused);
                }
            }
        }
        return rejected == 0 ? Console.OK : Console.SOME_REJECTED;
    }

    private static EventFormat layout(String name) {
        for (EventFormat one : EventFormat.values()) {
            if (one.toString().equals(name.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new IllegalArgumentException(
                "--format needs csv or jsonl with --ledger, or gdelt, gdelt-mentions, icews,"
                        + " plover-json, plover-tsv or phoenix; got "
                        + name);
    }

    /// Names of factuality, `future-planned` for FUTURE_PLANNED, and `all`.
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

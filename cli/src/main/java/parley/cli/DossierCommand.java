package parley.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.analysis.Analyzer;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.dossier.PackageCheck;
import parley.dossier.Selection;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Report;
import parley.json.DossierJson;
import parley.ledger.Ledger;
import parley.ledger.ReportLines;
import parley.ledger.store.LedgerStore;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.FindingId;
import parley.model.Issue;
import parley.model.Reading;
import parley.model.Reason;
import parley.model.Rejected;
import parley.show.DossierHtml;
import parley.show.DossierText;
import parley.show.Paint;
import parley.story.Copies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley dossier`: many reports in, parties against issues out.
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports and shows what each party said on each issue: the latest line with its"
                    + " terms,",
            "how it moved, which reports leave what out, who is silent, and the table of terms."
        })
final class DossierCommand implements Callable<Integer> {
    enum DossierFormat {
        TEXT,
        JSON,
        HTML
    }

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "a file, a folder (.html, .txt below it), or - for standard input")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            description = "the reports that this ledger holds, instead of INPUT")
    private @Nullable String ledger;

    @Option(
            names = "--parties",
            split = ",",
            paramLabel = "PARTY",
            description = "only these parties, such as Ukraine,Russia")
    private Set<String> parties = Set.of();

    @Option(
            names = "--issues",
            split = ",",
            paramLabel = "ISSUE",
            description = "only these issues, such as ceasefire,guarantees")
    private List<Issue> issues = List.of();

    @Option(names = "--since", paramLabel = "DAY", description = "first day of saying")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DAY", description = "last day of saying")
    private @Nullable LocalDate until;

    @Option(
            names = "--package",
            paramLabel = "TERMS",
            description = {
                "terms parted by semicolons, in words or as #3 for a row of the table of terms:",
                "lists which recorded lines the package meets, contradicts, and who is silent"
            })
    private @Nullable String chosen;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, json or html (default: text)")
    private DossierFormat format = DossierFormat.TEXT;

    @Mixin private ReadingOptions options = new ReadingOptions();

    private int read;
    private int rejected;
    private List<Set<FindingId>> together = List.of();

    DossierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((ledger == null) == inputs.isEmpty()) {
            String found = "Name either --ledger DIR or INPUT...";
            console.err().println(found + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        Dossier dossier = ledger == null ? dossier(read()) : held(ledger);
        PackageCheck.@Nullable Outcome outcome =
                chosen == null
                        ? null
                        : new PackageCheck()
                                .check(
                                        dossier,
                                        Arrays.stream(chosen.split(";", -1))
                                                .map(String::strip)
                                                .filter(term -> !term.isEmpty())
                                                .toList());
        console.out()
                .print(
                        switch (format) {
                            case TEXT ->
                                    new DossierText(console.colour() ? Paint.COLOUR : Paint.PLAIN)
                                            .of(dossier, outcome);
                            case JSON -> DossierJson.pretty(dossier, outcome) + "\n";
                            case HTML -> new DossierHtml().of(dossier, outcome);
                        });
        console.err().println(read + " read, " + rejected + " rejected");
        return rejected == 0 ? Console.OK : Console.SOME_REJECTED;
    }

    /// The dossier of a ledger, whose own groups tell which report copies which.
    private Dossier held(String location) {
        var reports = new ArrayList<Report>();
        var lines = new ArrayList<Line>();
        try (Ledger open = LedgerStore.read(location);
                Stream<ReportLines> all = open.lines(List.of())) {
            together = open.corrections().together();
            console.faults(location, open.corrections());
            all.forEach(each -> {
                reports.add(each.report());
                lines.addAll(each.lines());
            });
        }
        read = reports.size();
        return dossier(reports, lines);
    }

    private List<Reading> read() {
        var readings = new ArrayList<Reading>();
        Analyzer analyzer = Analyzer.shipped(options.engine());
        new Readings(options.reader(), () -> analyzer)
                .of(Input.of(inputs), readings::add, this::refused);
        return readings;
    }

    private void refused(Rejected refused) {
        rejected++;
        console.rejected(refused);
    }

    private Dossier dossier(List<Reading> readings) {
        read = readings.size();
        List<Article> articles =
                readings.stream()
                        .map(Reading::article)
                        .distinct()
                        .sorted(Comparator.comparing(Report::of, Report.ORDER_OF_PUBLICATION))
                        .toList();
        Map<ArticleId, Article> originals = Copies.originals(articles);
        var reports = new ArrayList<Report>();
        var lines = new ArrayList<Line>();
        var seen = new HashSet<ArticleId>();
        for (Reading reading : readings) {
            ArticleId id = reading.article().id();
            if (seen.add(id)) {
                Article original = originals.getOrDefault(id, reading.article());
                Report report = Report.of(reading.article(), original);
                reports.add(report);
                lines.addAll(Lines.of(reading, report));
            }
        }
        return dossier(reports, lines);
    }

    private Dossier dossier(List<Report> reports, List<Line> lines) {
        Set<Issue> wanted = issues.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(issues));
        return new DossierBuilder()
                .build(reports, lines, new Selection(parties, wanted, since, until), together);
    }
}

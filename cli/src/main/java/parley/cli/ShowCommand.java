package parley.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parley.json.CodePoints;
import parley.ledger.Appearance;
import parley.ledger.Comparison;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.ledger.StoryRecord;
import parley.ledger.store.LedgerStore;
import parley.model.Finding;
import parley.model.FindingId;
import parley.model.Reading;
import parley.model.Reason;
import parley.model.SourceLink;
import parley.show.Paint;
import parley.show.TextView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley show`: one record with its sentence, chain and rule, or one report with all its records.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a record of a ledger with its sentence, source chain, rule and permalink,",
            "a report with all that it supports, or a story with its timeline."
        })
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "a record's id, a report's id or its first 16 digits, or story:KEY")
    private String id = "";

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = id.toLowerCase(Locale.ROOT);
        if (wanted.startsWith(StoryView.PREFIX)) {
            return story(wanted.substring(StoryView.PREFIX.length()));
        }
        if (!wanted.matches("[0-9a-f]{16,64}")) {
            return nothing();
        }
        try (Ledger ledger = LedgerStore.read(location)) {
            console.faults(location, ledger.corrections());
            Optional<FindingRecord> record = ledger.record(new FindingId(wanted));
            if (record.isPresent()) {
                show(ledger, record.get());
                return Console.OK;
            }
            Optional<ReportRecord> report;
            try (Stream<ReportRecord> reports =
                    ledger.reports(Filter.ALL.and(Field.REPORT, wanted))) {
                report = reports.findFirst();
            }
            if (report.isEmpty()) {
                int code = nothing();
                CorrectionView.of(ledger, new FindingId(wanted)).forEach(console.err()::println);
                return code;
            }
            show(ledger, report.get());
        }
        return Console.OK;
    }

    private int story(String key) {
        try (Ledger ledger = LedgerStore.read(location)) {
            Optional<StoryRecord> story = ledger.story(key);
            if (story.isEmpty()) {
                return nothing();
            }
            new StoryView(console, ledger).timeline(story.get(), key);
        }
        return Console.OK;
    }

    private int nothing() {
        console.err()
                .println(
                        "'"
                                + id
                                + "' names no record, report or story of "
                                + location
                                + Console.tag(Reason.NO_RECORD));
        console.err().println("  `parley search` prints the ids.");
        return Console.SOME_REJECTED;
    }

    private void show(Ledger ledger, FindingRecord record) {
        Reading reading = ledger.reading(record.report()).orElseThrow();
        Finding finding = ledger.finding(record.id()).orElseThrow();
        ReportRecord report = ledger.report(record.report()).orElseThrow();
        String text = reading.article().text();
        var points = new CodePoints(text);
        var span = record.evidence();
        console.out().println(HitView.headline(record));
        line("words", span.of(text).replaceAll("\\s+", " "));
        line("content", record.content());
        line(
                "where",
                "code points "
                        + points.start(span)
                        + " to "
                        + points.end(span)
                        + " of report "
                        + report.id().value());
        line("report", title(report));
        for (SourceLink link : finding.accordingTo().chain()) {
            line(
                    "chain",
                    link.role().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " "
                            + link.name());
        }
        line(
                "source",
                record.source().chain()
                        + "; stated by "
                        + record.independent()
                        + " independent chain"
                        + (record.independent() == 1 ? "" : "s"));
        ledger.alike(record.id()).forEach(this::alike);
        line("story", StoryView.PREFIX + record.story());
        CorrectionView.of(ledger, record.id()).forEach(each -> line("corrected", each));
        line("rule", record.rule() + ", confidence " + record.confidence());
        line("permalink", "/reports/" + report.id().value() + "#" + record.id().value());
    }

    private void alike(Comparison comparison) {
        FindingRecord other = comparison.other();
        line(
                "also",
                other.id().value()
                        + "  "
                        + HitView.day(other.day())
                        + "  "
                        + other.source().chain()
                        + (comparison.independent() ? "" : " (the same chain)"));
        for (Comparison.Difference each : comparison.differences()) {
            line(
                    "",
                    "  "
                            + each.kind().name().toLowerCase(Locale.ROOT)
                            + ": "
                            + said(each.here())
                            + " here, "
                            + said(each.there())
                            + " there");
        }
    }

    private static String said(String words) {
        return words.isEmpty() ? "nothing" : "“" + words + "”";
    }

    private static String title(ReportRecord report) {
        return HitView.day(report.published())
                + " "
                + (report.title() == null ? report.origin() : report.title())
                + (report.address() == null ? "" : " <" + report.address() + ">");
    }

    private void show(Ledger ledger, ReportRecord report) {
        Reading reading = ledger.reading(report.id()).orElseThrow();
        console.out()
                .print(new TextView(console.colour() ? Paint.COLOUR : Paint.PLAIN).of(reading));
        console.out().println();
        line("id", report.id().value());
        for (Appearance appearance : ledger.appearances(report.id())) {
            line("found at", appearance.place());
        }
        line("source", report.source().chain());
        line("story", StoryView.PREFIX + report.story());
        line("read by", report.rules());
    }

    private void line(String label, String value) {
        console.out().printf("  %-10s%s%n", label, value);
    }
}

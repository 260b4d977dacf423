package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.document.DocumentReader;
import parley.ledger.Again;
import parley.ledger.Filter;
import parley.ledger.LedgerException;
import parley.ledger.QueryParser;
import parley.ledger.ReportRecord;
import parley.ledger.Reread;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;
import parley.model.Article;
import parley.model.FindingId;
import parley.model.Reading;
import parley.model.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley reread`: reads the stored reports by the rules of today.
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the reports of a ledger again from their stored originals, those alone that"
                    + " other",
            "rules have read, and lists what changed. A record of the same layer on the same words",
            "keeps its id; corrections hold on. What was said of dates at first stays said."
        })
final class RereadCommand implements Callable<Integer> {
    private static final int BATCH = 64;

    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "filters on reports")
    private List<String> query = new ArrayList<>();

    @Option(
            names = "--engine",
            converter = EngineName.class,
            paramLabel = "ENGINE",
            description = "language engine: fast, deep or auto (default: what read each report)")
    private @Nullable String engine;

    @Mixin private OwnRules own = new OwnRules();

    private int unchanged;
    private int changed;
    private int upToDate;
    private int refused;

    RereadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Filter filter;
        try {
            filter = new QueryParser(new QueryNames()::of).parse(String.join(" ", query)).filter();
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.BAD_QUERY));
            return Console.USAGE;
        }
        try (WritableLedger ledger = LedgerStore.write(location)) {
            List<ReportRecord> reports;
            try (Stream<ReportRecord> all = ledger.reports(filter)) {
                reports = all.toList();
            }
            for (String each : engine == null ? engines(reports) : List.of(engine)) {
                reread(ledger, each, reports);
            }
            ledger.regroup();
        }
        console.err()
                .printf(
                        "%d changed, %d read again without a change, %d up to date, %d kept as they"
                                + " were%n",
                        changed, unchanged, upToDate, refused);
        return refused == 0 ? Console.OK : Console.SOME_REJECTED;
    }

    private static List<String> engines(List<ReportRecord> reports) {
        return reports.stream().map(RereadCommand::engineOf).distinct().sorted().toList();
    }

    private static String engineOf(ReportRecord report) {
        return Rules.parse(report.rules()).engine();
    }

    private void reread(WritableLedger ledger, String by, List<ReportRecord> reports) {
        var reader = new ReportReader(new DocumentReader(null, null), by, own, console);
        var waiting = new ArrayList<ReportRecord>();
        for (ReportRecord report : reports) {
            Rules rules = Rules.parse(report.rules());
            if (engine == null && !rules.engine().equals(by)) {
                continue;
            }
            if (rules.version().equals(reader.rules().version()) && rules.engine().equals(by)) {
                upToDate++;
            } else {
                waiting.add(report);
            }
        }
        if (waiting.isEmpty()) {
            return;
        }
        reader.load();
        var progress = new Progress(console, waiting.size());
        for (int i = 0; i < waiting.size(); i += BATCH) {
            batch(ledger, reader, waiting.subList(i, Math.min(i + BATCH, waiting.size())));
            progress.show(Math.min(i + BATCH, waiting.size()));
        }
        progress.finish();
    }

    /// A report with what reading it again gave.
    private record Done(ReportRecord report, Result result) {}

    private void batch(WritableLedger ledger, ReportReader reader, List<ReportRecord> reports) {
        List<Done> results =
                reports.parallelStream()
                        .map(report -> new Done(report, again(ledger, reader, report)))
                        .toList();
        var again = new ArrayList<Again>();
        for (Done each : results) {
            switch (each.result) {
                case Result.Done(var intake) -> again.add(new Again(each.report.id(), intake));
                case Result.Refused(var rejected) -> {
                    refused++;
                    console.rejected(rejected);
                }
            }
        }
        ledger.reread(again).forEach(this::list);
    }

    private static Result again(WritableLedger ledger, ReportReader reader, ReportRecord report) {
        byte[] original =
                ledger.original(report.original())
                        .orElseThrow(() ->
                                new LedgerException(
                                        LedgerException.Kind.DAMAGED,
                                        "The original of report "
                                                + report.id().value()
                                                + " is gone; run `parley verify`"));
        Article before = ledger.reading(report.id()).map(Reading::article).orElseThrow();
        return reader.again(report, before, original);
    }

    private void list(Reread reread) {
        boolean isSame =
                reread.before().equals(reread.after())
                        && reread.changed().isEmpty()
                        && reread.added().isEmpty()
                        && reread.gone().isEmpty();
        if (isSame) {
            unchanged++;
            return;
        }
        changed++;
        console.out().println("report " + reread.before().value());
        if (!reread.before().equals(reread.after())) {
            console.out().println("  has another text: now report " + reread.after().value());
        }
        console.out().println("  same " + reread.same());
        ids("changed", reread.changed());
        ids("added", reread.added());
        ids("gone", reread.gone());
    }

    private void ids(String what, List<FindingId> ids) {
        if (!ids.isEmpty()) {
            String all = String.join(" ", ids.stream().map(FindingId::value).toList());
            console.out().println("  " + what + " " + ids.size() + ": " + all);
        }
    }
}

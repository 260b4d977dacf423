package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.document.Waiting;
import parley.ledger.Added;
import parley.ledger.Intake;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;
import parley.model.Reason;
import parley.model.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley ingest`: reads reports into a ledger.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports into a ledger: pages, texts, folders of them, JSON Lines of texts,",
            "web archives (WARC, WACZ), ZIP files and mailboxes of clippings.",
            "A line of JSON has text, and may have id, date, url, publisher.",
            "The same input twice adds nothing; a run that was broken off goes on where it stopped."
        })
final class IngestCommand implements Callable<Integer> {
    /// Reports that become durable together: a commit waits for the disk once.
    private static final int BATCH = 64;

    /// Bytes that wait together: pages of archives may be large.
    private static final long BATCH_BYTES = 64L << 20;

    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = {
                "a page, a text, a folder, a .jsonl file, a WARC, WACZ or ZIP file, a mailbox,",
                "or - for JSON Lines on stdin"
            })
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--warc",
            arity = "1..*",
            paramLabel = "FILE",
            description = "web archives, packed or not, whatever they are called")
    private List<Path> archives = new ArrayList<>();

    @Option(
            names = "--meaning",
            description = {
                "learn the meanings of records too, for `parley search --meaning`; takes about as",
                "long as reading with the deep engine"
            })
    private boolean meaning;

    @Mixin private ReadingOptions options = new ReadingOptions();

    @Mixin private OwnRules own = new OwnRules();

    private final Map<Added, Integer> outcomes = new EnumMap<>(Added.class);
    private final Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
    private final Map<String, Integer> passed = new TreeMap<>();
    private long waitingBytes;
    private int earlier;
    private int foreign;

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (inputs.isEmpty() && archives.isEmpty()) {
            console.err().println("Nothing to read: give an INPUT or --warc FILE [bad-option]");
            return Console.USAGE;
        }
        var reader = new ReportReader(options.reader(), options.engine(), own, console);
        try (WritableLedger ledger = LedgerStore.write(location);
                var ahead = new ReadAhead<Waiting, Result>(reader::readOneOfMany)) {
            var batch = new ArrayList<Waiting>();
            var progress =
                    new Progress(console, console.colour() ? IngestCount.of(inputs, archives) : 0);
            IngestInputs.walk(
                    inputs,
                    archives,
                    waiting -> {
                        batch.add(waiting);
                        waitingBytes += waiting.bytes().length;
                        if (batch.size() == BATCH || waitingBytes > BATCH_BYTES) {
                            add(ledger, reader, ahead, batch);
                            progress.show(done());
                        }
                    },
                    over -> passed.merge(over.kind(), 1, Integer::sum));
            add(ledger, reader, ahead, batch);
            write(ledger, ahead.then(List.of()));
            ledger.regroup();
            progress.finish();
            if (meaning) {
                Meanings.learn(ledger, console);
            }
        }
        summary();
        return refusals.isEmpty() ? Console.OK : Console.SOME_REJECTED;
    }

    /// Begins to read a batch, and writes the one before.
    private void add(
            WritableLedger ledger,
            ReportReader reader,
            ReadAhead<Waiting, Result> ahead,
            List<Waiting> batch) {
        var unknown = new ArrayList<Waiting>();
        for (Waiting waiting : batch) {
            Rejected rejected = waiting.rejected();
            if (rejected != null) {
                refuse(rejected);
            } else if (isKnown(ledger, reader, waiting)) {
                outcomes.merge(Added.KNOWN, 1, Integer::sum);
            } else {
                unknown.add(waiting);
            }
        }
        if (!unknown.isEmpty()) {
            reader.load();
        }
        batch.clear();
        waitingBytes = 0;
        write(ledger, ahead.then(unknown));
    }

    private void write(WritableLedger ledger, List<Result> results) {
        var intakes = new ArrayList<Intake>();
        for (Result result : results) {
            switch (result) {
                case Result.Done(var intake) -> {
                    intakes.add(intake);
                    foreign += intake.reading().article().isEnglish() ? 0 : 1;
                }
                case Result.Refused(var refused) -> refuse(refused);
            }
        }
        ledger.add(intakes).forEach(each -> outcomes.merge(each, 1, Integer::sum));
    }

    /// True when it was read already, perhaps by another version of the same rules.
    private boolean isKnown(WritableLedger ledger, ReportReader reader, Waiting waiting) {
        Optional<Rules> by =
                ledger.readBy(hash(waiting), waiting.origin())
                        .map(Rules::parse)
                        .filter(reader.rules()::isVersionOf);
        by.filter(rules -> !rules.equals(reader.rules())).ifPresent(_ -> earlier++);
        return by.isPresent();
    }

    private static String hash(Waiting waiting) {
        return HexFormat.of().formatHex(Hash.sha256(waiting.bytes()));
    }

    private void refuse(Rejected rejected) {
        refusals.merge(rejected.reason(), 1, Integer::sum);
        console.rejected(rejected);
    }

    private int done() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum()
                + refusals.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void summary() {
        int rejected = refusals.values().stream().mapToInt(Integer::intValue).sum();
        var line = new StringBuilder();
        line.append(outcomes.getOrDefault(Added.NEW, 0)).append(" new, ");
        line.append(outcomes.getOrDefault(Added.KNOWN, 0)).append(" known, ");
        line.append(outcomes.getOrDefault(Added.APPEARANCE, 0)).append(" found elsewhere too, ");
        line.append(outcomes.getOrDefault(Added.REREAD, 0)).append(" read again, ");
        line.append(rejected).append(" rejected");
        refusals.forEach((reason, count) ->
                line.append("; ").append(count).append(' ').append(reason.slug()));
        console.err().println(line);
        if (foreign > 0) {
            console.err()
                    .println(foreign + " in other languages than English, kept without records");
        }
        if (earlier > 0) {
            console.err()
                    .println(
                            earlier
                                    + " of the known were read by other rules; `parley reread"
                                    + " --ledger "
                                    + location
                                    + "` reads them again");
        }
        if (!passed.isEmpty()) {
            String kinds =
                    passed.entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey())
                            .collect(Collectors.joining(", "));
            console.err().println("passed over in archives: " + kinds);
        }
    }
}

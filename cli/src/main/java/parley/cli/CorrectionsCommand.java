package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parley.json.CorrectionJson;
import parley.ledger.Corrections;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Ledger;
import parley.ledger.store.LedgerStore;
import parley.model.Correction.MergeActors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parley corrections`: what people corrected in a ledger, and what each correction touches.
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        description = "Lists the corrections of a ledger and the records that each touches.")
final class CorrectionsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Option(
            names = "--json",
            description = "as lines of JSON, to be appended to another ledger's corrections.jsonl")
    private boolean json;

    CorrectionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerStore.read(location)) {
            Corrections all = ledger.corrections();
            for (Corrections.Entry entry : all.entries()) {
                if (json) {
                    console.out().println(CorrectionJson.line(entry.correction()));
                } else {
                    console.out().println(entry.id() + "  " + CorrectionView.line(entry));
                    console.out().println("    touches " + touched(ledger, entry));
                }
            }
            console.faults(location, all);
            console.err()
                    .println(
                            all.entries().size()
                                    + " corrections, "
                                    + all.faults().size()
                                    + " lines not understood");
            return all.faults().isEmpty() ? Console.OK : Console.SOME_REJECTED;
        }
    }

    private static String touched(Ledger ledger, Corrections.Entry entry) {
        if (!entry.held()) {
            return "nothing, as it is withdrawn";
        }
        if (entry.correction().what() instanceof MergeActors(var names, var into)) {
            // Mergers are told in the names that hold now.
            Filter filter = Filter.ALL.and(Field.PARTY, Filter.Test.IS, List.of(into));
            try (Stream<FindingRecord> records = ledger.records(filter)) {
                return records.count() + " records of " + into + ", once " + names;
            }
        }
        return entry.records().size() + " of " + entry.named() + " records that it names";
    }
}

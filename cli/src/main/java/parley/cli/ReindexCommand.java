package parley.cli;

import java.util.concurrent.Callable;
import parley.ledger.store.LedgerStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parley reindex`: makes anew what is derived from the record.
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Makes the search index and the groups of copies anew.")
final class ReindexCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    ReindexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var ledger = LedgerStore.write(location)) {
            ledger.reindex();
            ledger.regroup();
            console.err().println(ledger.size() + " reports indexed");
        }
        return Console.OK;
    }
}

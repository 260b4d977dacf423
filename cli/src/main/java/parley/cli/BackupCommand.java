package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.ledger.store.LedgerStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley backup`: a consistent copy of a ledger, also while another process writes it.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies a ledger to a new folder, consistently, also while it is being written.",
            "The copy has no search index: `parley reindex` makes it."
        })
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Parameters(index = "0", paramLabel = "TO", description = "the copy's folder")
    private Path to = Path.of(".");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var ledger = LedgerStore.read(location)) {
            ledger.backup(to);
            console.err().println(ledger.size() + " reports copied to " + to);
        }
        return Console.OK;
    }
}

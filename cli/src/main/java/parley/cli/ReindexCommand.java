package parley.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import parley.ledger.Flaw;
import parley.ledger.store.LedgerStore;
import parley.model.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parley reindex`: makes anew what is derived from the record.
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the search index and the groups of copies and stories anew. Where pages of the",
            "database are damaged, saves what can be read and says what cannot."
        })
final class ReindexCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Option(
            names = "--meaning",
            description = "learn the meanings of all records too, for `parley search --meaning`")
    private boolean meaning;

    ReindexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<LedgerStore.Mended> mended = LedgerStore.mend(location);
        mended.ifPresent(this::print);
        try (var ledger = LedgerStore.write(location)) {
            ledger.reindex();
            ledger.regroup();
            if (meaning) {
                ledger.forgetMeanings();
                Meanings.learn(ledger, console);
            }
            console.err().println(ledger.size() + " reports indexed");
        }
        return mended.filter(it -> !it.losses().isEmpty()).isPresent()
                ? Console.SOME_REJECTED
                : Console.OK;
    }

    private void print(LedgerStore.Mended mended) {
        console.err()
                .println(
                        "Pages of the database were damaged: "
                                + mended.saved()
                                + " reports saved; the old file is ledger.sqlite.damaged");
        for (Flaw loss : mended.losses()) {
            console.out().println(loss.what() + ": " + loss.trouble());
            console.out().println("  " + loss.advice());
        }
        if (!mended.losses().isEmpty()) {
            console.err().println("See above what mends each" + Console.tag(Reason.FLAWS_FOUND));
        }
    }
}

package parley.cli;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parley.ledger.Flaw;
import parley.ledger.store.LedgerStore;
import parley.model.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parley verify`: checks every record of a ledger against the stored text.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every record of a ledger against the stored text and its hash.",
            "Lists what is wrong and what mends it; says how many reports were checked."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var ledger = LedgerStore.read(location);
                Stream<Flaw> flaws = ledger.verify()) {
            long found = flaws.peek(this::print).count();
            console.err().println(ledger.size() + " reports checked, " + found + " flaws");
            if (found == 0) {
                return Console.OK;
            }
            console.err().println("See above what mends each" + Console.tag(Reason.FLAWS_FOUND));
            return Console.SOME_REJECTED;
        }
    }

    private void print(Flaw flaw) {
        console.out().println(flaw.what() + ": " + flaw.trouble());
        console.out().println("  " + flaw.advice());
    }
}

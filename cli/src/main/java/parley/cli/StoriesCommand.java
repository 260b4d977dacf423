package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.QueryParser;
import parley.ledger.StoryRecord;
import parley.ledger.store.LedgerStore;
import parley.model.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley stories`: what the reports of a ledger tell of.
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the stories of a ledger by their first day: reports that tell of the same",
            "happening. QUERY takes filters on reports, such as publisher:, since: or until:.",
            "`parley show story:KEY` gives a story's timeline."
        })
final class StoriesCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "filters on reports")
    private List<String> query = new ArrayList<>();

    @Option(
            names = "--least",
            defaultValue = "2",
            paramLabel = "N",
            description = "only stories of so many reports (default: 2)")
    private int least = 2;

    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (least < 1) {
            String found = "--least needs 1 or more, got " + least;
            console.err().println(found + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        Filter filter;
        try {
            filter = new QueryParser(new QueryNames()::of).parse(String.join(" ", query)).filter();
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.BAD_QUERY));
            return Console.USAGE;
        }
        try (Ledger ledger = LedgerStore.read(location);
                Stream<StoryRecord> stories = ledger.stories(filter, least)) {
            console.faults(location, ledger.corrections());
            var view = new StoryView(console, ledger);
            long shown = stories.peek(view::line).count();
            console.err().println(shown + " stories in " + ledger.size() + " reports");
        }
        return Console.OK;
    }
}

package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.engine.deep.SentenceEncoder;
import parley.ledger.Cursor;
import parley.ledger.Field;
import parley.ledger.Hit;
import parley.ledger.Ledger;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.ledger.QueryParser;
import parley.ledger.store.LedgerStore;
import parley.model.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley search`: reports, statements, positions and events of a ledger.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds reports, statements, positions and events in a ledger.",
            "Bare words and quoted phrases must occur; field:value must hold, -field:value must"
                    + " not;",
            "field:a,b takes either; field>=n, field:n..m for numbers and days; since:, until:.",
            "  parley search --ledger DIR 'speaker:zelensky issue:guarantees \"umbrella\""
                    + " since:2024-09'"
        })
final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--ledger", required = true, paramLabel = "DIR", description = "the ledger")
    private String location = "";

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "the query; see above")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            description = "answers, 1 to 1000 (default: 20)")
    private int limit = 20;

    @Option(names = "--after", paramLabel = "CURSOR", description = "go on after a page")
    private @Nullable String after;

    @Option(names = "--json", description = "one answer a line, as JSON")
    private boolean json;

    @Option(
            names = "--meaning",
            description = {
                "find records that mean what the words mean, whatever their own; filters hold. The",
                "ledger must have learnt meanings: `parley ingest --meaning`, `reindex --meaning`"
            })
    private boolean meaning;

    @Option(names = "--fields", description = "list the fields that can be asked for")
    private boolean fields;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (fields) {
            console.out().println(help());
            return Console.OK;
        }
        if (limit < 1 || limit > 1000) {
            console.err()
                    .println(
                            "--limit needs 1 to 1000, got "
                                    + limit
                                    + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        Query query;
        try {
            query = new QueryParser(new QueryNames()::of).parse(String.join(" ", words));
        } catch (IllegalArgumentException e) {
            console.err().println(e.getMessage() + Console.tag(Reason.BAD_QUERY));
            return Console.USAGE;
        }
        if (meaning && (query.words().isEmpty() || after != null)) {
            String found = "--meaning needs words and takes no --after";
            console.err().println(found + Console.tag(Reason.BAD_OPTION));
            return Console.USAGE;
        }
        try (Ledger ledger = LedgerStore.read(location)) {
            Cursor cursor = after == null ? null : new Cursor(after);
            console.faults(location, ledger.corrections());
            Page<Hit> page =
                    meaning
                            ? new Page<>(similar(ledger, query), null)
                            : ledger.search(query, cursor, limit);
            var view = new HitView(console, ledger);
            page.items().forEach(json ? view::json : view::text);
            Cursor next = page.next();
            if (page.items().isEmpty()) {
                console.err().println("nothing found in " + ledger.size() + " reports");
            } else if (next != null) {
                console.err().println("more: --after " + next.value());
            }
        }
        return Console.OK;
    }

    private List<Hit> similar(Ledger ledger, Query query) {
        String text =
                query.words().stream().map(Query.Words::text).collect(Collectors.joining(" "));
        float[] vector = SentenceEncoder.load().vector(text);
        return ledger.similar(vector, query.filter(), limit);
    }

    private static String help() {
        return Stream.of(Field.values())
                .map(field ->
                        "%-12s %-7s %s"
                                .formatted(
                                        field.key(),
                                        Field.spelling(field.kind().name()),
                                        field.meaning()))
                .collect(Collectors.joining("\n"));
    }
}

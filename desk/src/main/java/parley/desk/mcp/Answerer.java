package parley.desk.mcp;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.desk.answer.Links;
import parley.desk.answer.Records;
import parley.desk.answer.Silence;
import parley.desk.shelf.Dossiers;
import parley.desk.shelf.View;
import parley.dossier.Dossier;
import parley.json.DossierPages;
import parley.ledger.Cursor;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Query;
import parley.ledger.QueryParser;
import parley.model.Issue;
import tools.jackson.databind.node.ObjectNode;

/// Answers the questions of agents from a ledger. Safe to share between threads.
final class Answerer {
    static final int MOST = 100;
    private static final int USUAL = 20;

    private final Ledger ledger;
    private final Dossiers dossiers;
    private final QueryParser queries;
    private final Links links;

    Answerer(Ledger ledger, Dossiers dossiers, QueryParser queries, Links links) {
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.queries = queries;
        this.links = links;
    }

    /// The answer as a JSON tree.
    ///
    /// @throws IllegalArgumentException if an argument cannot be understood; the message names it
    ObjectNode answer(Tool tool, Map<String, Object> arguments) {
        return switch (tool) {
            case POSITIONS -> list(Layer.POSITION, tool, arguments);
            case STATEMENTS -> list(Layer.STATEMENT, tool, arguments);
            case EVENTS -> list(Layer.EVENT, tool, arguments);
            case REPORTS -> list(Layer.REPORT, tool, arguments);
            case DOSSIER -> dossier(arguments);
        };
    }

    private ObjectNode list(Layer layer, Tool tool, Map<String, Object> arguments) {
        var asked = new StringBuilder();
        for (String name : tool.arguments()) {
            String value = text(arguments, name);
            if (value == null || name.equals("after")) {
                continue;
            }
            asked.append(' ');
            asked.append(name.equals("words") ? value : QueryParser.term(name, value));
        }
        Query typed = queries.parse(asked.toString());
        var query = new Query(typed.words(), typed.filter().in(layer));
        String after = text(arguments, "after");
        var page = ledger.search(query, after == null ? null : new Cursor(after), limit(arguments));
        var records = new Records(ledger, links);
        var next = page.next();
        return records.page(
                page.items().stream().map(records::of).toList(),
                next == null ? "" : next.value(),
                after == null);
    }

    private ObjectNode dossier(Map<String, Object> arguments) {
        var view =
                new View(
                        set(arguments, "parties", party -> party),
                        set(arguments, "issues", Issue::ofCode),
                        day(arguments, "since"),
                        day(arguments, "until"),
                        Set.of(),
                        1);
        Dossier dossier = dossiers.withTerms(view);
        ObjectNode node =
                DossierPages.of(dossier, text(arguments, "after"), limit(arguments), null);
        node.put("nothing", dossier.histories().isEmpty() ? Silence.of(ledger).words() : null);
        return node;
    }

    private static int limit(Map<String, Object> arguments) {
        Object given = arguments.get("limit");
        if (given == null) {
            return USUAL;
        }
        if (given instanceof Number number && number.intValue() >= 1 && number.intValue() <= MOST) {
            return number.intValue();
        }
        throw new IllegalArgumentException("'limit' is 1 to " + MOST + ", got " + given);
    }

    private static @Nullable String text(Map<String, Object> arguments, String name) {
        Object given = arguments.get(name);
        return given == null || given.toString().isBlank() ? null : given.toString().strip();
    }

    private static <T> Set<T> set(
            Map<String, Object> arguments, String name, Function<String, T> parse) {
        String value = text(arguments, name);
        return value == null
                ? Set.of()
                : Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .map(parse)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable LocalDate day(Map<String, Object> arguments, String name) {
        String value = text(arguments, name);
        return value == null ? null : LocalDate.parse(value);
    }
}

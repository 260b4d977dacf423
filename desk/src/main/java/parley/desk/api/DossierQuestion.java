package parley.desk.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import parley.desk.shelf.View;
import parley.model.Issue;
import parley.model.Status;
import tools.jackson.databind.node.ObjectNode;

/// Which dossier a request asks for.
final class DossierQuestion {
    private static final Set<String> NAMES =
            Set.of(
                    "parties",
                    "issues",
                    "since",
                    "until",
                    "statuses",
                    "sources",
                    "package",
                    "limit",
                    "after");
    private static final int USUAL = 50;
    private static final int MOST_SOURCES = 1_000;

    private final Parameters asked;

    DossierQuestion(Map<String, List<String>> parameters) {
        this.asked = new Parameters(parameters, NAMES, false);
    }

    View view() {
        return new View(
                asked.set("parties", party -> party),
                asked.set("issues", Issue::ofCode),
                asked.day("since"),
                asked.day("until"),
                asked.set("statuses", status -> Status.valueOf(status.toUpperCase(Locale.ROOT))),
                asked.number("sources", 1, MOST_SOURCES));
    }

    /// The chosen package of terms, in words or as `#3`; empty when none is chosen.
    List<String> terms() {
        String chosen = asked.text("package");
        return chosen == null
                ? List.of()
                : Arrays.stream(chosen.split(";", -1))
                        .map(String::strip)
                        .filter(term -> !term.isEmpty())
                        .toList();
    }

    /// The page that `after` and `limit` ask for; the answer has the form that `page` gives it.
    ObjectNode page(BiFunction<@Nullable String, Integer, ObjectNode> page) {
        String after = asked.text("after");
        try {
            return page.apply(after, asked.number("limit", USUAL, Parameters.MOST));
        } catch (IllegalArgumentException e) {
            if (after == null) {
                throw e;
            }
            throw Parameters.badCursor(after);
        }
    }
}

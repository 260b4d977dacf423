package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.desk.page.DossierPage;
import parley.desk.page.SaidPage;
import parley.desk.page.SearchPage;
import parley.desk.shelf.Saying;
import parley.desk.shelf.Sayings;
import parley.desk.shelf.View;
import parley.ledger.Cursor;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Page;
import parley.ledger.Query;
import parley.model.FindingId;

/// Search over all that the ledger holds, and over what was said.
final class SearchRoutes implements Routes {
    private static final int MOST_SHOWN = 25;
    private static final int MOST_COUNTED = 500;
    private static final int MOST_SAID = 200;

    private final Kept kept = new Kept();
    private final Sayings sayings = new Sayings();

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/search", context -> search(context, site));
        routes.get("/said", context -> said(context, site));
        routes.get("/alike", context -> alike(context, site));
    }

    private static String query(Context context) {
        String query = context.queryParam("q");
        return query == null ? "" : query.strip();
    }

    private void search(Context context, Site site) {
        String typed = query(context);
        if (typed.isEmpty()) {
            Answers.page(context, "Search", SearchPage.blank());
            return;
        }
        Query query = parsed(context, site, "Search", SearchPage::trouble);
        if (query == null) {
            return;
        }
        String after = context.queryParam("after");
        Cursor cursor = after == null ? null : new Cursor(after);
        Answers.page(
                context,
                "Search",
                kept.ofLedger(context, site, () -> found(site, typed, query, cursor)));
    }

    private static Content found(Site site, String typed, Query query, @Nullable Cursor after) {
        Ledger ledger = site.shelf().ledger();
        Page<Hit> hits = ledger.search(query, after, MOST_SHOWN);
        List<Hit> counted =
                hits.items().isEmpty()
                        ? List.of()
                        : ledger.search(query, null, MOST_COUNTED).items();
        return SearchPage.of(typed, hits, counted, silence(site, hits.items()));
    }

    /// What is asked for; null when it cannot be understood, which the page then says.
    private static @Nullable Query parsed(
            Context context, Site site, String title, BiFunction<String, String, Content> trouble) {
        String typed = query(context);
        try {
            return site.queries().parse(typed);
        } catch (IllegalArgumentException e) {
            context.status(400);
            String message = e.getMessage() == null ? "" : e.getMessage();
            Answers.page(context, title, trouble.apply(typed, message));
            return null;
        }
    }

    /// Only an empty answer says how much was searched, for which all that is held must be gone
    /// over.
    private static String silence(Site site, List<?> answers) {
        return answers.isEmpty() ? DossierPage.silence(site.dossiers().of(View.ALL)) : "";
    }

    private static void alike(Context context, Site site) {
        String typed = query(context);
        if (typed.isEmpty()) {
            Answers.page(context, "In other words", SearchPage.blankByMeaning());
            return;
        }
        Query query = parsed(context, site, "In other words", SearchPage::troubleByMeaning);
        if (query == null) {
            return;
        }
        try {
            List<Hit> hits = Alike.of(site, query, MOST_SHOWN);
            String silence = silence(site, hits);
            Answers.page(context, "In other words", SearchPage.byMeaning(typed, hits, silence));
        } catch (Refusal refusal) {
            context.status(refusal.status());
            String why = refusal.what() + ". " + refusal.advice();
            Answers.page(context, "In other words", SearchPage.troubleByMeaning(typed, why));
        }
    }

    private void said(Context context, Site site) {
        String typed = query(context);
        if (typed.isEmpty()) {
            Answers.page(
                    context,
                    "Did they say it?",
                    SaidPage.of("", List.of(), List.of(), Set.of(), ""));
            return;
        }
        Query query = parsed(context, site, "Did they say it?", SaidPage::trouble);
        if (query == null) {
            return;
        }
        Answers.page(
                context,
                "Did they say it?",
                kept.ofLedger(context, site, () -> told(site, typed, query)));
    }

    private Content told(Site site, String typed, Query query) {
        var statements = new Query(query.words(), query.filter().in(Layer.STATEMENT));
        List<Hit> hits = site.shelf().ledger().search(statements, null, MOST_SAID).items();
        List<Saying> sayings = bestFirst(hits);
        return SaidPage.of(typed, sayings, hits, searched(query), silence(site, sayings));
    }

    /// Sayings in the order of their best statement.
    private List<Saying> bestFirst(List<Hit> hits) {
        Map<FindingId, Integer> rank = new HashMap<>();
        var records = new ArrayList<FindingRecord>();
        for (Hit hit : hits) {
            FindingRecord record = hit.record();
            if (record != null) {
                rank.putIfAbsent(record.id(), rank.size());
                records.add(record);
            }
        }
        return sayings.of(records).stream()
                .sorted(
                        Comparator.comparingInt(saying ->
                                saying.statements().stream()
                                        .mapToInt(each -> rank.getOrDefault(each.id(), 0))
                                        .min()
                                        .orElse(0)))
                .toList();
    }

    private static Set<String> searched(Query query) {
        var words = new TreeSet<String>();
        for (Query.Words each : query.words()) {
            for (String word : each.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}

package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.desk.page.Accuracy;
import parley.desk.page.MethodsPage;
import parley.desk.page.PartyPages;
import parley.desk.page.TermsPage;
import parley.desk.page.TimelinePage;
import parley.desk.page.ViewQuery;
import parley.desk.shelf.View;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Page;

/// Other ways to look at the whole: terms, time, parties, methods.
final class OverviewRoutes implements Routes {
    private static final int MOST_EVENTS = 400;
    private static final int MOST_DEEDS = 20;
    private static final int MOST_TERMS = 12;

    private final Kept kept = new Kept();
    private final PackageCheck check = new PackageCheck();

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/terms", context -> terms(context, site));
        routes.get("/timeline", context -> timeline(context, site));
        routes.get(
                "/parties",
                context -> {
                    int from = ViewParameters.from(context, "from");
                    Answers.page(
                            context,
                            "Parties",
                            kept.of(
                                    context,
                                    site,
                                    () -> PartyPages.list(site.dossiers().of(View.ALL), from)));
                });
        routes.get("/party", context -> party(context, site));
        List<Accuracy.Area> areas = Accuracy.shipped();
        routes.get("/methods", context -> Answers.page(context, "Methods", MethodsPage.of(areas)));
    }

    private void terms(Context context, Site site) {
        ViewQuery query = ViewParameters.of(context);
        int from = ViewParameters.from(context, "from");
        List<String> asked =
                context.queryParams("term").stream().filter(it -> it.matches("\\d{1,7}")).toList();
        if (asked.size() > MOST_TERMS) {
            throw ViewParameters.bad(
                    "A package of " + asked.size() + " terms",
                    "Choose at most " + MOST_TERMS + ".");
        }
        Answers.page(
                context,
                "Table of terms",
                kept.of(context, site, () -> terms(site, query, asked, from)));
    }

    private Content terms(Site site, ViewQuery query, List<String> asked, int from) {
        Dossier dossier = site.dossiers().withTerms(query.view());
        int rows = dossier.terms().rows().size();
        Set<Integer> chosen =
                asked.stream()
                        .map(Integer::valueOf)
                        .filter(number -> number >= 1 && number <= rows)
                        .collect(Collectors.toUnmodifiableSet());
        PackageCheck.@Nullable Outcome outcome =
                chosen.isEmpty()
                        ? null
                        : check.check(
                                dossier, chosen.stream().sorted().map(each -> "#" + each).toList());
        return TermsPage.of(dossier, query, chosen, outcome, from);
    }

    private void timeline(Context context, Site site) {
        ViewQuery query = ViewParameters.of(context);
        View view = query.view();
        Filter filter = Filter.ALL.in(Layer.EVENT).and(Field.FACTUALITY, "actual", "ongoing");
        if (view.since() != null) {
            filter = filter.since(view.since());
        }
        if (view.until() != null) {
            filter = filter.until(view.until());
        }
        Filter shown = filter;
        Answers.page(
                context,
                "Timeline",
                kept.of(
                        context,
                        site,
                        () -> {
                            Page<FindingRecord> events =
                                    site.shelf().ledger().records(shown, null, MOST_EVENTS);
                            return TimelinePage.of(
                                    site.dossiers().of(view).shifts(),
                                    events.items(),
                                    events.next() != null,
                                    query);
                        }));
    }

    private void party(Context context, Site site) {
        String name = ViewParameters.needed(context, "name");
        Answers.page(
                context,
                name,
                kept.of(
                        context,
                        site,
                        () ->
                                PartyPages.party(
                                        site.dossiers().of(View.ALL), name, deeds(site, name))));
    }

    private static List<FindingRecord> deeds(Site site, String party) {
        Filter deeds =
                Filter.ALL.in(Layer.EVENT).party(party).and(Field.FACTUALITY, "actual", "ongoing");
        return site
                .shelf()
                .ledger()
                .search(new parley.ledger.Query(List.of(), deeds), null, MOST_DEEDS)
                .items()
                .stream()
                .flatMap(hit -> Stream.ofNullable(hit.record()))
                .toList();
    }
}

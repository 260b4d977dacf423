package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import parley.desk.page.CellPage;
import parley.desk.page.DossierPage;
import parley.desk.page.EmptyPage;
import parley.desk.page.PrintPage;
import parley.desk.page.ViewQuery;
import parley.desk.shelf.View;
import parley.dossier.Dossier;
import parley.model.Issue;

/// The dossier: the matrix and what stands behind its cells.
final class DossierRoutes implements Routes {
    private final Kept kept = new Kept();

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/", context -> dossier(context, site));
        routes.get("/cell", context -> cell(context, site));
        routes.get("/print", context -> print(context, site));
    }

    private void dossier(Context context, Site site) {
        if (site.shelf().ledger().size() == 0) {
            Answers.page(context, "An empty ledger", EmptyPage.of(Answers.seal(context)));
            return;
        }
        ViewQuery query = ViewParameters.of(context);
        Dossier whole = site.dossiers().of(View.ALL);
        long held = site.shelf().ledger().size();
        if (whole.reports().size() < held) {
            context.header("Refresh", "5");
        }
        Answers.page(
                context,
                "Dossier",
                kept.of(
                        context,
                        site,
                        () ->
                                DossierPage.of(
                                        whole,
                                        site.dossiers().of(query.view()),
                                        query,
                                        site.dossiers().days(),
                                        held)));
    }

    private void print(Context context, Site site) {
        ViewQuery query = ViewParameters.of(context);
        Answers.page(
                context,
                "Dossier on paper",
                kept.of(
                        context,
                        site,
                        () -> PrintPage.of(site.dossiers().of(query.view()), query)));
    }

    private void cell(Context context, Site site) {
        ViewQuery query = ViewParameters.of(context);
        String party = ViewParameters.needed(context, "of");
        Issue issue = ViewParameters.issue(ViewParameters.needed(context, "on"));
        Answers.page(
                context,
                party + ", " + issue.title(),
                kept.of(
                        context,
                        site,
                        () ->
                                CellPage.of(
                                        site.dossiers().of(query.view()),
                                        query,
                                        party,
                                        issue,
                                        Answers.isPart(context) ? "h2" : "h1")));
    }
}

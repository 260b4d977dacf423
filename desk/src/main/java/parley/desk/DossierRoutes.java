package parley.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import parley.desk.page.DossierPage;
import parley.desk.page.EmptyPage;
import parley.desk.shelf.View;
import parley.dossier.Dossier;

/// The dossier: the matrix and what stands behind its cells.
final class DossierRoutes implements Routes {
    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get("/", context -> dossier(context, site));
    }

    private static void dossier(Context context, Site site) {
        if (site.shelf().ledger().size() == 0) {
            Answers.page(context, "An empty ledger", EmptyPage.of(Answers.seal(context)));
            return;
        }
        Dossier dossier = site.dossiers().of(View.ALL);
        Answers.page(context, "Dossier", DossierPage.of(dossier));
    }
}

package parley.desk.page;

import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;

import parley.desk.html.Content;
import parley.dossier.Dossier;

/// The matrix of parties and issues.
public final class DossierPage {
    private DossierPage() {}

    public static Content of(Dossier dossier) {
        return all(el("h1", text("Dossier")), p("lead", dossier.reports().size() + " reports"));
    }
}

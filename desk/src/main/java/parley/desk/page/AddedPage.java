package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import java.util.stream.IntStream;
import parley.desk.html.Content;
import parley.ledger.Added;
import parley.ledger.Intake;
import parley.model.Article;
import parley.model.Rejected;

/// What became of the reports that were handed in.
public final class AddedPage {
    private AddedPage() {}

    /// What became of what was handed in.
    ///
    /// @param outcomes one for each of `done`
    public static Content of(List<Intake> done, List<Added> outcomes, List<Rejected> refused) {
        return div(
                "narrow",
                el("h1", text("Reports added")),
                el(
                        "ul",
                        css("plain"),
                        each(
                                IntStream.range(0, done.size()).boxed().toList(),
                                at -> added(done.get(at), outcomes.get(at)))),
                when(
                        !refused.isEmpty(),
                        all(
                                el("h2", text("Not read")),
                                el("ul", css("plain"), each(refused, AddedPage::refused)))),
                p("", a("/", "To the dossier"), text(" · "), a("/add", "Add more")));
    }

    private static Content added(Intake intake, Added outcome) {
        Article article = intake.reading().article();
        String title =
                article.title() == null ? intake.origin() : article.words(article.title().value());
        String words =
                switch (outcome) {
                    case NEW -> "new";
                    case KNOWN -> "known already";
                    case APPEARANCE -> "known from another place, which is now listed with it";
                    case REREAD -> "known, and read again by newer rules";
                };
        return el(
                "li", a("/reports/" + article.id().value(), title), text(" "), span("fact", words));
    }

    private static Content refused(Rejected rejected) {
        return el(
                "li",
                el("strong", text(rejected.input())),
                text(": " + rejected.message() + ". " + rejected.advice() + " "),
                el("code", text(rejected.reason().slug())));
    }
}

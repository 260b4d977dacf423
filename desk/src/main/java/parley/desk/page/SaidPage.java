package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import java.util.Set;
import parley.desk.html.Content;
import parley.desk.html.Several;
import parley.desk.shelf.Saying;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.model.Statement;
import parley.show.LineWords;
import parley.show.Words;

/// Did somebody really say it: each saying once, with every report's wording of it side by side.
public final class SaidPage {
    private SaidPage() {}

    /// What was said, one utterance each.
    ///
    /// @param sayings best first
    /// @param hits the statements found, by which the search can be narrowed down
    /// @param searched the words that were searched for, in lower case
    /// @param silence what an empty answer says
    public static Content of(
            String query,
            List<Saying> sayings,
            List<Hit> hits,
            Set<String> searched,
            String silence) {
        var facets = new Facets("/said", query, hits);
        Content answers =
                query.isBlank()
                        ? p("lead", "Words that somebody is said to have said: cede territory")
                        : sayings.isEmpty()
                                ? p("lead", silence)
                                : div(
                                        facets.isOfUse() ? "with-facets broad" : "broad",
                                        when(facets.isOfUse(), facets.list()),
                                        el(
                                                "ol",
                                                css("steps-list"),
                                                each(sayings, saying -> saying(saying, searched))));
        return div(
                "wide records",
                el("h1", text("Did they say it?")),
                SearchBar.of("/said", query),
                answers);
    }

    /// The page of a search that cannot be understood.
    public static Content trouble(String query, String message) {
        return div(
                "wide",
                el("h1", text("Did they say it?")),
                SearchBar.of("/said", query),
                el("p", css("lead"), attr("role", "alert"), text(message)));
    }

    private static Content saying(Saying saying, Set<String> searched) {
        long direct =
                saying.statements().stream()
                        .filter(SaidPage::isQuoted)
                        .map(FindingRecord::report)
                        .distinct()
                        .count();
        String quoted =
                direct == 0
                        ? "No report quotes it; all give it in their own words."
                        : "Quoted in "
                                + LineWords.count((int) direct, "report")
                                + (direct < saying.reports()
                                        ? ", in other words in the rest."
                                        : ".");
        return el(
                "li",
                el(
                        "h2",
                        css("said-head"),
                        el("span", attr("dir", "auto"), text(name(saying))),
                        span("issue", ", " + LineWords.day(saying.day()))),
                p(
                        "fact",
                        "One utterance, "
                                + LineWords.count(saying.reports(), "report")
                                + ", "
                                + LineWords.count(saying.chains().size(), "independent source")
                                + ". "
                                + quoted),
                el(
                        "div",
                        css("columns"),
                        attr("tabindex", "0"),
                        attr("role", "group"),
                        attr("aria-label", "Wordings side by side"),
                        each(saying.statements(), statement -> column(statement, searched))));
    }

    private static String name(Saying saying) {
        var speaker = saying.speaker();
        return speaker == null ? "Not told who" : speaker.name();
    }

    private static boolean isQuoted(FindingRecord statement) {
        return statement.detail() instanceof Detail.Saying saying
                && saying.kind() != Statement.Kind.INDIRECT;
    }

    private static Content column(FindingRecord statement, Set<String> searched) {
        String id = statement.id().value();
        String report = statement.report().value();
        return el(
                "figure",
                css(isQuoted(statement) ? "primary" : "other"),
                p(
                        "fact",
                        given(statement.source().publisher(), it -> text(it + " · ")),
                        given(statement.source().agency(), it -> text(it + " · ")),
                        text(
                                statement.published() == null
                                        ? "date not stated"
                                        : Words.day(statement.published()))),
                p("", span("status", isQuoted(statement) ? "quoted" : "in the reporter's words")),
                el("blockquote", attr("dir", "auto"), marked(statement.snippet(), searched)),
                p(
                        "doings",
                        a("/reports/" + report + "?record=" + id + "#" + id, "Read in place"),
                        text(" "),
                        a("/records/" + id, "Record")));
    }

    private static Content marked(String words, Set<String> searched) {
        return new Several(
                Wording.stemmed(words, searched).stream()
                        .<Content>map(run ->
                                run.differs()
                                        ? el("mark", text(run.words()))
                                        : all(text(run.words())))
                        .toList());
    }
}

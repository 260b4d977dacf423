package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import parley.desk.html.Content;
import parley.dossier.Dossier;
import parley.history.History;
import parley.history.Line;
import parley.history.Report;
import parley.history.Step;
import parley.history.Utterance;
import parley.model.Issue;
import parley.show.LineWords;

/// The records behind one cell in the order of saying, latest first.
public final class CellPage {
    private static final int MOST_STEPS = 40;
    private static final int MOST_WORDINGS = 6;

    private CellPage() {}

    /// What one party said on one issue, or that it said nothing.
    ///
    /// @param heading `h1` on a page of its own, `h2` beside the matrix
    public static Content of(
            Dossier dossier, ViewQuery query, String party, Issue issue, String heading) {
        return div(
                "narrow records",
                el(
                        "header",
                        css("panel-head"),
                        el(
                                heading,
                                attr("tabindex", "-1"),
                                el("span", attr("dir", "auto"), text(party)),
                                span(
                                        "issue",
                                        " on " + issue.title().toLowerCase(java.util.Locale.ROOT))),
                        el(
                                "button",
                                css("close"),
                                attr("type", "button"),
                                attr("data-close", "panel"),
                                attr("aria-label", "Close"),
                                text("×"))),
                dossier.cell(party, issue)
                        .map(history -> history(history, query))
                        .orElseGet(() -> silence(dossier)));
    }

    private static Content silence(Dossier dossier) {
        return all(
                p("lead", dossier.silence()),
                p("fact", a("/reports", "The reports that were read")));
    }

    private static Content history(History history, ViewQuery query) {
        String cell = query.at("/cell", "of", history.party(), "on", history.issue().code());
        String feed = query.at("/feed", "of", history.party(), "on", history.issue().code());
        return all(
                p("fact", LineWords.counts(history)),
                p(
                        "doings",
                        a(cell, "Permalink"),
                        text(" "),
                        a(feed, "Feed"),
                        text(" "),
                        a(
                                query.at(
                                        "/alerts",
                                        "of",
                                        history.party(),
                                        "on",
                                        history.issue().code()),
                                "Tell me when it moves")),
                el(
                        "ol",
                        css("steps-list"),
                        each(
                                history.steps().reversed().stream().limit(MOST_STEPS).toList(),
                                CellPage::step)),
                when(
                        history.steps().size() > MOST_STEPS,
                        p(
                                "fact",
                                "The latest "
                                        + MOST_STEPS
                                        + " of "
                                        + history.steps().size()
                                        + "; narrow the days to see earlier ones.")));
    }

    private static Content step(Step step) {
        Utterance utterance = step.utterance();
        return el(
                "li",
                id("u-" + utterance.main().id().value()),
                p("step-head", LineParts.day(utterance.saidOn()), text(" "), moved(step)),
                p("", LineParts.act(utterance)),
                p("content", el("span", attr("dir", "auto"), text(utterance.main().content()))),
                each(utterance.terms(), CellPage::term),
                when(utterance.reports().size() > 1, across(utterance)),
                each(utterance.lines().stream().limit(MOST_WORDINGS).toList(), CellPage::wording));
    }

    private static Content moved(Step step) {
        if (step.before() == null) {
            return span("fact", "first on this");
        }
        return all(
                LineParts.shift(step),
                text(" "),
                a(
                        "/utterances/" + step.before().main().id().value(),
                        css("fact"),
                        text("before: " + LineWords.day(step.before().saidOn()))),
                span("fact", " · " + step.because()));
    }

    static Content term(Utterance.SharedTerm shared) {
        List<Report> without = shared.leftOutBy();
        return p(
                "",
                LineParts.term(shared.term()),
                when(
                        !without.isEmpty(),
                        span("left-out", " left out by " + LineWords.reports(without))));
    }

    /// Firmness from report to report, and the way to the wordings side by side.
    private static Content across(Utterance utterance) {
        return p(
                "across",
                a(
                        "/utterances/" + utterance.main().id().value(),
                        LineParts.counts(utterance) + ": wordings side by side"),
                text(" "),
                Marks.spread(utterance.lines().stream().map(Line::firmness).toList()));
    }

    private static Content wording(Line line) {
        return el(
                "figure",
                LineParts.quote(line.quote()),
                el(
                        "figcaption",
                        LineParts.chain(line.accordingTo(), line.report()),
                        p("fact", LineParts.report(line.report())),
                        LineParts.doings(line)));
    }
}

package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.maybe;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.text;

import java.util.List;
import java.util.Optional;
import parley.desk.html.Content;
import parley.history.Quote;
import parley.history.Step;
import parley.ledger.FindingRecord;
import parley.ledger.ReportRecord;
import parley.model.Article;
import parley.model.Finding;
import parley.model.Reading;
import parley.show.LineWords;

/// One record at its permanent address: its sentence, what it says, the hands it came through, why
/// there is a record, how to cite it.
public final class RecordPage {
    private RecordPage() {}

    /// One record on its own.
    ///
    /// @param step where it stands in its party's history, empty for what is no position
    /// @param correction the form by which it is corrected
    public static Content of(
            Finding finding,
            FindingRecord record,
            Reading reading,
            ReportRecord report,
            Optional<Step> step,
            Content correction) {
        Article article = reading.article();
        var cards = new Cards(article, report.rules());
        String id = record.id().value();
        String place = "/reports/" + record.report().value() + "?record=" + id + "#" + id;
        return div(
                "narrow records",
                el("h1", css("record-title"), cards.head(finding)),
                el(
                        "figure",
                        LineParts.quote(Quote.of(article, finding.evidence().span())),
                        el(
                                "figcaption",
                                Cards.path(finding.accordingTo()),
                                el("ul", css("plain-inline"), ReportParts.item(report)),
                                p("doings", a(place, "Read in place")))),
                el("h2", text("What it says")),
                cards.body(finding),
                maybe(step, RecordPage::history),
                cards.why(finding.why()),
                cite(record, report),
                el("section", id("correct"), el("h2", text("Correct")), correction));
    }

    private static Content history(Step step) {
        String party = step.utterance().party();
        String issue = step.utterance().issue().code();
        return p(
                "doings",
                a(
                        "/utterances/" + step.utterance().main().id().value(),
                        "Same utterance: " + LineParts.counts(step.utterance())),
                text(" "),
                a(
                        ViewQuery.ALL.at("/cell", "of", party, "on", issue),
                        "All of " + party + " on this issue"),
                given(
                        step.before(),
                        before ->
                                all(
                                        text(" "),
                                        a(
                                                "/records/" + before.main().id().value(),
                                                LineWords.shift(step)
                                                        + ", before: "
                                                        + LineWords.day(before.saidOn())))));
    }

    private static Content cite(FindingRecord record, ReportRecord report) {
        String id = record.id().value();
        var citation = new Citation(record, report);
        return el(
                "section",
                id("cite"),
                el("h2", text("Cite")),
                p("", text("Permanent address: "), a("/records/" + id, "/records/" + id)),
                each(
                        List.of("BibTeX", "CSL-JSON"),
                        name ->
                                el(
                                        "details",
                                        el("summary", text(name)),
                                        el(
                                                "pre",
                                                attr("tabindex", "0"),
                                                text(
                                                        name.equals("BibTeX")
                                                                ? citation.bibTex()
                                                                : citation.csl())))),
                p(
                        "doings",
                        a("/cite/" + id + ".bib", "Download BibTeX"),
                        text(" "),
                        a("/cite/" + id + ".json", "Download CSL-JSON")));
    }
}

package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.joined;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.ArrayList;
import java.util.List;
import parley.desk.html.Content;
import parley.ledger.Appearance;
import parley.ledger.ReportRecord;
import parley.model.Article;
import parley.show.FieldSource;
import parley.show.LineWords;
import parley.show.Words;

/// How reports are shown in lists and at their head.
final class ReportParts {
    private ReportParts() {}

    /// What the report says of itself.
    static Content card(Article article) {
        var facts = new ArrayList<Content>();
        facts.add(text(Words.code(article.kind())));
        article.byline().forEach(name -> facts.add(text("by " + name.value())));
        article.agencies()
                .forEach(agency ->
                        facts.add(
                                text(
                                        agency.value().name()
                                                + " ("
                                                + Words.code(agency.value().role())
                                                + ")")));
        if (article.publisher() != null) {
            facts.add(text(article.publisher().value()));
        }
        facts.add(
                text(
                        article.published() == null
                                ? "date not stated"
                                : Words.published(article.published().value())));
        if (article.address() != null && isWeb(article.address().value())) {
            facts.add(
                    a(
                            article.address().value(),
                            attr("rel", "noreferrer external"),
                            text("original page")));
        }
        return el("p", css("card-line"), joined(facts, " · "));
    }

    /// What each field was read from, and what the page says of it elsewhere, folded away.
    static Content sources(Article article) {
        return ReaderPage.fold(
                "Where this is read from",
                FieldSource.of(article).stream().map(ReportParts::source).toList());
    }

    private static Content source(FieldSource source) {
        return el(
                "li",
                text(source.field() + ": "),
                el("span", attr("dir", "auto"), text(source.value())),
                text(" (" + source.source() + ")"),
                when(
                        !source.others().isEmpty(),
                        text("; elsewhere on the page: " + String.join(" · ", source.others()))));
    }

    /// Only addresses of the web are made links; others are shown by nobody.
    static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "https://", 0, 8)
                || address.regionMatches(true, 0, "http://", 0, 7);
    }

    static Content appearances(List<Appearance> appearances) {
        return when(
                appearances.size() > 1,
                ReaderPage.fold(
                        "Places where this text was found",
                        appearances.stream()
                                .map(each ->
                                        el(
                                                "li",
                                                text(each.place()),
                                                given(
                                                        each.publisher(),
                                                        publisher -> text(", " + publisher)),
                                                given(
                                                        each.published(),
                                                        day -> text(", " + Words.day(day)))))
                                .toList()));
    }

    static Content others(List<ReportRecord> others) {
        return when(
                !others.isEmpty(),
                all(
                        el("h2", text("Other reports of the same text or story")),
                        el("ul", css("plain"), each(others, ReportParts::item))));
    }

    /// A report in a list.
    static Content item(ReportRecord report) {
        String title = report.title() == null ? "(no title found)" : report.title();
        return el(
                "li",
                a("/reports/" + report.id().value(), attr("dir", "auto"), text(title)),
                el(
                        "div",
                        css("fact"),
                        given(report.source().publisher(), publisher -> text(publisher + " · ")),
                        given(report.source().agency(), agency -> text(agency + " · ")),
                        LineParts.day(report.published()),
                        span(
                                "",
                                " · "
                                        + LineWords.count(report.positions(), "position")
                                        + ", "
                                        + LineWords.count(report.statements(), "statement")
                                        + ", "
                                        + LineWords.count(report.events(), "event")),
                        when(
                                report.appearances() > 1,
                                text(" · found in " + report.appearances() + " places"))));
    }
}

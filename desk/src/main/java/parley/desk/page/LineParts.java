package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.given;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.history.Line;
import parley.history.Quote;
import parley.history.Report;
import parley.history.Step;
import parley.history.Term;
import parley.history.Utterance;
import parley.model.Attribution;
import parley.model.SourceLink;
import parley.model.Status;
import parley.show.LineWords;
import parley.show.Words;

/// The pieces that lines are shown with, the same on every page.
final class LineParts {
    private LineParts() {}

    /// Sign, word, firmness, and the status where it is not simply held.
    static Content act(Utterance utterance) {
        Line line = utterance.main();
        return el(
                "span",
                css("act"),
                el(
                        "span",
                        css("verb " + Marks.tint(line.act())),
                        Marks.sign(line.act()),
                        text(LineWords.verb(utterance))),
                text(" "),
                Marks.firmness(line.firmness()),
                when(
                        line.status() != Status.HELD,
                        all(text(" "), span("status", Words.code(line.status())))));
    }

    /// A condition, its relation in small capitals.
    static Content term(Term term) {
        return el(
                "span",
                css("term"),
                span("relation", Words.relation(term.relation())),
                text(" "),
                el("span", attr("dir", "auto"), text(term.words())),
                given(term.by(), LineParts::by));
    }

    /// Who must act, whichever way the name is written.
    static Content by(String name) {
        return el(
                "span",
                css("by"),
                text(" ("),
                el("span", attr("dir", "auto"), text(name)),
                text(" to act)"));
    }

    /// A day, or that none is stated.
    static Content day(@Nullable LocalDate day) {
        return day == null
                ? span("day", LineWords.day(null))
                : el("time", css("day"), attr("datetime", day.toString()), text(Words.day(day)));
    }

    /// The arrow and word of a shift.
    static Content shift(Step step) {
        return span("shift", LineWords.shift(step));
    }

    /// `3 reports, 1 source`.
    static String counts(Utterance utterance) {
        return LineWords.count(utterance.reports().size(), "report")
                + ", "
                + LineWords.count(utterance.sources().size(), "source");
    }

    /// The hands between mouth and page, drawn as a path.
    static Content chain(Attribution attribution, Report report) {
        var hands = new ArrayList<String>();
        attribution.chain().stream().map(Words::hand).forEach(hands::add);
        boolean told = attribution.chain().stream().anyMatch(hand -> isPage(hand, report));
        if (hands.isEmpty()) {
            hands.add("the report's own voice");
        }
        if (!told && report.publisher() != null) {
            hands.add(report.publisher());
        }
        return el(
                "ol",
                css("path"),
                attr("aria-label", "From mouth to page"),
                each(hands, hand -> el("li", text(hand))));
    }

    private static boolean isPage(SourceLink hand, Report report) {
        return hand.role() == SourceLink.Role.PAGE || hand.name().equals(report.publisher());
    }

    /// The sentence with the very words marked.
    static Content quote(Quote quote) {
        return el(
                "blockquote",
                attr("dir", "auto"),
                text(quote.before()),
                el("mark", text(quote.words())),
                text(quote.after()));
    }

    /// Where a line can be read in its report.
    static String inPlace(Line line) {
        return "/reports/"
                + line.report().id().value()
                + "?record="
                + line.id().value()
                + "#"
                + line.id().value();
    }

    /// What can be done with a record.
    static Content doings(Line line) {
        String id = line.id().value();
        return el(
                "p",
                css("doings"),
                a(inPlace(line), "Read in place"),
                text(" "),
                a("/records/" + id, "Record"),
                text(" "),
                a("/records/" + id + "#cite", "Cite"),
                text(" "),
                a("/records/" + id + "#correct", "Correct"));
    }

    /// A report's name as a link.
    static Content report(Report report) {
        return all(
                given(report.publisher(), publisher -> text(publisher + ", ")),
                a("/reports/" + report.id().value(), attr("dir", "auto"), text(report.title())),
                text(", "),
                day(report.day()));
    }
}

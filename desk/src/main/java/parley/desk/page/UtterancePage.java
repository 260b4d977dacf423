package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.desk.html.Content;
import parley.desk.html.Several;
import parley.history.Line;
import parley.history.Report;
import parley.history.Step;
import parley.history.Utterance;
import parley.model.SourceLink;
import parley.show.LineWords;

/// One utterance as each report words it, side by side, with what differs marked.
public final class UtterancePage {
    private UtterancePage() {}

    public static Content of(Step step) {
        Utterance utterance = step.utterance();
        return div(
                "wide records",
                el(
                        "h1",
                        el("span", attr("dir", "auto"), text(utterance.party())),
                        span(
                                "issue",
                                " on "
                                        + utterance.issue().title().toLowerCase(Locale.ROOT)
                                        + ", "
                                        + LineWords.day(utterance.saidOn()))),
                p("lead", lead(utterance)),
                p("", LineParts.act(utterance), text(" "), Marks.spread(firmness(utterance))),
                each(utterance.terms(), CellPage::term),
                el(
                        "div",
                        css("columns"),
                        attr("tabindex", "0"),
                        attr("role", "group"),
                        attr("aria-label", "Wordings side by side"),
                        each(utterance.reports(), report -> column(report, utterance))),
                p(
                        "doings",
                        a(
                                ViewQuery.ALL.at(
                                        "/cell",
                                        "of",
                                        utterance.party(),
                                        "on",
                                        utterance.issue().code()),
                                "All of " + utterance.party() + " on this issue"),
                        text(" "),
                        a(
                                "/corrections/same?record=" + utterance.main().id().value(),
                                "Another is the same utterance")));
    }

    /// One utterance, n reports, m independent sources.
    static String lead(Utterance utterance) {
        return "One utterance in "
                + LineWords.count(utterance.reports().size(), "report")
                + " from "
                + LineWords.count(utterance.sources().size(), "independent source")
                + ": "
                + String.join(", ", utterance.sources())
                + ".";
    }

    private static List<parley.model.Firmness> firmness(Utterance utterance) {
        return utterance.lines().stream().map(Line::firmness).toList();
    }

    /// What one report has of it.
    private static Content column(Report report, Utterance utterance) {
        List<Line> lines =
                utterance.lines().stream().filter(line -> line.report().equals(report)).toList();
        boolean primary = lines.contains(utterance.main());
        return el(
                "figure",
                css(primary ? "primary" : "other"),
                p("fact", LineParts.report(report)),
                when(primary, p("", span("status", primary(utterance.main())))),
                each(lines, line -> wording(line, utterance)),
                el(
                        "ul",
                        css("terms-told"),
                        each(utterance.terms(), shared -> told(shared, report))));
    }

    private static Content wording(Line line, Utterance utterance) {
        return all(
                el(
                        "blockquote",
                        attr("dir", "auto"),
                        text(line.quote().before()),
                        el("mark", differing(line, utterance)),
                        text(line.quote().after())),
                el(
                        "figcaption",
                        p("", Marks.firmness(line.firmness())),
                        LineParts.chain(line.accordingTo(), line.report()),
                        translated(line),
                        LineParts.doings(line)));
    }

    private static String primary(Line line) {
        return line.speaker() == null
                ? "fullest wording, in the reporter's words"
                : "fullest wording of the speaker's words";
    }

    private static Content translated(Line line) {
        String by =
                line.accordingTo().chain().stream()
                        .filter(hand -> hand.role() == SourceLink.Role.INTERPRETER)
                        .map(SourceLink::name)
                        .collect(Collectors.joining(", "));
        return when(!by.isEmpty(), p("fact", "Translated by " + by));
    }

    private static Content told(Utterance.SharedTerm shared, Report report) {
        boolean has = shared.reportedBy().contains(report);
        return el(
                "li",
                css(has ? "has" : "lacks"),
                text(has ? "gives: " : "leaves out: "),
                LineParts.term(shared.term()));
    }

    /// The words, those that no other wording has set apart.
    private static Content differing(Line line, Utterance utterance) {
        Set<String> elsewhere = new TreeSet<>();
        utterance.lines().stream()
                .filter(other -> !other.report().equals(line.report()))
                .forEach(other -> elsewhere.addAll(Wording.words(other.quote().words())));
        if (elsewhere.isEmpty()) {
            return text(line.quote().words());
        }
        return new Several(
                Wording.runs(line.quote().words(), elsewhere).stream()
                        .<Content>map(run ->
                                run.differs()
                                        ? el("strong", css("differs"), text(run.words()))
                                        : text(run.words()))
                        .toList());
    }
}

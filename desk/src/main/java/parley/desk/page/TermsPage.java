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
import static parley.desk.html.Tags.joined;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.parts;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.unseen;
import static parley.desk.html.Tags.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.dossier.Dossier;
import parley.dossier.PackageCheck;
import parley.dossier.Standing;
import parley.dossier.TermTable;
import parley.history.Utterance;

/// The table of terms: terms down, parties across. Chosen terms form a package that is held against
/// the recorded lines; nothing is added up.
public final class TermsPage {
    private static final int MOST_ROWS = 25;
    private static final int MOST_PARTIES = 12;
    private static final int MOST_SILENT = 12;

    private final Dossier dossier;
    private final ViewQuery query;
    private final Set<Integer> chosen;
    private final List<String> heard;
    private final List<String> parties;
    private final Slice<Integer> shown;

    private TermsPage(Dossier dossier, ViewQuery query, Set<Integer> chosen, int from) {
        this.dossier = dossier;
        this.query = query;
        this.chosen = chosen;
        this.heard = heard(dossier);
        this.parties = heard.subList(0, Math.min(MOST_PARTIES, heard.size()));
        this.shown = Slice.of(numbers(dossier.terms().rows()), from, MOST_ROWS);
    }

    /// Those who stand to any of the terms, first those who stand to most.
    private static List<String> heard(Dossier dossier) {
        Map<String, Integer> stands = new HashMap<>();
        for (TermTable.Row row : dossier.terms().rows()) {
            row.stands().forEach(stand -> stands.merge(stand.party(), 1, Integer::sum));
        }
        return dossier.parties().stream()
                .filter(stands::containsKey)
                .sorted(Comparator.comparingInt(party -> -stands.getOrDefault(party, 0)))
                .toList();
    }

    /// The numbers of the rows that say something, counted from 1: in the order in which they came
    /// up, or where they are too many for a page, those to which most parties stand first.
    private static List<Integer> numbers(List<TermTable.Row> rows) {
        Set<Integer> linked = new HashSet<>();
        rows.forEach(row ->
                row.stands()
                        .forEach(stand ->
                                stand.hangsOn().forEach(link -> linked.add(link.row() + 1))));
        List<Integer> numbers =
                IntStream.rangeClosed(1, rows.size())
                        .filter(number ->
                                !rows.get(number - 1).stands().isEmpty() || linked.contains(number))
                        .boxed()
                        .toList();
        return numbers.size() <= MOST_ROWS
                ? numbers
                : numbers.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        number -> -rows.get(number - 1).stands().size()))
                        .toList();
    }

    /// The table of terms.
    ///
    /// @param query what of the ledger it is about
    /// @param chosen numbers of chosen terms, counted from 1
    /// @param outcome how they stand to the lines, null when none is chosen
    /// @param from which of the rows the page begins with, counted from 1
    public static Content of(
            Dossier dossier,
            ViewQuery query,
            Set<Integer> chosen,
            PackageCheck.@Nullable Outcome outcome,
            int from) {
        var page = new TermsPage(dossier, query, chosen, from);
        return div(
                "wide",
                el("h1", text("Table of terms")),
                p(
                        "lead",
                        "What is on the table, and who said yes, yes if, no, no unless or nothing"
                                + " to it. Choose terms to see how a package stands to the recorded"
                                + " lines."),
                page.shown.items().isEmpty()
                        ? p("", "No terms: " + dossier.silence() + ".")
                        : page.form(),
                given(outcome, page::outcome));
    }

    private String at(int from) {
        var more = new ArrayList<String>();
        if (from > 1) {
            more.addAll(List.of("from", Integer.toString(from)));
        }
        chosen.stream().sorted().forEach(each -> more.addAll(List.of("term", each.toString())));
        return query.at("/terms", more.toArray(String[]::new));
    }

    private Content form() {
        return el(
                "form",
                attr("action", "/terms#package"),
                kept(),
                shown.links("terms, those to which most parties stand first", this::at),
                div(
                        "scroll",
                        el(
                                "table",
                                css("terms"),
                                el("caption", css("unseen"), text("Terms and parties")),
                                el(
                                        "thead",
                                        el(
                                                "tr",
                                                el("th", attr("scope", "col"), text("Term")),
                                                each(
                                                        parties,
                                                        party ->
                                                                el(
                                                                        "th",
                                                                        attr("scope", "col"),
                                                                        attr("dir", "auto"),
                                                                        text(party))))),
                                el("tbody", each(shown.items(), this::row)))),
                rest(),
                p(
                        "",
                        el(
                                "button",
                                attr("type", "submit"),
                                text("Hold the package against the lines"))));
    }

    /// What the form keeps though it is not on the page: the view, and terms chosen on other pages.
    private Content kept() {
        var fields = new ArrayList<Content>();
        query.fields((name, value) -> fields.add(hidden(name, value)));
        if (shown.from() > 1) {
            fields.add(hidden("from", Integer.toString(shown.from())));
        }
        chosen.stream()
                .sorted()
                .filter(number -> !shown.items().contains(number))
                .forEach(number -> fields.add(hidden("term", number.toString())));
        return all(fields);
    }

    private static Content hidden(String name, String value) {
        return el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
    }

    /// Who stands to terms and has no column.
    private Content rest() {
        int left = heard.size() - parties.size();
        return when(
                left > 0,
                p(
                        "fact",
                        text(
                                "Shown are the "
                                        + parties.size()
                                        + " parties who stand to most terms. "
                                        + left
                                        + " others stand to some: "),
                        a(query.at("/parties"), "choose one"),
                        text(", and its page leads to its terms.")));
    }

    private Content row(int number) {
        TermTable.Row row = dossier.terms().rows().get(number - 1);
        return el(
                "tr",
                id("t-" + number),
                el(
                        "th",
                        attr("scope", "row"),
                        el(
                                "label",
                                el(
                                        "input",
                                        parts(
                                                attr("type", "checkbox"),
                                                attr("name", "term"),
                                                attr("value", Integer.toString(number)),
                                                chosen.contains(number)
                                                        ? attr("checked", "")
                                                        : null)),
                                span("number", " " + number + " "),
                                el("span", attr("dir", "auto"), text(row.name())))),
                each(parties, party -> cell(row, party)));
    }

    private Content cell(TermTable.Row row, String party) {
        return row.of(party)
                .<Content>map(stand ->
                        el(
                                "td",
                                span("cell-head", party),
                                a(
                                        "/utterances/" + stand.utterance().main().id().value(),
                                        css("stand " + tint(stand.standing())),
                                        text(stand.standing().words())),
                                each(stand.hangsOn(), this::link)))
                .orElseGet(() ->
                        el(
                                "td",
                                css("silent"),
                                el("span", attr("aria-hidden", "true"), text("–")),
                                unseen("nothing")));
    }

    /// Leads to the term's own row where that is on this page.
    private Content link(TermTable.Link link) {
        int number = link.row() + 1;
        return div(
                "",
                LineParts.term(link.term()),
                shown.items().contains(number)
                        ? a("#t-" + number, css("fact"), text("term " + number))
                        : span("fact", "term " + number));
    }

    private static String tint(Standing standing) {
        return switch (standing) {
            case YES, YES_IF -> "act-commit";
            case WANTS -> "act-direct";
            case NO, NO_UNLESS -> "act-coerce";
            case NOT_NOW, NOTHING -> "act-judge";
        };
    }

    private Content outcome(PackageCheck.Outcome outcome) {
        var byTerm = new TreeMap<String, List<PackageCheck.Finding>>();
        for (PackageCheck.Finding finding : outcome.findings()) {
            byTerm.merge(
                    finding.term(),
                    List.of(finding),
                    (known, more) -> {
                        var both = new java.util.ArrayList<>(known);
                        both.addAll(more);
                        return both;
                    });
        }
        return el(
                "section",
                id("package"),
                el("h2", text("The package against the recorded lines")),
                each(
                        byTerm.entrySet(),
                        term ->
                                all(
                                        el("h3", attr("dir", "auto"), text(term.getKey())),
                                        el(
                                                "ul",
                                                css("plain"),
                                                each(
                                                        term.getValue().stream()
                                                                .filter(TermsPage::isStated)
                                                                .toList(),
                                                        TermsPage::finding),
                                                silent(term.getValue())))));
    }

    private static boolean isStated(PackageCheck.Finding finding) {
        return finding.fit() != PackageCheck.Fit.SILENT;
    }

    /// Those who say nothing on a term, in one line.
    private static Content silent(List<PackageCheck.Finding> findings) {
        List<String> silent =
                findings.stream()
                        .filter(finding -> !isStated(finding))
                        .map(PackageCheck.Finding::party)
                        .toList();
        int more = silent.size() - MOST_SILENT;
        return when(
                !silent.isEmpty(),
                el(
                        "li",
                        joined(
                                silent.stream()
                                        .limit(MOST_SILENT)
                                        .map(party ->
                                                el("strong", attr("dir", "auto"), text(party)))
                                        .toList(),
                                ", "),
                        text(more > 0 ? " and " + more + " others: " : ": "),
                        span("fit", "silent")));
    }

    private static Content finding(PackageCheck.Finding finding) {
        String fit =
                switch (finding.fit()) {
                    case MEETS -> "meets";
                    case MEETS_IF -> "meets only with terms outside the package";
                    case CONTRADICTS -> "contradicts";
                    case SILENT -> "silent";
                };
        return el(
                "li",
                el("strong", attr("dir", "auto"), text(finding.party())),
                text(": "),
                span("fit", fit),
                when(
                        !finding.open().isEmpty(),
                        span("fact", " (" + String.join("; ", finding.open()) + ")")),
                given(finding.stand(), stand -> sentence(stand.utterance())));
    }

    private static Content sentence(Utterance utterance) {
        return el(
                "figure",
                LineParts.quote(utterance.main().quote()),
                el("figcaption", LineParts.doings(utterance.main())));
    }
}

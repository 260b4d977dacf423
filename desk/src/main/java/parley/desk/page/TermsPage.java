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
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.parts;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.unseen;
import static parley.desk.html.Tags.when;

import java.util.Comparator;
import java.util.LinkedHashMap;
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
    private final Dossier dossier;
    private final Set<Integer> chosen;
    private final List<String> parties;

    private TermsPage(Dossier dossier, Set<Integer> chosen) {
        this.dossier = dossier;
        this.chosen = chosen;
        this.parties = heard(dossier);
    }

    /// Those who stand to any of the terms, first those who stand to most.
    private static List<String> heard(Dossier dossier) {
        Map<String, Long> stands = new LinkedHashMap<>();
        for (String party : dossier.parties()) {
            long count =
                    dossier.terms().rows().stream()
                            .filter(row -> row.of(party).isPresent())
                            .count();
            if (count > 0) {
                stands.put(party, count);
            }
        }
        return stands.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The table of terms.
    ///
    /// @param chosen numbers of chosen terms, counted from 1
    /// @param outcome how they stand to the lines, null when none is chosen
    public static Content of(
            Dossier dossier, Set<Integer> chosen, PackageCheck.@Nullable Outcome outcome) {
        var page = new TermsPage(dossier, chosen);
        return div(
                "wide",
                el("h1", text("Table of terms")),
                p(
                        "lead",
                        "What is on the table, and who said yes, yes if, no or nothing to it."
                                + " Choose terms to see how a package stands to the recorded lines."),
                dossier.terms().rows().isEmpty()
                        ? p("", "No terms: " + dossier.silence() + ".")
                        : page.form(),
                given(outcome, page::outcome));
    }

    private Content form() {
        List<Integer> numbers =
                IntStream.rangeClosed(1, dossier.terms().rows().size()).boxed().toList();
        return el(
                "form",
                attr("action", "/terms#package"),
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
                                el("tbody", each(numbers, this::row)))),
                p(
                        "",
                        el(
                                "button",
                                attr("type", "submit"),
                                text("Hold the package against the lines"))));
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

    private static Content cell(TermTable.Row row, String party) {
        return row.of(party)
                .<Content>map(stand ->
                        el(
                                "td",
                                span("cell-head", party),
                                a(
                                        "/utterances/" + stand.utterance().main().id().value(),
                                        css("stand " + tint(stand.standing())),
                                        text(stand.standing().words())),
                                each(stand.hangsOn(), TermsPage::link)))
                .orElseGet(() ->
                        el(
                                "td",
                                css("silent"),
                                el("span", attr("aria-hidden", "true"), text("–")),
                                unseen("nothing")));
    }

    private static Content link(TermTable.Link link) {
        int number = link.row() + 1;
        return div(
                "",
                LineParts.term(link.term()),
                a("#t-" + number, css("fact"), text("term " + number)));
    }

    private static String tint(Standing standing) {
        return switch (standing) {
            case YES, YES_IF -> "act-commit";
            case WANTS -> "act-direct";
            case NO -> "act-coerce";
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
                                                each(term.getValue(), TermsPage::finding)))));
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

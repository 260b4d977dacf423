package parley.desk.page;

import static parley.desk.html.Tags.a;
import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.maybe;
import static parley.desk.html.Tags.p;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.unseen;
import static parley.desk.html.Tags.when;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import parley.desk.html.Content;
import parley.dossier.Dossier;
import parley.history.History;
import parley.history.Term;
import parley.history.Utterance;
import parley.model.Issue;
import parley.show.LineWords;

/// Parties against issues, either way round. Each cell leads to the records behind it; an empty one
/// says how many reports were silent.
final class Matrix {
    private static final int MOST_PARTIES = 14;
    private static final int MOST_ISSUES = 12;

    /// Letters of what a party stated that a cell shows: more than its lines hold.
    private static final int LONGEST = 140;

    private static final int MOST_TERMS = 2;
    private static final int LONGEST_TERM = 70;

    private final Dossier dossier;
    private final ViewQuery query;
    private final List<String> parties;
    private final List<Issue> issues;

    Matrix(Dossier dossier, ViewQuery query) {
        this.dossier = dossier;
        this.query = query;
        this.parties = fullest(dossier.parties(), History::party, MOST_PARTIES);
        this.issues = fullest(dossier.issues(), History::issue, MOST_ISSUES);
    }

    /// Those about whom most is recorded first, so that a page begins with what there is; the given
    /// order where it is as much.
    private <T> List<T> fullest(List<T> all, Function<History, T> of, int most) {
        Map<T, Integer> utterances = new HashMap<>();
        for (History history : dossier.histories()) {
            utterances.merge(of.apply(history), history.steps().size(), Integer::sum);
        }
        return all.stream()
                .sorted(Comparator.comparingInt((T one) -> -utterances.getOrDefault(one, 0)))
                .limit(most)
                .toList();
    }

    Content table() {
        if (dossier.parties().isEmpty()) {
            return div(
                    "nothing",
                    p("", "No line in this view: " + dossier.silence() + "."),
                    p("", a("/", "Show everything")));
        }
        return all(rows(), rest());
    }

    /// What is not in the table, and where it is.
    private Content rest() {
        int partiesLeft = dossier.parties().size() - parties.size();
        int issuesLeft = dossier.issues().size() - issues.size();
        return when(
                partiesLeft + issuesLeft > 0,
                p(
                        "fact",
                        text("Shown are those of whom most is recorded. Not shown: "),
                        a(
                                "/parties",
                                LineWords.count(partiesLeft, "party").replace("partys", "parties")),
                        text(
                                ", "
                                        + LineWords.count(issuesLeft, "issue")
                                        + "; filters show them.")));
    }

    private Content rows() {
        return div(
                "scroll",
                el(
                        "table",
                        css("matrix"),
                        el(
                                "caption",
                                css("unseen"),
                                text("The latest line of each party on each issue")),
                        el(
                                "thead",
                                el(
                                        "tr",
                                        el(
                                                "th",
                                                attr("scope", "col"),
                                                text(query.swapped() ? "Issue" : "Party")),
                                        query.swapped()
                                                ? each(parties, this::partyHead)
                                                : each(issues, this::issueHead))),
                        el(
                                "tbody",
                                query.swapped()
                                        ? each(issues, this::issueRow)
                                        : each(parties, this::partyRow))));
    }

    private Content partyHead(String party) {
        return el("th", attr("scope", "col"), partyLink(party));
    }

    private Content partyLink(String party) {
        return a("/party?name=" + ViewQuery.encoded(party), attr("dir", "auto"), text(party));
    }

    private Content issueHead(Issue issue) {
        return el("th", attr("scope", "col"), issueLink(issue));
    }

    private Content issueLink(Issue issue) {
        return a(query.withIssues(List.of(issue)).at("/"), text(issue.title()));
    }

    private Content partyRow(String party) {
        return el(
                "tr",
                el("th", attr("scope", "row"), partyLink(party)),
                each(issues, issue -> cell(party, issue, issue.title())));
    }

    private Content issueRow(Issue issue) {
        return el(
                "tr",
                el("th", attr("scope", "row"), issueLink(issue)),
                each(parties, party -> cell(party, issue, party)));
    }

    /// @param head what stands above the cell where there is no room for a table
    private Content cell(String party, Issue issue, String head) {
        String address = query.at("/cell", "of", party, "on", issue.code());
        return dossier.cell(party, issue)
                .<Content>map(history ->
                        el("td", span("cell-head", head), a(address, css("cell"), filled(history))))
                .orElseGet(() -> silent(address));
    }

    private Content silent(String address) {
        return el(
                "td",
                css("silent"),
                a(
                        address,
                        el("span", attr("aria-hidden", "true"), css("dash"), text("–")),
                        span("tip", dossier.silence())));
    }

    private static Content filled(History history) {
        Utterance latest = history.latest();
        return new parley.desk.html.Several(
                List.of(
                        LineParts.act(latest),
                        el(
                                "span",
                                css("content"),
                                attr("dir", "auto"),
                                text(beginning(latest.main().content(), LONGEST))),
                        each(
                                latest.terms().stream().limit(MOST_TERMS).toList(),
                                shared -> term(shared.term())),
                        when(
                                latest.terms().size() > MOST_TERMS,
                                span(
                                        "fact",
                                        "and "
                                                + LineWords.count(
                                                        latest.terms().size() - MOST_TERMS,
                                                        "more condition"))),
                        el(
                                "span",
                                css("fact"),
                                LineParts.day(latest.saidOn()),
                                text(" · " + LineParts.counts(latest)),
                                maybe(
                                        history.lastShift(),
                                        step ->
                                                el(
                                                        "span",
                                                        text(" "),
                                                        unseen("last shift:"),
                                                        LineParts.shift(step))))));
    }

    private static Content term(Term term) {
        return LineParts.term(
                new Term(
                        term.relation(),
                        beginning(term.words(), LONGEST_TERM),
                        term.by(),
                        term.demand()));
    }

    /// As much as a cell has room for, up to the end of a word: the records behind it have the
    /// rest.
    private static String beginning(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = words.lastIndexOf(' ', longest);
        return words.substring(0, end > longest / 2 ? end : safe(words, longest)) + " …";
    }

    /// A place that parts no pair of surrogates.
    private static int safe(String words, int at) {
        return Character.isHighSurrogate(words.charAt(at - 1)) ? at - 1 : at;
    }

    static Content panel() {
        return el(
                "aside",
                id("panel"),
                attr("aria-label", "Records of a cell"),
                attr("tabindex", "-1"),
                attr("hidden", ""));
    }
}

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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.desk.html.Several;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Highlight;
import parley.ledger.Hit;
import parley.ledger.Page;
import parley.ledger.Who;
import parley.show.Words;

/// The answers to a search, with what they can be narrowed down by.
public final class SearchPage {
    private static final String ALIKE = "/alike";

    private final String query;

    private SearchPage(String query) {
        this.query = query;
    }

    /// One page of answers.
    ///
    /// @param hits the page of answers that is shown
    /// @param counted the first answers, by which the search can be narrowed down
    /// @param silence what an empty answer says
    public static Content of(String query, Page<Hit> hits, List<Hit> counted, String silence) {
        var page = new SearchPage(query);
        Content answers =
                hits.items().isEmpty()
                        ? all(p("lead", silence), help())
                        : div(
                                "with-facets",
                                new Facets("/search", query, counted).list(),
                                div("answers", page.answers(hits)));
        return div("wide", el("h1", text("Search")), SearchBar.of("/search", query), answers);
    }

    /// The page before anything was searched.
    public static Content blank() {
        return div("wide", el("h1", text("Search")), SearchBar.of("/search", ""), help());
    }

    /// The page of a search that cannot be understood.
    public static Content trouble(String query, String message) {
        return div(
                "wide",
                el("h1", text("Search")),
                SearchBar.of("/search", query),
                el("p", css("lead"), attr("role", "alert"), text(message)),
                help());
    }

    /// What means the same in other words, the nearest first.
    ///
    /// @param silence what an empty answer says
    public static Content byMeaning(String query, List<Hit> hits, String silence) {
        Content answers =
                hits.isEmpty()
                        ? p("lead", silence)
                        : div(
                                "with-facets",
                                new Facets(ALIKE, query, hits).list(),
                                div(
                                        "answers",
                                        p(
                                                "fact",
                                                "The "
                                                        + hits.size()
                                                        + " nearest in meaning, the nearest first;"
                                                        + " a model compares them, so read each."),
                                        el("ol", css("hits"), each(hits, SearchPage::hit))));
        return byMeaning(query, answers);
    }

    /// The page before anything was searched by meaning.
    public static Content blankByMeaning() {
        return byMeaning(
                "",
                p("lead", "What somebody may have said in other words: give up land for peace"));
    }

    /// The page of a search by meaning that cannot be answered.
    public static Content troubleByMeaning(String query, String message) {
        return byMeaning(query, el("p", css("lead"), attr("role", "alert"), text(message)));
    }

    private static Content byMeaning(String query, Content answers) {
        return div("wide", el("h1", text("In other words")), SearchBar.of(ALIKE, query), answers);
    }

    private static Content help() {
        return el(
                "dl",
                css("help"),
                example("umbrella", "the word, other inflections too"),
                example("\"security guarantees\"", "the very phrase"),
                example("issue:ceasefire act:reject", "positions that reject a ceasefire"),
                example("speaker:zelensky since:2025-03", "what he said from March 2025 on"),
                example("party:russia terms>=1", "lines of Russia that hang on terms"),
                example("independent>=2", "what at least two independent sources state"));
    }

    private static Content example(String query, String meaning) {
        return all(
                el("dt", a("/search?q=" + ViewQuery.encoded(query), el("code", text(query)))),
                el("dd", text(meaning)));
    }

    private Content answers(Page<Hit> hits) {
        return all(
                el("ol", css("hits"), each(hits.items(), SearchPage::hit)),
                p(
                        "doings",
                        given(
                                hits.next(),
                                next ->
                                        a(
                                                "/search?q="
                                                        + ViewQuery.encoded(query)
                                                        + "&after="
                                                        + ViewQuery.encoded(next.value()),
                                                "More")),
                        text(" "),
                        a("/feed?q=" + ViewQuery.encoded(query), "Feed of this search"),
                        text(" "),
                        a("/alerts?q=" + ViewQuery.encoded(query), "Tell me of new ones")));
    }

    private static Content hit(Hit hit) {
        FindingRecord record = hit.record();
        String address =
                record == null
                        ? "/reports/" + hit.report().value()
                        : "/reports/"
                                + hit.report().value()
                                + "?record="
                                + record.id().value()
                                + "#"
                                + record.id().value();
        return el(
                "li",
                css("hit"),
                p("hit-head", head(hit, record)),
                el("blockquote", attr("dir", "auto"), highlighted(hit.snippet(), hit.highlights())),
                p(
                        "doings",
                        given(record, it -> span("fact", facts(it))),
                        text(" "),
                        a(address, "Read in place"),
                        given(
                                record,
                                it -> all(text(" "), a("/records/" + it.id().value(), "Record")))));
    }

    private static Content head(Hit hit, @Nullable FindingRecord record) {
        if (record == null) {
            return span("issue", "report");
        }
        String who =
                record.parties().isEmpty()
                        ? "Not told who"
                        : record.parties().stream()
                                .map(Who::name)
                                .distinct()
                                .collect(Collectors.joining(" and "));
        Content does =
                switch (record.detail()) {
                    case Detail.Stand stand ->
                            all(
                                    el(
                                            "span",
                                            css("verb " + Marks.tint(stand.act())),
                                            Marks.sign(stand.act()),
                                            text(stand.act().verb())),
                                    text(" "),
                                    Marks.firmness(stand.firmness()),
                                    span(
                                            "issue",
                                            " · "
                                                    + stand.issue()
                                                            .title()
                                                            .toLowerCase(Locale.ROOT)));
                    case Detail.Saying saying ->
                            span("issue", Words.code(saying.kind()) + " statement");
                    case Detail.Deed deed ->
                            span(
                                    "issue",
                                    deed.action().replace('-', ' ').replace(".", ": ")
                                            + " · "
                                            + Words.code(deed.factuality()));
                };
        return all(
                el("strong", attr("dir", "auto"), text(who)),
                text(" "),
                does,
                span("unseen", " " + hit.layer().code()));
    }

    private static String facts(FindingRecord record) {
        var facts = new ArrayList<String>();
        if (record.day() != null) {
            facts.add(Words.day(record.day()));
        }
        if (record.source().publisher() != null) {
            facts.add(record.source().publisher());
        }
        if (record.independent() > 1) {
            facts.add(record.independent() + " independent sources");
        }
        return String.join(" · ", facts);
    }

    /// A snippet with the words that matched marked.
    static Content highlighted(String snippet, List<Highlight> highlights) {
        var parts = new ArrayList<Content>();
        int at = 0;
        for (Highlight highlight : highlights) {
            if (highlight.start() < at || highlight.end() > snippet.length()) {
                continue;
            }
            parts.add(text(snippet.substring(at, highlight.start())));
            parts.add(el("mark", text(snippet.substring(highlight.start(), highlight.end()))));
            at = highlight.end();
        }
        parts.add(text(snippet.substring(at)));
        return new Several(parts);
    }
}

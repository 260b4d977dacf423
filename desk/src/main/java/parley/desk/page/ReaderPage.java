package parley.desk.page;

import static parley.desk.html.Tags.all;
import static parley.desk.html.Tags.attr;
import static parley.desk.html.Tags.css;
import static parley.desk.html.Tags.div;
import static parley.desk.html.Tags.each;
import static parley.desk.html.Tags.el;
import static parley.desk.html.Tags.id;
import static parley.desk.html.Tags.parts;
import static parley.desk.html.Tags.span;
import static parley.desk.html.Tags.text;
import static parley.desk.html.Tags.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.desk.html.Content;
import parley.desk.html.Several;
import parley.ledger.Appearance;
import parley.ledger.ReportRecord;
import parley.model.Article;
import parley.model.Caption;
import parley.model.Event;
import parley.model.Finding;
import parley.model.Findings;
import parley.model.Reading;
import parley.model.Span;
import parley.show.LineWords;
import parley.show.Mark;
import parley.show.MarkedText;
import parley.show.Words;

/// A report to be read: the clean article with every record marked on its words, each record beside
/// the paragraph that holds it.
public final class ReaderPage {
    private final Article article;
    private final Findings findings;
    private final Cards cards;
    private final MarkedText marked;
    private final Map<Mark, String> meanings;
    private final @Nullable String open;
    private final Set<String> placed = new HashSet<>();

    private ReaderPage(Reading reading, String rules, @Nullable String open) {
        this.article = reading.article();
        this.findings = reading.findings();
        this.cards = new Cards(article, rules);
        this.open = open;
        var marks = new ArrayList<Mark>(Mark.of(findings));
        marks.addAll(NameMarks.of(findings));
        this.meanings = NameMarks.meanings(findings);
        this.marked = new MarkedText(article.text(), marks);
    }

    /// One report with all its records.
    ///
    /// @param open id of the record to be shown unfolded and lit, null for none
    /// @param others reports of the same story
    public static Content of(
            Reading reading,
            ReportRecord report,
            List<Appearance> appearances,
            List<ReportRecord> others,
            @Nullable String open) {
        var page = new ReaderPage(reading, report.rules(), open);
        return div(
                "reader",
                page.layers(),
                page.rows(),
                div(
                        "after",
                        page.notCounted(),
                        page.leftOut(),
                        ReportParts.appearances(appearances),
                        ReportParts.others(others)));
    }

    private Content layers() {
        return el(
                "fieldset",
                css("layers"),
                el("legend", css("unseen"), text("Layers")),
                layer("position", LineWords.count(findings.positions().size(), "position"), true),
                layer(
                        "statement",
                        LineWords.count(findings.statements().size(), "statement"),
                        true),
                layer("event", LineWords.count(findings.events().size(), "event"), true),
                layer("name", "people and parties", false),
                layer("place", "places", false),
                layer("time", "dates", false));
    }

    private static Content layer(String name, String words, boolean on) {
        return el(
                "label",
                css("layer-" + name),
                el(
                        "input",
                        parts(
                                attr("type", "checkbox"),
                                attr("data-layer", name),
                                on ? attr("checked", "") : attr("data-off", ""))),
                span("", words));
    }

    private Content rows() {
        List<Finding> waiting = inOrder();
        List<Span> blocks = article.blocks();
        var rows = new ArrayList<Content>();
        for (int i = 0; i < blocks.size(); i++) {
            int end = i + 1 < blocks.size() ? blocks.get(i + 1).start() : Integer.MAX_VALUE;
            var beside = new ArrayList<Content>();
            while (!waiting.isEmpty() && waiting.getFirst().evidence().span().start() < end) {
                beside.add(cards.card(waiting.removeFirst(), open));
            }
            rows.add(
                    el(
                            "section",
                            css("row"),
                            div("words", block(blocks.get(i))),
                            div("beside", new Several(beside))));
        }
        return new Several(rows);
    }

    private List<Finding> inOrder() {
        var all = new ArrayList<Finding>(findings.positions());
        all.addAll(findings.statements());
        all.addAll(findings.events());
        all.sort(Comparator.comparingInt((Finding finding) -> finding.evidence().span().start()));
        return all;
    }

    private Content block(Span block) {
        if (article.title() != null && block.equals(article.title().value())) {
            return all(
                    el("h1", attr("dir", "auto"), words(block)),
                    ReportParts.card(article),
                    ReportParts.sources(article));
        }
        for (Caption caption : article.captions()) {
            if (block.equals(caption.words())) {
                return el(
                        "p",
                        css("caption"),
                        attr("dir", "auto"),
                        words(block),
                        when(caption.credit() != null, span("credit", " " + credit(caption))));
            }
        }
        String style = block.equals(article.standfirst()) ? "standfirst" : "para";
        return el("p", css(style), attr("dir", "auto"), words(block));
    }

    private String credit(Caption caption) {
        return caption.credit() == null ? "" : article.words(caption.credit());
    }

    private Content words(Span block) {
        return each(marked.pieces(block), this::piece);
    }

    private Content piece(MarkedText.Piece piece) {
        var words = text(piece.words().of(article.text()));
        if (piece.marks().isEmpty()) {
            return words;
        }
        var style = new StringBuilder(piece.each(Mark::layer));
        piece.starting().forEach(mark -> style.append(" starts-").append(mark.layer()));
        boolean lit = piece.marks().stream().anyMatch(mark -> mark.record().equals(open));
        String records = piece.each(Mark::record).strip();
        String first =
                piece.starting().stream()
                        .map(Mark::record)
                        .filter(record -> !record.isEmpty() && placed.add(record))
                        .findFirst()
                        .orElse(null);
        String meaning =
                piece.starting().stream()
                        .map(meanings::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return el(
                "mark",
                parts(
                        css(style + (lit ? " lit" : "")),
                        meaning == null ? null : attr("data-means", meaning),
                        records.isEmpty() ? null : attr("data-records", records),
                        first == null ? null : id(first),
                        words));
    }

    private Content notCounted() {
        var items = new ArrayList<Content>();
        for (Event event : findings.events()) {
            if (!event.factuality().happened()) {
                items.add(item(event.trigger(), Words.code(event.factuality())));
            }
        }
        findings.notCounted().forEach(each -> items.add(item(each.words(), each.explanation())));
        return fold("Not counted as events", items);
    }

    private Content leftOut() {
        return fold(
                "What was left out of the article",
                article.leftOut().stream().map(left -> item(left, "not the report")).toList());
    }

    private Content item(Span words, String reason) {
        return el(
                "li", el("q", attr("dir", "auto"), text(article.words(words))), text(" " + reason));
    }

    static Content fold(String name, List<? extends Content> items) {
        return when(
                !items.isEmpty(),
                el(
                        "details",
                        el("summary", text(name + " (" + items.size() + ")")),
                        el("ul", all(items))));
    }
}

package parley.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.model.Article;
import parley.model.Caption;
import parley.model.Event;
import parley.model.Finding;
import parley.model.NotCounted;
import parley.model.Reading;
import parley.model.Span;

/// A reading as one self-contained HTML file: the article with every record marked on its words,
/// each record beside the paragraph that holds it. Opens without a network and asks for nothing.
public final class HtmlView {
    private static final String STYLE = Colours.css() + Resources.text("reading.css");
    private static final String SCRIPT = Resources.text("reading.js");

    /// The whole file.
    public String of(Reading reading) {
        Article article = reading.article();
        String title =
                article.title() == null
                        ? "(no title found)"
                        : article.words(article.title().value());
        var out = new StringBuilder();
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>").append(Html.text(Lines.oneLine(title))).append(" · Parley</title>\n");
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        out.append(layers(reading));
        out.append("<main>\n")
                .append(body(reading))
                .append(notCounted(reading))
                .append("</main>\n");
        out.append("<script>\n").append(SCRIPT).append("</script>\n</body>\n</html>\n");
        return out.toString();
    }

    private static String layers(Reading reading) {
        var out =
                new StringBuilder(
                        "<header"
                                + " class=\"bar\"><strong>Parley</strong><fieldset><legend>Layers</legend>");
        layer(out, "position", reading.findings().positions().size());
        layer(out, "statement", reading.findings().statements().size());
        layer(out, "event", reading.findings().events().size());
        return out.append("</fieldset></header>\n").toString();
    }

    private static void layer(StringBuilder out, String name, int count) {
        out.append("<label><input type=\"checkbox\" checked data-layer=\"")
                .append(name)
                .append("\"> ")
                .append(count)
                .append(' ')
                .append(name)
                .append(count == 1 ? "" : "s")
                .append("</label>");
    }

    private static String body(Reading reading) {
        Article article = reading.article();
        var marked = new MarkedText(article.text(), Mark.of(reading.findings()));
        List<Finding> waiting = findings(reading);
        var cards = new Cards(article);
        var out = new StringBuilder();
        List<Span> blocks = article.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            int end = i + 1 < blocks.size() ? blocks.get(i + 1).start() : Integer.MAX_VALUE;
            out.append("<section class=\"row\"><div class=\"words\">")
                    .append(block(article, blocks.get(i), marked))
                    .append("</div><div class=\"records\">");
            while (!waiting.isEmpty() && waiting.getFirst().evidence().span().start() < end) {
                out.append(cards.html(waiting.removeFirst()));
            }
            out.append("</div></section>\n");
        }
        return out.toString();
    }

    private static List<Finding> findings(Reading reading) {
        var findings = new ArrayList<Finding>(reading.findings().positions());
        findings.addAll(reading.findings().statements());
        findings.addAll(reading.findings().events());
        findings.sort(
                Comparator.comparingInt((Finding finding) -> finding.evidence().span().start()));
        return findings;
    }

    private static String block(Article article, Span block, MarkedText marked) {
        if (article.title() != null && block.equals(article.title().value())) {
            return "<h1>" + marked.html(block) + "</h1>" + card(article) + sources(article);
        }
        for (Caption caption : article.captions()) {
            if (block.equals(caption.words())) {
                String credit =
                        caption.credit() == null
                                ? ""
                                : " "
                                        + Html.element(
                                                "span", "credit", article.words(caption.credit()));
                return "<p class=\"caption\">" + marked.html(block) + credit + "</p>";
            }
        }
        String cssClass = block.equals(article.standfirst()) ? " class=\"standfirst\"" : "";
        return "<p" + cssClass + ">" + marked.html(block) + "</p>";
    }

    private static String card(Article article) {
        var facts = new ArrayList<String>();
        facts.add(Words.code(article.kind()));
        if (!article.isEnglish()) {
            facts.add("in " + Words.otherLanguage(article));
        }
        article.byline().forEach(name -> facts.add("by " + name.value()));
        article.agencies()
                .forEach(agency ->
                        facts.add(
                                agency.value().name()
                                        + " ("
                                        + Words.code(agency.value().role())
                                        + ")"));
        if (article.publisher() != null) {
            facts.add(article.publisher().value());
        }
        facts.add(
                article.published() == null
                        ? "date not stated"
                        : Words.published(article.published().value()));
        return Html.element("p", "card-line", String.join(" · ", facts));
    }

    /// What each field was read from, and what else the page says, folded away.
    private static String sources(Article article) {
        var rows = new StringBuilder();
        for (FieldSource source : FieldSource.of(article)) {
            rows.append("<tr><th scope=\"row\">")
                    .append(Html.text(source.field()))
                    .append("</th><td dir=\"auto\">")
                    .append(Html.text(source.value()))
                    .append("</td><td>")
                    .append(Html.text(source.source()))
                    .append("</td><td dir=\"auto\">")
                    .append(Html.text(String.join(" · ", source.others())))
                    .append("</td></tr>\n");
        }
        return rows.isEmpty()
                ? ""
                : "<details class=\"sources\"><summary>Where this is read from</summary>\n"
                        + "<div class=\"wide\" tabindex=\"0\" role=\"region\""
                        + " aria-label=\"Where this is read from\">"
                        + "<table><tr><th scope=\"col\">field</th><th scope=\"col\">value</th>"
                        + "<th scope=\"col\">read from</th>"
                        + "<th scope=\"col\">elsewhere on the page</th></tr>\n"
                        + rows
                        + "</table></div></details>\n";
    }

    private static String notCounted(Reading reading) {
        Article article = reading.article();
        var out =
                new StringBuilder(
                        "<section class=\"not-counted\"><h2>Not counted as events</h2><ul>\n");
        for (Event event : reading.findings().events()) {
            if (!event.factuality().happened()) {
                item(out, article.words(event.trigger()), Words.code(event.factuality()));
            }
        }
        for (NotCounted candidate : reading.findings().notCounted()) {
            item(out, article.words(candidate.words()), candidate.explanation());
        }
        return out.append("</ul></section>\n").toString();
    }

    private static void item(StringBuilder out, String words, String reason) {
        out.append("<li>“")
                .append(Html.text(words))
                .append("”: ")
                .append(Html.text(reason))
                .append("</li>\n");
    }
}

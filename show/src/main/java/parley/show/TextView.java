package parley.show;

import parley.model.Article;
import parley.model.Caption;
import parley.model.Reading;

/// A reading for a terminal: article card, positions with their terms, statements, events, and what
/// was not counted as an event and why. At most 80 columns.
public final class TextView {
    private final Paint paint;
    private final boolean explain;

    public TextView(Paint paint) {
        this(paint, false);
    }

    /// @param explain whether each record names the rule that found it
    public TextView(Paint paint, boolean explain) {
        this.paint = paint;
        this.explain = explain;
    }

    /// The whole reading, ending with a line feed.
    public String of(Reading reading) {
        Article article = reading.article();
        var lines = new Lines();
        card(article, lines);
        new PositionsText(article, paint, explain).write(reading.findings().positions(), lines);
        new StatementsText(article, paint, explain).write(reading.findings().statements(), lines);
        new EventsText(article, paint, explain).write(reading.findings(), lines);
        return lines.toString();
    }

    private void card(Article article, Lines lines) {
        String title =
                article.title() == null
                        ? "(no title found)"
                        : article.words(article.title().value());
        for (String line : Lines.wrap(title, Lines.WIDTH)) {
            lines.line(paint.bold(line));
        }
        fact(lines, "kind", Words.code(article.kind()));
        fact(lines, "language", Words.otherLanguage(article));
        if (article.published() != null) {
            fact(lines, "published", Words.published(article.published().value()));
            String others =
                    String.join(
                            ", ",
                            article.published().value().alternatives().stream()
                                    .map(zone -> zone.getId())
                                    .toList());
            fact(lines, "zone could be", others);
        } else {
            fact(lines, "published", "not stated");
        }
        if (article.modified() != null) {
            fact(lines, "modified", Words.published(article.modified().value()));
        }
        if (article.publisher() != null) {
            fact(lines, "publisher", article.publisher().value());
        }
        article.agencies()
                .forEach(agency ->
                        fact(
                                lines,
                                "agency",
                                agency.value().name()
                                        + " ("
                                        + Words.code(agency.value().role())
                                        + ")"));
        fact(
                lines,
                "by",
                String.join(", ", article.byline().stream().map(name -> name.value()).toList()));
        article.captions().forEach(caption -> fact(lines, "caption", caption(article, caption)));
        article.notes().forEach(note -> fact(lines, "note", article.words(note)));
        article.leftOut().forEach(left -> fact(lines, "left out", article.words(left)));
    }

    private void fact(Lines lines, String name, String value) {
        if (!value.isBlank()) {
            lines.wrapped("  " + name + " ".repeat(Math.max(1, 15 - name.length())), 17, value);
        }
    }

    private static String caption(Article article, Caption caption) {
        String credit =
                caption.credit() == null
                        ? ""
                        : " (credit: " + article.words(caption.credit()) + ")";
        return article.words(caption.words()) + credit;
    }
}

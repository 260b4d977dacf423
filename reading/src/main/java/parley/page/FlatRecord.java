package parley.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.model.Caption;
import parley.model.Published;
import parley.model.Sourced;
import parley.model.Span;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An article as one flat record of plain values, as `parley annotate pages` writes it: title,
/// byline, published, modified, body, agency, captions, kind.
public final class FlatRecord {
    private FlatRecord() {}

    /// The record. Fields that the page does not state are null or empty.
    public static ObjectNode of(Article article) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Sourced<Span> title = article.title();
        node.put("title", title == null ? null : article.words(title.value()));
        var byline = node.putArray("byline");
        article.byline().forEach(name -> byline.add(name.value()));
        node.put("published", iso(article.published()));
        node.put("modified", iso(article.modified()));
        node.put("body", body(article));
        var agencies = node.putArray("agency");
        article.agencies().forEach(agency -> agencies.add(agency.value().name()));
        var captions = node.putArray("captions");
        for (Caption caption : article.captions()) {
            Span credit = caption.credit();
            captions.addObject()
                    .put("text", article.words(caption.words()))
                    .put("credit", credit == null ? null : article.words(credit));
        }
        node.put("kind", article.kind().name());
        return node;
    }

    /// The standfirst and the paragraphs, parted by blank lines.
    private static String body(Article article) {
        var parts = new ArrayList<String>();
        Span standfirst = article.standfirst();
        if (standfirst != null) {
            parts.add(article.words(standfirst));
        }
        article.paragraphs().forEach(span -> parts.add(article.words(span)));
        return String.join("\n\n", parts);
    }

    /// A day, a local time, or a time with its offset: as precise as it is known.
    private static @Nullable String iso(@Nullable Sourced<Published> sourced) {
        if (sourced == null) {
            return null;
        }
        Published published = sourced.value();
        ZoneId zone = published.zone();
        return switch (published.precision()) {
            case DAY -> published.date().toString();
            case MINUTE, SECOND ->
                    zone == null
                            ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(published.local())
                            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                    published.local().atZone(zone));
        };
    }
}

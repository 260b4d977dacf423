package parley.json;

import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Agency;
import parley.model.Article;
import parley.model.Origin;
import parley.model.Published;
import parley.model.Sourced;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the article's part of a reading.
final class ArticleJson {
    private final Spans spans;

    ArticleJson(Spans spans) {
        this.spans = spans;
    }

    ObjectNode of(Article article) {
        ObjectNode node = Spans.object();
        node.put("id", article.id().value());
        node.set("origin", origin(article.origin()));
        node.put("kind", Codes.of(article.kind()));
        node.set("title", sourced(article.title(), spans::of));
        node.set("standfirst", spans.orNull(article.standfirst()));
        node.set("byline", Spans.array(article.byline(), name -> sourced(name, Spans::string)));
        node.set(
                "agencies",
                Spans.array(article.agencies(), agency -> sourced(agency, ArticleJson::agency)));
        node.set("published", sourced(article.published(), ArticleJson::published));
        node.set("modified", sourced(article.modified(), ArticleJson::published));
        node.set("publisher", sourced(article.publisher(), Spans::string));
        node.set("address", sourced(article.address(), Spans::string));
        node.set("section", sourced(article.section(), Spans::string));
        node.set("language", sourced(article.language(), Spans::string));
        node.set("paragraphs", spans.all(article.paragraphs()));
        node.set(
                "captions",
                Spans.array(
                        article.captions(),
                        caption -> {
                            ObjectNode each = Spans.object();
                            each.set("caption", spans.of(caption.words()));
                            each.set("credit", spans.orNull(caption.credit()));
                            return each;
                        }));
        node.set("notes", spans.all(article.notes()));
        node.set(
                "entries",
                Spans.array(
                        article.entries(),
                        entry -> {
                            ObjectNode each = Spans.object();
                            each.set("entry", spans.of(entry.words()));
                            each.set(
                                    "published",
                                    Spans.orNull(entry.published(), ArticleJson::published));
                            return each;
                        }));
        node.set("left_out", spans.all(article.leftOut()));
        node.put("text", article.text());
        return node;
    }

    private <T> JsonNode sourced(
            @Nullable Sourced<T> field, Function<T, ? extends JsonNode> write) {
        return Spans.orNull(
                field,
                present -> {
                    ObjectNode node = Spans.object();
                    node.set("value", write.apply(present.value()));
                    node.put("basis", Codes.of(present.basis()));
                    node.put("detail", present.detail());
                    node.set("words", spans.orNull(present.words()));
                    node.set("alternatives", Spans.array(present.alternatives(), write));
                    return node;
                });
    }

    private static ObjectNode agency(Agency agency) {
        ObjectNode node = Spans.object();
        node.put("name", agency.name());
        node.put("role", Codes.of(agency.role()));
        return node;
    }

    static ObjectNode published(Published published) {
        ObjectNode node = Spans.object();
        node.put("local", published.local().toString());
        node.put("precision", Codes.of(published.precision()));
        node.set("zone_text", Spans.string(published.zoneText()));
        node.set("zone", Spans.orNull(published.zone(), ArticleJson::zone));
        node.set(
                "utc",
                Spans.orNull(published.instant(), instant -> Spans.string(instant.toString())));
        node.set("zone_alternatives", Spans.array(published.alternatives(), ArticleJson::zone));
        return node;
    }

    private static JsonNode zone(ZoneId zone) {
        return Spans.string(zone.getId());
    }

    private static ObjectNode origin(Origin origin) {
        ObjectNode node = Spans.object();
        switch (origin) {
            case Origin.Page(var address, var file) -> {
                node.put("kind", "page");
                node.set("address", Spans.string(address));
                node.set("file", Spans.string(file));
            }
            case Origin.Archived(var file, var offset, var address) -> {
                node.put("kind", "archived");
                node.put("file", file);
                node.put("byte_offset", offset);
                node.put("address", address);
            }
            case Origin.PlainText(var name) -> {
                node.put("kind", "plain-text");
                node.put("name", name);
            }
        }
        return node;
    }
}

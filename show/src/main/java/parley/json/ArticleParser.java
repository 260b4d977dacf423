package parley.json;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Agency;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.Basis;
import parley.model.Caption;
import parley.model.Entry;
import parley.model.Origin;
import parley.model.PageKind;
import parley.model.Published;
import parley.model.Sourced;
import tools.jackson.databind.JsonNode;

/// Reads what [ArticleJson] writes.
final class ArticleParser {
    private final Fields fields;

    ArticleParser(Fields fields) {
        this.fields = fields;
    }

    Article of(JsonNode node, String text) {
        return new Article(
                new ArticleId(Fields.text(node, "id")),
                origin(Fields.of(node, "origin")),
                Fields.code(PageKind.class, node, "kind"),
                text,
                sourced(node, "title", fields::span),
                fields.spanOrNull(node, "standfirst"),
                fields.spans(node, "paragraphs"),
                Fields.list(node, "captions", this::caption),
                all(node, "byline", JsonNode::asString),
                all(node, "agencies", ArticleParser::agency),
                sourced(node, "published", ArticleParser::published),
                sourced(node, "modified", ArticleParser::published),
                sourced(node, "publisher", JsonNode::asString),
                sourced(node, "address", JsonNode::asString),
                sourced(node, "section", JsonNode::asString),
                sourced(node, "language", JsonNode::asString),
                fields.spans(node, "notes"),
                Fields.list(node, "entries", this::entry),
                fields.spans(node, "left_out"));
    }

    private Caption caption(JsonNode node) {
        return new Caption(fields.span(node, "caption"), fields.spanOrNull(node, "credit"));
    }

    private Entry entry(JsonNode node) {
        return new Entry(
                fields.span(node, "entry"),
                Fields.orNull(node, "published", ArticleParser::published));
    }

    private <T> @Nullable Sourced<T> sourced(
            JsonNode node, String name, Function<JsonNode, T> read) {
        JsonNode field = Fields.of(node, name);
        return field.isNull() ? null : sourced(field, read);
    }

    private <T> List<Sourced<T>> all(JsonNode node, String name, Function<JsonNode, T> read) {
        var all = new ArrayList<Sourced<T>>();
        Fields.of(node, name).forEach(each -> all.add(sourced(each, read)));
        return all;
    }

    private <T> Sourced<T> sourced(JsonNode field, Function<JsonNode, T> read) {
        return new Sourced<>(
                read.apply(Fields.of(field, "value")),
                Fields.code(Basis.class, field, "basis"),
                Fields.text(field, "detail"),
                fields.spanOrNull(field, "words"),
                Fields.list(field, "alternatives", read));
    }

    private static Agency agency(JsonNode node) {
        return new Agency(Fields.text(node, "name"), Fields.code(Agency.Role.class, node, "role"));
    }

    private static Published published(JsonNode node) {
        return new Published(
                LocalDateTime.parse(Fields.text(node, "local")),
                Fields.code(Published.Precision.class, node, "precision"),
                Fields.textOrNull(node, "zone_text"),
                Fields.orNull(node, "zone", zone -> ZoneId.of(zone.asString())),
                Fields.zones(node, "zone_alternatives"));
    }

    private static Origin origin(JsonNode node) {
        String kind = Fields.text(node, "kind");
        return switch (kind) {
            case "page" ->
                    new Origin.Page(
                            Fields.textOrNull(node, "address"), Fields.textOrNull(node, "file"));
            case "archived" ->
                    new Origin.Archived(
                            Fields.text(node, "file"),
                            Fields.of(node, "byte_offset").asLong(),
                            Fields.text(node, "address"));
            case "plain-text" -> new Origin.PlainText(Fields.text(node, "name"));
            default -> throw new IllegalArgumentException("No origin is called '" + kind + "'");
        };
    }
}

package parley.json;

import java.util.Optional;
import java.util.stream.Stream;
import parley.model.FindingId;
import parley.model.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of a reading, described by `docs/reference/reading.schema.json`.
///
/// Every span is an object with `start_cp` and `end_cp`, half-open offsets in code points into
/// `article.text`, and `words`, the text between them. A field that has no value is null, never
/// absent.
public final class ReadingJson {
    /// The name and version of the form, the value of the field `schema`.
    public static final String SCHEMA = "parley-reading/1";

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReadingJson() {}

    /// The reading as a JSON tree.
    public static ObjectNode of(Reading reading) {
        var spans = new Spans(reading.article().text());
        ObjectNode node = MAPPER.createObjectNode();
        node.put("schema", SCHEMA);
        node.put("offsets", "code-points");
        node.set("article", new ArticleJson(spans).of(reading.article()));
        node.setAll(new FindingsJson(spans).of(reading.findings()));
        return node;
    }

    /// The one statement, position or event of a reading's tree that has this id; empty when none
    /// has.
    public static Optional<ObjectNode> finding(ObjectNode reading, FindingId id) {
        return Stream.of("positions", "statements", "events")
                .flatMap(layer -> reading.path(layer).valueStream())
                .filter(each -> each.path("id").asString("").equals(id.value()))
                .map(JsonNode::asObject)
                .findFirst();
    }

    /// The reading on one line.
    public static String line(Reading reading) {
        return MAPPER.writeValueAsString(of(reading));
    }

    /// The reading on one line, in UTF-8.
    public static byte[] bytes(Reading reading) {
        return MAPPER.writeValueAsBytes(of(reading));
    }

    /// The reading indented for people.
    public static String pretty(Reading reading) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(of(reading));
    }
}

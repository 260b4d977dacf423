package parley.json;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the spans of one text, with their words and in code points.
final class Spans {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String text;
    private final CodePoints codePoints;

    Spans(String text) {
        this.text = text;
        this.codePoints = new CodePoints(text);
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static JsonNode string(@Nullable String value) {
        return value == null ? NODES.nullNode() : NODES.stringNode(value);
    }

    /// A null where there is no value, else what `write` makes of it.
    static <T> JsonNode orNull(@Nullable T value, Function<T, ? extends JsonNode> write) {
        return value == null ? NODES.nullNode() : write.apply(value);
    }

    static <T> ArrayNode array(Collection<T> values, Function<T, ? extends JsonNode> write) {
        ArrayNode array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    ObjectNode of(Span span) {
        ObjectNode node = object();
        node.put("start_cp", codePoints.start(span));
        node.put("end_cp", codePoints.end(span));
        node.put("words", span.of(text));
        return node;
    }

    JsonNode orNull(@Nullable Span span) {
        return orNull(span, this::of);
    }

    ArrayNode all(Collection<Span> spans) {
        return array(spans, this::of);
    }
}

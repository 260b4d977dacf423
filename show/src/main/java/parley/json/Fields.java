package parley.json;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import tools.jackson.databind.JsonNode;

/// Reads the fields of a reading's JSON form; a missing one is misuse and named.
final class Fields {
    private final CodePoints codePoints;

    Fields(CodePoints codePoints) {
        this.codePoints = codePoints;
    }

    /// The field, which may be null but not absent.
    ///
    /// @throws IllegalArgumentException if it is absent
    static JsonNode of(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException("A reading needs the field '" + name + "'");
        }
        return field;
    }

    static String text(JsonNode node, String name) {
        return of(node, name).asString();
    }

    static @Nullable String textOrNull(JsonNode node, String name) {
        JsonNode field = of(node, name);
        return field.isNull() ? null : field.asString();
    }

    static <T> @Nullable T orNull(JsonNode node, String name, Function<JsonNode, T> read) {
        JsonNode field = of(node, name);
        return field.isNull() ? null : read.apply(field);
    }

    static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        var list = new ArrayList<T>();
        of(node, name).forEach(each -> list.add(read.apply(each)));
        return list;
    }

    static List<String> texts(JsonNode node, String name) {
        return list(node, name, JsonNode::asString);
    }

    static List<ZoneId> zones(JsonNode node, String name) {
        return list(node, name, zone -> ZoneId.of(zone.asString()));
    }

    /// The value that [Codes] or the enum itself writes so.
    static <E extends Enum<E>> E code(Class<E> type, JsonNode node, String name) {
        String code = text(node, name);
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Span span(JsonNode node) {
        return new Span(
                codePoints.utf16(of(node, "start_cp").asInt()),
                codePoints.utf16(of(node, "end_cp").asInt()));
    }

    Span span(JsonNode node, String name) {
        return span(of(node, name));
    }

    @Nullable Span spanOrNull(JsonNode node, String name) {
        return orNull(node, name, this::span);
    }

    List<Span> spans(JsonNode node, String name) {
        return list(node, name, this::span);
    }
}

package parley.json;

import parley.model.Article;
import parley.model.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads the JSON form of a reading back: the inverse of [ReadingJson].
public final class ReadingParser {
    private ReadingParser() {}

    /// The reading that `json` is the form of.
    ///
    /// @param json one reading, as [ReadingJson#line] writes it
    /// @throws IllegalArgumentException if it is no JSON, of another schema, or a field is missing
    ///   or out of range; the message names what
    public static Reading parse(String json) {
        try {
            return of(ReadingJson.MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("A reading is JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Reading of(JsonNode node) {
        String schema = node.path("schema").asString("");
        if (!schema.equals(ReadingJson.SCHEMA)) {
            throw new IllegalArgumentException(
                    "A reading has the schema " + ReadingJson.SCHEMA + ", got '" + schema + "'");
        }
        JsonNode head = Fields.of(node, "article");
        String text = Fields.text(head, "text");
        var fields = new Fields(new CodePoints(text));
        Article article = new ArticleParser(fields).of(head, text);
        return new Reading(article, new FindingsParser(fields, article.id()).of(node));
    }
}

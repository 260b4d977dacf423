package parley.document;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import parley.intake.Found;
import parley.model.Reason;
import parley.model.Rejected;
import tools.jackson.databind.JsonNode;

/// One report to be read, or why there is none.
///
/// @param origin what it is called in the ledger: a file's path, or `FILE#id` for a line
/// @param bytes what is kept as its original; not copied
/// @param line the line's object, null for a file
/// @param document what is known of it from the archive or server that it came from, null for a
///   file or line
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Waiting(
        String origin,
        byte[] bytes,
        @Nullable JsonNode line,
        Found.@Nullable Document document,
        @Nullable Rejected rejected) {
    /// A file.
    public static Waiting file(String origin, byte[] bytes) {
        return new Waiting(origin, bytes, null, null, null);
    }

    /// A document that an archive or a server gave.
    public static Waiting of(Found.Document document) {
        return new Waiting(document.name(), document.bytes(), null, document, null);
    }

    /// Nothing, and why.
    public static Waiting refused(Rejected rejected) {
        return new Waiting(rejected.input(), new byte[0], null, null, rejected);
    }

    /// A line of a file of JSON Lines. It is called by its `id`, and by its number where it has
    /// none.
    public static Waiting line(String file, JsonLines.Entry entry) {
        JsonNode node = entry.node();
        if (node == null) {
            return new Waiting(file, new byte[0], null, null, entry.rejected());
        }
        JsonNode id = node.path("id");
        String origin = file + "#" + (id.isValueNode() ? id.asString() : "line-" + entry.number());
        byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
        if (node.path("text").asString("").isBlank()) {
            var rejected =
                    new Rejected(
                            file,
                            Reason.EMPTY,
                            entry.offset(),
                            "line " + entry.number() + " has no text",
                            "A line is an object with the field `text`.");
            return new Waiting(origin, bytes, null, null, rejected);
        }
        return new Waiting(origin, bytes, node, null, null);
    }
}

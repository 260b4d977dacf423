package parley.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import parley.story.Copies;
import parley.story.Overlap;
import parley.story.Stories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The layers that need all lines of a file before they can say anything: groups of copies, pairs
/// of derived texts, stories. Sees `id` and `text`, never the gold fields.
public final class WholeFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<JsonNode> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /// True for a layer that this class makes.
    public static boolean makes(String layer) {
        return layer.equals("copies") || layer.equals("stories");
    }

    /// Takes the next line.
    public void add(JsonNode line) {
        ids.add(line.path("id"));
        texts.add(line.path("text").asString(""));
    }

    /// Writes `id` and `cluster` of each line, in order; a cluster bears the id of its first line.
    ///
    /// @param layer `copies` or `stories`
    public void clusters(String layer, Consumer<String> sink) {
        int[] firsts = layer.equals("copies") ? Copies.groups(texts) : Stories.of(texts);
        for (int i = 0; i < firsts.length; i++) {
            ObjectNode node = MAPPER.createObjectNode();
            node.set("id", ids.get(i));
            node.set("cluster", ids.get(firsts[i]));
            sink.accept(MAPPER.writeValueAsString(node));
        }
    }

    /// Writes `a`, `b` and `score` of each pair of which one text is derived from the other; the
    /// score is the part of the shorter one's runs of words that both have.
    public void pairs(Consumer<String> sink) {
        for (Overlap overlap : Copies.derived(texts)) {
            ObjectNode node = MAPPER.createObjectNode();
            node.set("a", ids.get(overlap.first()));
            node.set("b", ids.get(overlap.second()));
            node.put("score", overlap.containment());
            sink.accept(MAPPER.writeValueAsString(node));
        }
    }
}

package parley.annotate;

import java.nio.file.Path;
import parley.model.Article;
import parley.model.Span;
import parley.position.ConditionalFinder;
import parley.text.Engine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The words that read as a term, whether or not a position hangs on them.
final class ConditionsLayer implements Layer {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Engine engine;

    ConditionsLayer(Engine engine) {
        this.engine = engine;
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        ObjectNode result = MAPPER.createObjectNode();
        ArrayNode conditions = result.putArray("conditions");
        for (ConditionalFinder.Conditional each :
                ConditionalFinder.find(engine.read(text, Article.plain("line", text).blocks()))) {
            ObjectNode node = conditions.addObject();
            node.put("relation", each.relation().name());
            put(node, "cue", text, each.cue());
            put(node, "span", text, each.words());
        }
        return result;
    }

    private static void put(ObjectNode node, String name, String text, Span span) {
        ArrayNode offsets = node.putArray(name);
        offsets.add(text.codePointCount(0, span.start()));
        offsets.add(text.codePointCount(0, span.end()));
    }
}

package parley.annotate;

import java.nio.file.Path;
import java.util.List;
import parley.coreference.CoreferenceResolver;
import parley.coreference.Link;
import parley.json.CodePoints;
import parley.model.Article;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Words that stand for a name: `coreference`, each with its `words` and the `name` as `[start,
/// end]` in code points, `how` it was linked, and `confidence`.
final class CoreferenceLayer implements Layer {
    private final Engine engine;

    CoreferenceLayer(Engine engine) {
        this.engine = engine;
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        var codePoints = new CodePoints(text);
        List<Sentence> sentences = engine.read(text, Article.plain("line", text).blocks());
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode links = result.putArray("coreference");
        for (Link link : CoreferenceResolver.resolve(text, sentences).links()) {
            ObjectNode node = links.addObject();
            put(node, "words", codePoints, link.words());
            put(node, "name", codePoints, link.name());
            node.put("how", link.how().name()).put("confidence", link.confidence());
        }
        return result;
    }

    private static void put(ObjectNode node, String key, CodePoints codePoints, Span span) {
        node.putArray(key).add(codePoints.start(span)).add(codePoints.end(span));
    }
}

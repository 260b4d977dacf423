package parley.annotate;

import java.nio.file.Path;
import java.util.List;
import parley.json.CodePoints;
import parley.model.Name;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Names in a text: `entities`, each with `start`, `end` in code points and `type` PER, ORG, LOC or
/// MISC.
final class EntitiesLayer implements Layer {
    private final Engine engine;

    EntitiesLayer(Engine engine) {
        this.engine = engine;
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        var codePoints = new CodePoints(text);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode entities = result.putArray("entities");
        for (Sentence sentence : engine.read(text, List.of(new Span(0, text.length())))) {
            for (Name name : sentence.names()) {
                entities.addObject()
                        .put("start", codePoints.start(name.words()))
                        .put("end", codePoints.end(name.words()))
                        .put("type", type(name.type()));
            }
        }
        return result;
    }

    private static String type(Name.Type type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE -> "LOC";
            case GROUP, OTHER -> "MISC";
        };
    }
}

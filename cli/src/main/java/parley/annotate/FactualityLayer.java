package parley.annotate;

import java.nio.file.Path;
import parley.event.FactualityJudge;
import parley.model.Article;
import parley.model.Factuality;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The layer `factuality`: whether the deed happened that the first of the line's spans names.
final class FactualityLayer implements Layer {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final Engine engine;

    FactualityLayer(Engine engine) {
        this.engine = engine;
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        ObjectNode result = MAPPER.createObjectNode();
        if (line.spans().isEmpty()) {
            return result;
        }
        int[] asked = line.spans().getFirst();
        var trigger =
                new Span(
                        text.offsetByCodePoints(0, asked[0]), text.offsetByCodePoints(0, asked[1]));
        for (Sentence sentence : engine.read(text, Article.plain("line", text).blocks())) {
            Factuality found = FactualityJudge.judge(sentence, trigger);
            if (found != null) {
                result.put("factuality", found.name());
                return result;
            }
        }
        return result;
    }
}

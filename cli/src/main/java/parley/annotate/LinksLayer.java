package parley.annotate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorResolver;
import parley.actor.Actors;
import parley.json.CodePoints;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;
import parley.model.Article;
import parley.model.Name;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The layer `links`: the names in a text, each with `start` and `end` in code points, `type` PER,
/// ORG, LOC or MISC, `link`, the title of the English Wikipedia's article on what the words name,
/// and `actor`, the id of who is meant on the day of the report.
final class LinksLayer implements Layer {
    private final Engine engine;
    private final ActorResolver actors;

    private LinksLayer(Engine engine, ActorResolver actors) {
        this.engine = engine;
        this.actors = actors;
    }

    static LinksLayer load(Engine engine) {
        return new LinksLayer(engine, new ActorResolver(WhoIsWho.standard()));
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        List<Sentence> sentences = engine.read(text, Article.plain("line", text).blocks());
        Actors who = actors.resolve(sentences, date(line.date()));
        var codePoints = new CodePoints(text);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode entities = result.putArray("entities");
        for (Sentence sentence : sentences) {
            for (Name name : sentence.names()) {
                entities.addObject()
                        .put("start", codePoints.start(name.words()))
                        .put("end", codePoints.end(name.words()))
                        .put("type", type(name.type()))
                        .put("link", who.title(name.words()).orElse(null))
                        .put("actor", id(who.at(name.words()).orElse(null)));
            }
        }
        return result;
    }

    private static @Nullable String id(@Nullable Actor actor) {
        return actor == null ? null : actor.id().value();
    }

    private static @Nullable LocalDate date(String date) {
        try {
            return date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
        } catch (DateTimeParseException _) {
            return null;
        }
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

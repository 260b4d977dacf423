package parley.annotate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorResolver;
import parley.actor.Actors;
import parley.json.CodePoints;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;
import parley.model.Article;
import parley.model.Name;
import parley.model.Span;
import parley.place.PlaceResolver;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The layer `links`: the names in a text, or the spans that the line asks about, each with `start`
/// and `end` in code points, `type` PER, ORG, LOC or MISC, `link`, the title of the English
/// Wikipedia's article on what the words name, and `actor`, the id of who is meant on the day of
/// the report.
final class LinksLayer implements Layer {
    private final Engine engine;
    private final ActorResolver actors;

    private final PlaceResolver places;

    private LinksLayer(Engine engine, ActorResolver actors, PlaceResolver places) {
        this.engine = engine;
        this.actors = actors;
        this.places = places;
    }

    static LinksLayer load(Engine engine) {
        return new LinksLayer(engine, new ActorResolver(WhoIsWho.standard()), PlaceResolver.load());
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        List<Sentence> sentences = engine.read(text, Article.plain("line", text).blocks());
        LocalDate day = Dates.day(line.date());
        Actors who = actors.resolve(sentences, day);
        var linker =
                new Linker(WhoIsWho.standard(), text, who, places.resolve(text, sentences, day));
        var codePoints = new CodePoints(text);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode entities = result.putArray("entities");
        for (int[] asked : line.spans()) {
            int start = text.offsetByCodePoints(0, asked[0]);
            add(
                            entities,
                            linker,
                            who,
                            new Span(start, text.offsetByCodePoints(start, asked[1] - asked[0])))
                    .put("start", asked[0])
                    .put("end", asked[1]);
        }
        if (line.spans().isEmpty()) {
            for (Sentence sentence : sentences) {
                for (Name name : sentence.names()) {
                    add(entities, linker, who, name.words())
                            .put("start", codePoints.start(name.words()))
                            .put("end", codePoints.end(name.words()))
                            .put("type", type(name.type()));
                }
            }
        }
        return result;
    }

    private static ObjectNode add(ArrayNode entities, Linker linker, Actors who, Span words) {
        return entities.addObject()
                .put("link", linker.title(words).orElse(null))
                .put("actor", id(who.at(words).orElse(null)));
    }

    private static @Nullable String id(@Nullable Actor actor) {
        return actor == null ? null : actor.id().value();
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

package parley.annotate;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorResolver;
import parley.actor.Actors;
import parley.engine.Engines;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;
import parley.model.Article;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The layer `actors`: who is meant by a text that is one name or description, such as "Kyiv
/// police": `country`, `sector` after PLOVER, `office`, and `wiki`, the title of the English
/// Wikipedia's article. What is not known is empty.
final class ActorsLayer implements Layer {
    private static final int COUNTRY = 3;

    private final Engine engine;
    private final ActorResolver actors;

    private ActorsLayer(Engine engine, ActorResolver actors) {
        this.engine = engine;
        this.actors = actors;
    }

    static ActorsLayer load(String engine) {
        return new ActorsLayer(Engines.load(engine), new ActorResolver(WhoIsWho.standard()));
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        List<Sentence> sentences = engine.read(text, Article.plain("line", text).blocks());
        Actors who = actors.resolve(sentences, Dates.day(line.date()));
        Span all = new Span(0, text.length());
        Actor actor = who.at(all).orElse(null);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("country", country(actor));
        result.put("sector", sector(actor));
        result.put("office", actor == null ? null : actor.office());
        result.put("wiki", who.title(all).orElse(""));
        return result;
    }

    private static String country(@Nullable Actor actor) {
        if (actor == null) {
            return "";
        }
        String code = actor.code() == null ? "" : actor.code();
        boolean isIntergovernmental = actor.country() == null && code.startsWith("IGO");
        return isIntergovernmental ? "IGO" : actor.country() == null ? "" : actor.country();
    }

    /// What follows the country in the code.
    private static String sector(@Nullable Actor actor) {
        String code = actor == null || actor.code() == null ? "" : actor.code();
        boolean hasCountry = actor != null && actor.country() != null;
        String rest = hasCountry && code.length() >= COUNTRY ? code.substring(COUNTRY) : code;
        return rest.length() > COUNTRY ? rest.substring(0, COUNTRY) : rest;
    }
}

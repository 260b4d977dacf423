package parley.annotate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorResolver;
import parley.event.EventCoder;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Event;
import parley.model.Mention;
import parley.model.Place;
import parley.place.PlaceMention;
import parley.place.PlaceResolver;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The layer `events`: deeds and coded speech acts that happened or go on, and announced intents,
/// one row for each pair of source and target.
final class EventsLayer implements Layer {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NOBODY = "---";

    private final Engine engine;
    private final ActorResolver actors;
    private final PlaceResolver places;
    private final EventCoder coder = new EventCoder();

    private EventsLayer(Engine engine, ActorResolver actors, PlaceResolver places) {
        this.engine = engine;
        this.actors = actors;
        this.places = places;
    }

    static EventsLayer load(Engine engine) {
        return new EventsLayer(
                engine, new ActorResolver(WhoIsWho.standard()), PlaceResolver.load());
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        Article article = Article.plain("line", text);
        LocalDate date = Dates.day(line.date());
        List<Sentence> sentences = engine.read(text, article.blocks());
        List<Mention> mentions = actors.resolve(sentences, date).mentions();
        List<Place> named =
                places.resolve(text, sentences, date).stream()
                        .filter(mention -> mention.use() == PlaceMention.Use.PLACE)
                        .map(PlaceMention::place)
                        .toList();
        ObjectNode result = MAPPER.createObjectNode();
        ArrayNode rows = result.putArray("events");
        List<Event> events =
                coder.code(article, sentences, mentions, named, List.of(), List.of()).events();
        for (Event event : events) {
            if (isCounted(event)) {
                addRows(rows, event, text);
            }
        }
        return result;
    }

    /// The codebooks count an intent that is told as an event, so what a party announces for its
    /// own hands or demands by "must" counts here too; it is no deed, and exports leave it out.
    private static boolean isCounted(Event event) {
        String rule = event.why().rule();
        boolean modal = rule.startsWith("modal");
        return switch (event.factuality()) {
            case ACTUAL, ONGOING -> true;
            case PLEDGED, FUTURE_PLANNED ->
                    modal || event.action().equals("act.promise") || rule.startsWith("a:");
            case DEMANDED, CONDITIONAL -> modal;
            default -> false;
        };
    }

    private static void addRows(ArrayNode rows, Event event, String text) {
        for (Mention source : orNobody(event.source())) {
            for (Mention target : orNobody(event.target())) {
                ObjectNode row = rows.addObject();
                row.put("source", code(source));
                row.put("target", code(target));
                row.put("code", event.code().cameo());
                if (!event.code().plover().isEmpty()) {
                    row.put("plover", event.code().plover());
                }
                if (source != null) {
                    row.put("source_text", source.words().of(text));
                }
                if (target != null) {
                    row.put("target_text", target.words().of(text));
                }
            }
        }
    }

    private static List<@Nullable Mention> orNobody(List<Mention> mentions) {
        return mentions.isEmpty()
                ? Collections.<@Nullable Mention>singletonList(null)
                : List.copyOf(mentions);
    }

    private static String code(@Nullable Mention mention) {
        if (mention == null || mention.actor() == null) {
            return NOBODY;
        }
        String code = mention.actor().code();
        return code == null ? NOBODY : code;
    }
}

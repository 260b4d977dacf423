package parley.annotate;

import java.nio.file.Path;
import java.util.List;
import parley.model.Place;
import parley.place.PlaceMention;
import parley.place.PlaceResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The layer `places`: every place that the text names, with coordinates. Adjectives such as
/// `Syrian` are listed too, with `use` saying so; the layer `places-without-adjectives` leaves them
/// out, for data whose gold does.
final class PlacesLayer implements Layer {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PlaceResolver resolver;

    private final boolean takesAdjectives;

    private PlacesLayer(PlaceResolver resolver, boolean takesAdjectives) {
        this.resolver = resolver;
        this.takesAdjectives = takesAdjectives;
    }

    static PlacesLayer load(boolean takesAdjectives) {
        return new PlacesLayer(PlaceResolver.load(), takesAdjectives);
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        ObjectNode result = MAPPER.createObjectNode();
        ArrayNode toponyms = result.putArray("toponyms");
        int from = 0;
        int points = 0;
        for (PlaceMention mention : resolver.resolve(text, List.of(), null)) {
            Place place = mention.place();
            points += text.codePointCount(from, place.words().start());
            from = place.words().start();
            if (!takesAdjectives && mention.use() == PlaceMention.Use.ADJECTIVE) {
                continue;
            }
            ObjectNode toponym = toponyms.addObject();
            toponym.put("start", points);
            toponym.put("end", points + text.codePointCount(from, place.words().end()));
            toponym.put("lat", place.latitude());
            toponym.put("lon", place.longitude());
            toponym.put("name", place.name());
            toponym.put("country", place.country());
            toponym.put("precision", place.precision().name());
            toponym.put("use", mention.use().name());
        }
        return result;
    }
}

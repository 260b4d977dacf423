package parley.annotate;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import parley.engine.Engines;
import parley.knowledge.WhoIsWho;

/// The layers by the name that `parley annotate` takes, each made only when it is asked for.
public final class Layers {
    private final Map<String, Supplier<Layer>> byName = new TreeMap<>();

    private Layers(String engine) {
        byName.put("actors", () -> ActorsLayer.load(engine));
        byName.put("leaders", () -> new LeadersLayer(WhoIsWho.standard()));
        byName.put("conditions", () -> new ConditionsLayer(Engines.load(engine)));
        byName.put("coreference", () -> new CoreferenceLayer(Engines.load(engine)));
        byName.put("entities", () -> new EntitiesLayer(Engines.load(engine)));
        byName.put("events", () -> EventsLayer.load(Engines.load(engine)));
        byName.put("factuality", () -> new FactualityLayer(Engines.load(engine)));
        byName.put("pages", PagesLayer::new);
        byName.put("places", () -> PlacesLayer.load(true));
        byName.put("places-without-adjectives", () -> PlacesLayer.load(false));
        byName.put("links", () -> LinksLayer.load(Engines.load(engine)));
        byName.put("positions", () -> PositionsLayer.load(Engines.load(engine)));
        byName.put("times", TimesLayer::load);
        byName.put("statements", () -> StatementsLayer.load(Engines.load(engine)));
    }

    /// Every layer that works line by line.
    ///
    /// @param engine the language engine's name, see [Engines#load]
    public static Layers all(String engine) {
        return new Layers(engine);
    }

    public Iterable<String> names() {
        return byName.keySet();
    }

    /// The layer with this name.
    ///
    /// @throws IllegalArgumentException if there is none, naming those that exist
    public Layer named(String name) {
        Supplier<Layer> layer = byName.get(name);
        if (layer == null) {
            throw new IllegalArgumentException(
                    "No layer is called " + name + "; there are " + byName.keySet());
        }
        return layer.get();
    }
}

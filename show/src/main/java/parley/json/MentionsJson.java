package parley.json;

import parley.model.Actor;
import parley.model.Mention;
import parley.model.Place;
import parley.model.When;
import tools.jackson.databind.node.ObjectNode;

/// Writes who, where and when.
final class MentionsJson {
    private final Spans spans;

    MentionsJson(Spans spans) {
        this.spans = spans;
    }

    ObjectNode of(Mention mention) {
        ObjectNode node = spans.of(mention.words());
        node.put("name", mention.name());
        node.put("party", mention.party());
        node.set("actor", Spans.orNull(mention.actor(), MentionsJson::actor));
        return node;
    }

    private static ObjectNode actor(Actor actor) {
        ObjectNode node = Spans.object();
        node.put("id", actor.id().value());
        node.put("name", actor.name());
        node.put("kind", Codes.of(actor.kind()));
        node.set("country", Spans.string(actor.country()));
        node.put("party", actor.party());
        node.set("office", Spans.string(actor.office()));
        node.set("code", Spans.string(actor.code()));
        node.put("known", actor.known());
        return node;
    }

    ObjectNode place(Place place) {
        ObjectNode node = spans.of(place.words());
        node.put("name", place.name());
        node.set("country", Spans.string(place.country()));
        node.put("latitude", place.latitude());
        node.put("longitude", place.longitude());
        node.put("precision", Codes.of(place.precision()));
        node.set("claimants", Spans.array(place.claimants(), Spans::string));
        node.set("controllers", Spans.array(place.controllers(), Spans::string));
        return node;
    }

    ObjectNode when(When when) {
        ObjectNode node = Spans.object();
        switch (when) {
            case When.Days(var first, var last, var words) -> {
                node.put("kind", "days");
                node.put("first", first.toString());
                node.put("last", last.toString());
                node.set("words", spans.of(words));
            }
            case When.Minute(var local, var zone, var others, var words) -> {
                node.put("kind", "minute");
                node.put("local", local.toString());
                node.set("zone", Spans.string(zone == null ? null : zone.getId()));
                node.set(
                        "zone_alternatives",
                        Spans.array(others, other -> Spans.string(other.getId())));
                node.set("words", spans.of(words));
            }
            case When.Open(var words) -> {
                node.put("kind", "open");
                node.set("words", spans.of(words));
            }
            case When.Unstated() -> node.put("kind", "unstated");
        }
        return node;
    }
}

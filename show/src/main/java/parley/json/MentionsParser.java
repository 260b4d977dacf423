package parley.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Mention;
import parley.model.Place;
import parley.model.When;
import tools.jackson.databind.JsonNode;

/// Reads what [MentionsJson] writes.
final class MentionsParser {
    private final Fields fields;

    MentionsParser(Fields fields) {
        this.fields = fields;
    }

    Mention of(JsonNode node) {
        return new Mention(
                fields.span(node),
                Fields.text(node, "name"),
                Fields.orNull(node, "actor", MentionsParser::actor));
    }

    @Nullable Mention orNull(JsonNode node, String name) {
        return Fields.orNull(node, name, this::of);
    }

    private static Actor actor(JsonNode node) {
        return new Actor(
                new ActorId(Fields.text(node, "id")),
                Fields.text(node, "name"),
                Fields.code(Actor.Kind.class, node, "kind"),
                Fields.textOrNull(node, "country"),
                Fields.text(node, "party"),
                Fields.textOrNull(node, "office"),
                Fields.textOrNull(node, "code"),
                Fields.of(node, "known").asBoolean());
    }

    Place place(JsonNode node) {
        return new Place(
                fields.span(node),
                Fields.text(node, "name"),
                Fields.textOrNull(node, "country"),
                Fields.of(node, "latitude").asDouble(),
                Fields.of(node, "longitude").asDouble(),
                Fields.code(Place.Precision.class, node, "precision"),
                Fields.texts(node, "claimants"),
                Fields.texts(node, "controllers"));
    }

    /// None in a reading that was written before they were kept.
    private static List<ZoneId> others(JsonNode node) {
        return node.path("zone_alternatives")
                .valueStream()
                .map(zone -> ZoneId.of(zone.asString()))
                .toList();
    }

    When when(JsonNode node) {
        String kind = Fields.text(node, "kind");
        return switch (kind) {
            case "days" ->
                    new When.Days(
                            LocalDate.parse(Fields.text(node, "first")),
                            LocalDate.parse(Fields.text(node, "last")),
                            fields.span(node, "words"));
            case "minute" ->
                    new When.Minute(
                            LocalDateTime.parse(Fields.text(node, "local")),
                            Fields.orNull(node, "zone", zone -> ZoneId.of(zone.asString())),
                            others(node),
                            fields.span(node, "words"));
            case "open" -> new When.Open(fields.span(node, "words"));
            case "unstated" -> new When.Unstated();
            default -> throw new IllegalArgumentException("No time is called '" + kind + "'");
        };
    }
}

package parley.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Event;
import parley.model.EventCode;
import parley.model.Mention;
import parley.model.Place;
import parley.model.Place.Precision;
import parley.model.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// PLOVER's draft 2.0 as JSON Lines. Offsets are code points into the report's text. Events without
/// a PLOVER class, such as mere statements, are left out. What did not happen carries the draft's
/// auxiliary mode, and always our own factuality in `comment`.
final class PloverJson implements Layout {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public List<String> lines(Event event, Reading reading) {
        return event.code().plover().isEmpty()
                ? List.of()
                : List.of(MAPPER.writeValueAsString(object(event, new Report(reading))));
    }

    private static ObjectNode object(Event event, Report report) {
        EventCode code = event.code();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", event.id().value());
        json.put("has_event", true);
        LocalDate day = report.day(event);
        json.put("date", day == null ? null : day.toString());
        entities(json.putArray("actor"), event.source(), report);
        entities(json.putArray("recipient"), event.target(), report);
        json.putArray("event").add(code.plover());
        location(json, event.place(), report);
        json.putArray("event_text").add(event.trigger().of(report.text()));
        json.put("quad_code", Integer.parseInt(Scales.quad(code)));
        String score = Scales.ploverScore(code);
        if (!score.isEmpty()) {
            json.put("event_scale", Double.parseDouble(score));
        }
        ArrayNode modes = json.putArray("mode");
        if (code.mode() != null) {
            modes.add(code.mode());
        }
        String auxiliary = auxiliary(event);
        if (auxiliary != null) {
            modes.add(auxiliary);
        }
        ArrayNode contexts = json.putArray("context");
        code.contexts().forEach(contexts::add);
        json.put("text", event.evidence().span().of(report.text()));
        ObjectNode info = json.putObject("text_info");
        info.put("sequence", report.sentence(event.evidence().span()));
        info.put("start", report.codePoints(event.evidence().span().start()));
        info.put("end", report.codePoints(event.evidence().span().end()));
        ObjectNode cite = json.putObject("cite_info");
        cite.put("url", report.address());
        cite.put("title", report.title());
        cite.put("publication", report.publisher());
        cite.put("language", report.language());
        json.put("coder", "parley " + event.why().rule());
        json.put("comment", event.factuality().name());
        return json;
    }

    private static void entities(ArrayNode array, List<Mention> mentions, Report report) {
        for (Mention mention : mentions) {
            Party party = Party.of(mention, report.text());
            ObjectNode entity = array.addObject();
            entity.put("code", party.country());
            entity.put("sector", String.join(",", party.sectors()));
            entity.put("entity_text", party.words());
            entity.put("identifier_text", party.name());
            entity.put("office", party.title());
        }
    }

    private static void location(ObjectNode json, @Nullable Place place, Report report) {
        if (place == null) {
            return;
        }
        ObjectNode location = json.putObject("event_loc");
        location.put("extracted_place", place.words().of(report.text()));
        location.put("resolved_place", place.name());
        location.put("lat", place.latitude());
        location.put("lon", place.longitude());
        location.put("city", Places.city(place));
        location.put("district", Places.named(place, Precision.DISTRICT));
        location.put("province", Places.named(place, Precision.ADMIN_1));
        location.put("country", Places.country(place));
        location.put("country_code", place.country());
    }

    /// The draft's names for what has not happened: `negation`, `future`, `hypothetical`,
    /// `historical`; null for what has.
    private static @Nullable String auxiliary(Event event) {
        return switch (event.factuality()) {
            case ACTUAL, ONGOING, PRESUPPOSED, HABITUAL -> null;
            case NEGATED -> "negation";
            case FUTURE_PLANNED, FUTURE_PREDICTED, PLEDGED, DEMANDED -> "future";
            case CONDITIONAL, HYPOTHETICAL, POSSIBLE, ALLEGED -> "hypothetical";
            case HISTORICAL -> "historical";
        };
    }
}

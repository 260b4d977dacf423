package parley.desk.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import parley.desk.CorrectionDesk;
import parley.desk.Routes;
import parley.desk.Site;
import parley.desk.Touched;
import parley.desk.answer.Links;
import parley.json.CorrectionJson;
import parley.ledger.Corrections;
import parley.ledger.FindingRecord;
import parley.model.Correction;
import parley.model.FindingId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Corrections as programs list and write them, in the form of `corrections.jsonl`, each with the
/// records that it touches. `preview=1` shows what one would touch and writes nothing.
final class CorrectingRoutes implements Routes {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_BYTES = 64 << 10;
    private static final String PATH = ApiRoutes.ROOT + "/corrections";

    @Override
    public void mount(RoutesConfig routes, Site site) {
        routes.get(PATH, context -> list(context, site));
        routes.post(PATH, context -> write(context, site));
    }

    private static void list(Context context, Site site) {
        new Parameters(context.queryParamMap(), Set.of(), false);
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (Corrections.Entry entry : site.shelf().ledger().corrections().entries()) {
            ObjectNode item = items.addObject();
            item.put("id", entry.id());
            item.put("held", entry.held());
            item.set("correction", MAPPER.readTree(CorrectionJson.line(entry.correction())));
            ArrayNode records = item.putArray("records");
            entry.records().stream().map(FindingId::value).forEach(records::add);
        }
        ApiRoutes.json(context, answer);
    }

    private static void write(Context context, Site site) {
        var asked = new Parameters(context.queryParamMap(), Set.of("preview"), false);
        boolean isPreview = asked.number("preview", 0, 1) == 1;
        Correction given;
        Touched touched;
        String id = null;
        try {
            given = CorrectionJson.parse(dated(context, site));
            touched = Touched.of(site.shelf().ledger(), given.what());
            if (!isPreview) {
                id = CorrectionDesk.write(context, site, given.what(), given.reason(), given.by());
            }
        } catch (IllegalArgumentException e) {
            throw CorrectionDesk.bad(e);
        }
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("id", id);
        answer.put("all", touched.isAll());
        ArrayNode records = answer.putArray("touches");
        touched.records().forEach(record -> records.add(touch(record)));
        context.status(isPreview ? 200 : 201);
        ApiRoutes.json(context, answer);
    }

    private static ObjectNode touch(FindingRecord record) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", record.id().value());
        node.put("layer", record.layer().code());
        node.put("quote", record.snippet());
        node.put("link", Links.RELATIVE.of(record));
        return node;
    }

    /// The correction that was sent; its day is today, whatever it says.
    private static String dated(Context context, Site site) {
        byte[] body = context.bodyAsBytes();
        if (body.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A correction has at most " + MOST_BYTES + " bytes, got " + body.length);
        }
        JsonNode sent;
        try {
            sent = MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!(sent instanceof ObjectNode node)) {
            throw new IllegalArgumentException("is no JSON object");
        }
        LocalDate today = LocalDate.ofInstant(site.clock().instant(), ZoneOffset.UTC);
        return node.put("date", today.toString()).toString();
    }
}

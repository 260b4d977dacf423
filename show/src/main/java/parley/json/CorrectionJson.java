package parley.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.model.ArticleId;
import parley.model.Correction;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.SameUtterance;
import parley.model.Correction.SplitActor;
import parley.model.Correction.Target;
import parley.model.Correction.What;
import parley.model.Correction.Where;
import parley.model.Correction.Withdrawn;
import parley.model.FindingId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Corrections as lines of JSON, each with `kind`, `reason`, `date`, perhaps `by`, and what the
/// kind needs; `docs/reference/corrections.md` lists all. A record is its id, or an object with
/// `id`, `report`, `layer`, `start_cp` and `end_cp`, by which it is found again when newer rules
/// name it otherwise.
public final class CorrectionJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> SHARED = Set.of("kind", "reason", "date", "by");

    private CorrectionJson() {}

    /// The correction as one line without its end.
    public static String line(Correction correction) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", correction.what().code());
        switch (correction.what()) {
            case NotSo(var target) -> node.set("record", record(target));
            case RightIs(var target, var part, var value) -> {
                node.set("record", record(target));
                node.put("part", part.code()).put("value", value);
            }
            case MergeActors(var names, var into) -> {
                ArrayNode all = node.putArray("names");
                names.forEach(all::add);
                node.put("into", into);
            }
            case SplitActor(var name, var into, var targets) -> {
                node.put("name", name).put("into", into);
                node.set("records", records(targets));
            }
            case SameUtterance(var targets) -> node.set("records", records(targets));
            case Withdrawn(var id) -> node.put("correction", id);
        }
        node.put("reason", correction.reason()).put("date", correction.date().toString());
        if (correction.by() != null) {
            node.put("by", correction.by());
        }
        return MAPPER.writeValueAsString(node);
    }

    private static ArrayNode records(Collection<Target> targets) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        targets.forEach(target -> all.add(record(target)));
        return all;
    }

    private static JsonNode record(Target target) {
        Where where = target.where();
        if (where == null) {
            return JsonNodeFactory.instance.stringNode(target.id().value());
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", target.id().value())
                .put("report", where.report().value())
                .put("layer", where.layer())
                .put("start_cp", where.start())
                .put("end_cp", where.end());
    }

    /// What a line says.
    ///
    /// @throws IllegalArgumentException if it is no correction; the message names the value
    public static Correction parse(String line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("is no JSON object");
        }
        return new Correction(what(node), text(node, "reason"), date(text(node, "date")), by(node));
    }

    private static @Nullable String by(JsonNode node) {
        return node.has("by") ? text(node, "by") : null;
    }

    private static What what(JsonNode node) {
        String kind = text(node, "kind");
        return switch (kind) {
            case "not-so" -> {
                only(node, "record");
                yield new NotSo(target(field(node, "record")));
            }
            case "right-is" -> {
                only(node, "record", "part", "value");
                yield new RightIs(
                        target(field(node, "record")),
                        Correction.constant(Part.class, text(node, "part")),
                        text(node, "value"));
            }
            case "merge-actors" -> {
                only(node, "names", "into");
                var names = new ArrayList<String>();
                array(node, "names").forEach(name -> names.add(string(name, "a name")));
                yield new MergeActors(names, text(node, "into"));
            }
            case "split-actor" -> {
                only(node, "name", "into", "records");
                yield new SplitActor(text(node, "name"), text(node, "into"), targets(node));
            }
            case "same-utterance" -> {
                only(node, "records");
                yield new SameUtterance(targets(node));
            }
            case "withdrawn" -> {
                only(node, "correction");
                yield new Withdrawn(text(node, "correction"));
            }
            default ->
                    throw new IllegalArgumentException(
                            "kind is not-so, right-is, merge-actors, split-actor, same-utterance or"
                                    + " withdrawn, got '"
                                    + kind
                                    + "'");
        };
    }

    /// A misspelt field must not be overlooked.
    private static void only(JsonNode node, String... names) {
        var unknown = new TreeSet<>(node.propertyNames());
        unknown.removeAll(SHARED);
        List.of(names).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "has a field that its kind does not know: '" + unknown.first() + "'");
        }
    }

    private static List<Target> targets(JsonNode node) {
        var targets = new ArrayList<Target>();
        array(node, "records").forEach(each -> targets.add(target(each)));
        return targets;
    }

    private static Target target(JsonNode node) {
        String id = node.isObject() ? text(node, "id") : string(node, "a record");
        if (!id.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException(
                    "A record's id has 16 hexadecimal digits, got '" + id + "'");
        }
        Where where =
                node.isObject()
                        ? new Where(
                                new ArticleId(text(node, "report")),
                                text(node, "layer"),
                                number(node, "start_cp"),
                                number(node, "end_cp"))
                        : null;
        return new Target(new FindingId(id), where);
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A date is 2024-11-29, got '" + value + "'", e);
        }
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException("lacks the field '" + name + "'");
        }
        return field;
    }

    private static JsonNode array(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isArray()) {
            throw new IllegalArgumentException(name + " is a list, got " + field);
        }
        return field;
    }

    private static int number(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isInt()) {
            throw new IllegalArgumentException(name + " is a whole number, got " + field);
        }
        return field.intValue();
    }

    private static String text(JsonNode node, String name) {
        return string(field(node, name), name);
    }

    private static String string(JsonNode node, String name) {
        if (!node.isString()) {
            throw new IllegalArgumentException(name + " is a string, got " + node);
        }
        return node.stringValue();
    }
}

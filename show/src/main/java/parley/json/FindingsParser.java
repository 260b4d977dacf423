package parley.json;

import parley.model.Act;
import parley.model.ArticleId;
import parley.model.Attribution;
import parley.model.Condition;
import parley.model.Event;
import parley.model.EventCode;
import parley.model.Evidence;
import parley.model.Factuality;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Name;
import parley.model.NotCounted;
import parley.model.Position;
import parley.model.Scope;
import parley.model.SourceLink;
import parley.model.Statement;
import parley.model.Status;
import parley.model.Venue;
import parley.model.Why;
import tools.jackson.databind.JsonNode;

/// Reads what [FindingsJson] and [PositionJson] write.
final class FindingsParser {
    private final Fields fields;
    private final MentionsParser mentions;
    private final ArticleId article;

    FindingsParser(Fields fields, ArticleId article) {
        this.fields = fields;
        this.mentions = new MentionsParser(fields);
        this.article = article;
    }

    Findings of(JsonNode node) {
        return new Findings(
                Fields.list(node, "names", this::name),
                Fields.list(node, "actors", mentions::of),
                Fields.list(node, "places", mentions::place),
                Fields.list(node, "times", mentions::when),
                Fields.list(node, "statements", this::statement),
                Fields.list(node, "events", this::event),
                Fields.list(node, "positions", this::position),
                Fields.list(node, "not_counted", this::notCounted));
    }

    private Statement statement(JsonNode node) {
        return new Statement(
                id(node, "id"),
                evidence(Fields.of(node, "evidence")),
                chain(node),
                Fields.code(Statement.Kind.class, node, "kind"),
                fields.spans(node, "content"),
                mentions.orNull(node, "speaker"),
                Fields.orNull(node, "cue", this::cue),
                Fields.orNull(node, "venue", this::venue),
                mentions.orNull(node, "addressee"),
                mentions.when(Fields.of(node, "said_at")),
                fields.spanOrNull(node, "question"),
                Fields.orNull(node, "within", within -> new FindingId(within.asString())),
                why(node));
    }

    private Statement.Cue cue(JsonNode node) {
        return new Statement.Cue(
                fields.span(node),
                Fields.text(node, "lemma"),
                Fields.code(Statement.CueClass.class, node, "class"));
    }

    private Venue venue(JsonNode node) {
        return new Venue(
                Fields.code(Venue.Kind.class, node, "kind"),
                Fields.textOrNull(node, "host"),
                fields.span(node, "words"));
    }

    private Event event(JsonNode node) {
        return new Event(
                id(node, "id"),
                evidence(Fields.of(node, "evidence")),
                chain(node),
                Fields.list(node, "source", mentions::of),
                Fields.list(node, "target", mentions::of),
                Fields.text(node, "action"),
                fields.span(node, "trigger"),
                code(Fields.of(node, "code")),
                Fields.code(Factuality.class, node, "factuality"),
                fields.spanOrNull(node, "factuality_cue"),
                mentions.when(Fields.of(node, "when")),
                Fields.orNull(node, "place", mentions::place),
                Fields.list(node, "mentions", this::evidence),
                why(node));
    }

    private static EventCode code(JsonNode node) {
        return new EventCode(
                Fields.text(node, "plover"),
                Fields.textOrNull(node, "mode"),
                Fields.texts(node, "contexts"),
                Fields.text(node, "cameo"));
    }

    private Position position(JsonNode node) {
        return new Position(
                id(node, "id"),
                evidence(Fields.of(node, "evidence")),
                chain(node),
                mentions.of(Fields.of(node, "party")),
                mentions.orNull(node, "speaker"),
                Fields.code(Act.class, node, "act"),
                Issue.ofCode(Fields.text(node, "issue")),
                Fields.textOrNull(node, "topic"),
                fields.span(node, "content"),
                Fields.list(node, "conditions", this::condition),
                Fields.of(node, "unconditional").asBoolean(),
                Firmness.ofLevel(Fields.of(node, "firmness").asInt()),
                Fields.code(Status.class, node, "status"),
                Fields.list(node, "scope", this::scope),
                mentions.orNull(node, "counterparty"),
                mentions.when(Fields.of(node, "said_at")),
                fields.spanOrNull(node, "shift"),
                why(node));
    }

    private Scope scope(JsonNode node) {
        return new Scope(
                Fields.code(Scope.Kind.class, node, "kind"),
                fields.span(node, "words"),
                Fields.textOrNull(node, "holder"));
    }

    private Condition condition(JsonNode node) {
        return new Condition(
                Fields.code(Condition.Relation.class, node, "relation"),
                fields.span(node, "cue"),
                fields.span(node, "words"),
                mentions.orNull(node, "by"),
                Fields.code(Condition.Demand.class, node, "demand"));
    }

    private NotCounted notCounted(JsonNode node) {
        return new NotCounted(
                fields.span(node, "candidate"),
                Fields.text(node, "reason"),
                Fields.text(node, "explanation"));
    }

    private Name name(JsonNode node) {
        return new Name(
                fields.span(node),
                Fields.code(Name.Type.class, node, "type"),
                Fields.of(node, "confidence").asDouble());
    }

    private Evidence evidence(JsonNode node) {
        return new Evidence(article, fields.span(node));
    }

    private Attribution chain(JsonNode node) {
        return new Attribution(Fields.list(Fields.of(node, "according_to"), "chain", this::link));
    }

    private SourceLink link(JsonNode node) {
        return new SourceLink(
                Fields.code(SourceLink.Role.class, node, "role"),
                Fields.text(node, "name"),
                Fields.of(node, "count").asInt(),
                fields.spanOrNull(node, "words"));
    }

    private Why why(JsonNode node) {
        JsonNode why = Fields.of(node, "why");
        return new Why(
                Fields.text(why, "rule"),
                fields.spans(why, "cues"),
                Fields.of(why, "confidence").asDouble());
    }

    private static FindingId id(JsonNode node, String name) {
        return new FindingId(Fields.text(node, name));
    }
}

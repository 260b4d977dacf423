package parley.json;

import parley.model.Attribution;
import parley.model.Event;
import parley.model.EventCode;
import parley.model.Evidence;
import parley.model.Finding;
import parley.model.Findings;
import parley.model.Name;
import parley.model.NotCounted;
import parley.model.SourceLink;
import parley.model.Statement;
import parley.model.Venue;
import parley.model.Why;
import tools.jackson.databind.node.ObjectNode;

/// Writes the layers of a reading, in reading order.
final class FindingsJson {
    private final Spans spans;
    private final MentionsJson mentions;
    private final PositionJson positions;

    FindingsJson(Spans spans) {
        this.spans = spans;
        this.mentions = new MentionsJson(spans);
        this.positions = new PositionJson(spans, mentions);
    }

    ObjectNode of(Findings findings) {
        ObjectNode node = Spans.object();
        node.set(
                "positions",
                Spans.array(
                        findings.positions(),
                        position -> finding(position, positions.of(position))));
        node.set(
                "statements",
                Spans.array(
                        findings.statements(),
                        statement -> finding(statement, statement(statement))));
        node.set("events", Spans.array(findings.events(), event -> finding(event, event(event))));
        node.set("not_counted", Spans.array(findings.notCounted(), this::notCounted));
        node.set("names", Spans.array(findings.names(), this::name));
        node.set("actors", Spans.array(findings.actors(), mentions::of));
        node.set("places", Spans.array(findings.places(), mentions::place));
        node.set("times", Spans.array(findings.times(), mentions::when));
        return node;
    }

    /// What all findings share comes first: id, evidence and chain; why comes last.
    private ObjectNode finding(Finding finding, ObjectNode own) {
        ObjectNode node = Spans.object();
        node.put("id", finding.id().value());
        node.set("evidence", evidence(finding.evidence()));
        node.setAll(own);
        node.set("according_to", chain(finding.accordingTo()));
        node.set("why", why(finding.why()));
        return node;
    }

    private ObjectNode evidence(Evidence evidence) {
        return spans.of(evidence.span());
    }

    private ObjectNode statement(Statement statement) {
        ObjectNode node = Spans.object();
        node.put("kind", Codes.of(statement.kind()));
        node.set("content", spans.all(statement.content()));
        node.set("speaker", Spans.orNull(statement.speaker(), mentions::of));
        node.set(
                "cue",
                Spans.orNull(
                        statement.cue(),
                        cue -> {
                            ObjectNode each = spans.of(cue.words());
                            each.put("lemma", cue.lemma());
                            each.put("class", Codes.of(cue.kind()));
                            return each;
                        }));
        node.set("venue", Spans.orNull(statement.venue(), this::venue));
        node.set("addressee", Spans.orNull(statement.addressee(), mentions::of));
        node.set("said_at", mentions.when(statement.saidAt()));
        node.set("question", spans.orNull(statement.question()));
        node.set("within", Spans.orNull(statement.within(), id -> Spans.string(id.value())));
        return node;
    }

    private ObjectNode venue(Venue venue) {
        ObjectNode node = Spans.object();
        node.put("kind", Codes.of(venue.kind()));
        node.set("host", Spans.string(venue.host()));
        node.set("words", spans.of(venue.words()));
        return node;
    }

    private ObjectNode event(Event event) {
        ObjectNode node = Spans.object();
        node.set("source", Spans.array(event.source(), mentions::of));
        node.set("target", Spans.array(event.target(), mentions::of));
        node.put("action", event.action());
        node.set("trigger", spans.of(event.trigger()));
        node.set("code", code(event.code()));
        node.put("factuality", event.factuality().name());
        node.set("factuality_cue", spans.orNull(event.factualityCue()));
        node.set("when", mentions.when(event.when()));
        node.set("place", Spans.orNull(event.place(), mentions::place));
        node.set("mentions", Spans.array(event.mentions(), this::evidence));
        return node;
    }

    private static ObjectNode code(EventCode code) {
        ObjectNode node = Spans.object();
        node.put("plover", code.plover());
        node.set("mode", Spans.string(code.mode()));
        node.set("contexts", Spans.array(code.contexts(), Spans::string));
        node.put("cameo", code.cameo());
        return node;
    }

    private ObjectNode notCounted(NotCounted candidate) {
        ObjectNode node = Spans.object();
        node.set("candidate", spans.of(candidate.words()));
        node.put("reason", candidate.reason());
        node.put("explanation", candidate.explanation());
        return node;
    }

    private ObjectNode name(Name name) {
        ObjectNode node = spans.of(name.words());
        node.put("type", Codes.of(name.type()));
        node.put("confidence", name.confidence());
        return node;
    }

    private ObjectNode chain(Attribution attribution) {
        ObjectNode node = Spans.object();
        node.set("chain", Spans.array(attribution.chain(), this::link));
        return node;
    }

    private ObjectNode link(SourceLink link) {
        ObjectNode node = Spans.object();
        node.put("role", Codes.of(link.role()));
        node.put("name", link.name());
        node.put("count", link.count());
        node.set("words", spans.orNull(link.words()));
        return node;
    }

    private ObjectNode why(Why why) {
        ObjectNode node = Spans.object();
        node.put("rule", why.rule());
        node.set("cues", spans.all(why.cues()));
        node.put("confidence", why.confidence());
        return node;
    }
}

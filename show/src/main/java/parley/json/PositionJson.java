package parley.json;

import parley.model.Condition;
import parley.model.Position;
import parley.model.Scope;
import tools.jackson.databind.node.ObjectNode;

/// Writes a position with its terms.
final class PositionJson {
    private final Spans spans;
    private final MentionsJson mentions;

    PositionJson(Spans spans, MentionsJson mentions) {
        this.spans = spans;
        this.mentions = mentions;
    }

    ObjectNode of(Position position) {
        ObjectNode node = Spans.object();
        node.set("party", mentions.of(position.party()));
        node.set("speaker", Spans.orNull(position.speaker(), mentions::of));
        node.put("act", position.act().name());
        node.put("issue", position.issue().code());
        node.set("topic", Spans.string(position.topic()));
        node.set("content", spans.of(position.content()));
        node.set("conditions", Spans.array(position.conditions(), this::condition));
        node.put("unconditional", position.unconditional());
        node.put("firmness", position.firmness().level());
        node.put("status", Codes.of(position.status()));
        node.set("scope", Spans.array(position.scope(), this::scope));
        node.set("counterparty", Spans.orNull(position.counterparty(), mentions::of));
        node.set("said_at", mentions.when(position.saidAt()));
        node.set("shift", spans.orNull(position.shift()));
        return node;
    }

    private ObjectNode scope(Scope scope) {
        ObjectNode node = Spans.object();
        node.put("kind", Codes.of(scope.kind()));
        node.set("words", spans.of(scope.words()));
        node.set("holder", Spans.string(scope.holder()));
        return node;
    }

    private ObjectNode condition(Condition condition) {
        ObjectNode node = Spans.object();
        node.put("relation", condition.relation().name());
        node.set("cue", spans.of(condition.cue()));
        node.set("words", spans.of(condition.words()));
        node.set("by", Spans.orNull(condition.by(), mentions::of));
        node.put("demand", Codes.of(condition.demand()));
        return node;
    }
}

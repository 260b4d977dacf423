package parley.annotate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorResolver;
import parley.actor.Actors;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Condition;
import parley.model.Mention;
import parley.model.Position;
import parley.model.Scope;
import parley.model.Span;
import parley.model.Statement;
import parley.position.PositionFinder;
import parley.quote.StatementFinder;
import parley.speechact.FrameLexicon;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The layer `positions`: who wants, offers, refuses or threatens what, and on which terms.
final class PositionsLayer implements Layer {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Engine engine;
    private final ActorResolver actors;

    private PositionsLayer(Engine engine, ActorResolver actors) {
        this.engine = engine;
        this.actors = actors;
    }

    static PositionsLayer load(Engine engine) {
        return new PositionsLayer(engine, new ActorResolver(WhoIsWho.standard()));
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        Article article = Article.plain("line", text);
        List<Sentence> sentences = engine.read(text, article.blocks());
        Actors resolved = actors.resolve(sentences, Dates.day(line.date()));
        List<Statement> statements = StatementFinder.find(article, sentences, resolved::at);
        ObjectNode result = MAPPER.createObjectNode();
        ArrayNode positions = result.putArray("positions");
        for (Position position :
                PositionFinder.find(
                        article, sentences, statements, resolved.mentions(), FrameLexicon.get())) {
            positions.add(node(text, position));
        }
        return result;
    }

    private static ObjectNode node(String text, Position position) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("evidence", span(text, position.evidence().span()));
        node.put("party", position.party().party());
        node.set("partySpan", span(text, position.party().words()));
        Mention speaker = position.speaker();
        node.set("speaker", speaker == null ? null : span(text, speaker.words()));
        node.put("act", position.act().name());
        node.put("issue", position.issue().code());
        node.set("content", span(text, position.content()));
        ArrayNode conditions = node.putArray("conditions");
        for (Condition condition : position.conditions()) {
            ObjectNode term = conditions.addObject();
            term.put("relation", condition.relation().name());
            term.set("cue", span(text, condition.cue()));
            term.set("span", span(text, condition.words()));
            term.put("by", name(condition.by()));
        }
        node.put("unconditional", position.unconditional());
        node.put("firmness", position.firmness().level());
        node.put("status", position.status().name().toLowerCase(Locale.ROOT));
        ArrayNode scopes = node.putArray("scope");
        for (Scope scope : position.scope()) {
            ObjectNode narrowing = scopes.addObject();
            narrowing.put("kind", scope.kind().name().toLowerCase(Locale.ROOT));
            narrowing.set("span", span(text, scope.words()));
            narrowing.put("holder", scope.holder());
        }
        node.put("counterparty", name(position.counterparty()));
        node.put("rule", position.why().rule());
        return node;
    }

    private static @Nullable String name(@Nullable Mention mention) {
        return mention == null ? null : mention.party();
    }

    private static ArrayNode span(String text, Span span) {
        ArrayNode node = MAPPER.createArrayNode();
        node.add(text.codePointCount(0, span.start()));
        node.add(text.codePointCount(0, span.end()));
        return node;
    }
}

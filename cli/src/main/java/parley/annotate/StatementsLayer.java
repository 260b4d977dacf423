package parley.annotate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorResolver;
import parley.actor.Actors;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Mention;
import parley.model.Span;
import parley.model.Statement;
import parley.quote.Complementizers;
import parley.quote.StatementFinder;
import parley.text.Engine;
import parley.text.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The layer `statements`: outermost statements, each with its parts, speaker and cue. What is
/// reported within another statement is left out, as the benchmark gives every word to one
/// statement; the "that" of a content is counted in.
final class StatementsLayer implements Layer {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Engine engine;
    private final ActorResolver actors;

    private StatementsLayer(Engine engine, ActorResolver actors) {
        this.engine = engine;
        this.actors = actors;
    }

    static StatementsLayer load(Engine engine) {
        return new StatementsLayer(engine, new ActorResolver(WhoIsWho.standard()));
    }

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String text = line.text();
        Article article = Article.plain("line", text);
        List<Sentence> sentences = engine.read(text, article.blocks());
        Actors who = actors.resolve(sentences, Dates.day(line.date()));
        ObjectNode result = MAPPER.createObjectNode();
        ArrayNode statements = result.putArray("statements");
        Statement last = null;
        for (Statement statement : StatementFinder.find(article, sentences, who::at)) {
            if (statement.within() == null && !isJoint(last, statement)) {
                statements.add(node(text, statement));
                last = statement;
            }
        }
        return result;
    }

    /// What two say together is two statements to Parley and one to the benchmark.
    private static boolean isJoint(@Nullable Statement last, Statement statement) {
        return last != null
                && last.cue() != null
                && statement.cue() != null
                && last.cue().words().equals(statement.cue().words())
                && last.content().equals(statement.content());
    }

    private static ObjectNode node(String text, Statement statement) {
        ObjectNode node = MAPPER.createObjectNode();
        List<Span> parts = Complementizers.included(text, statement.content());
        node.set("span", span(text, Span.around(parts.getFirst(), parts.getLast())));
        ArrayNode pieces = node.putArray("parts");
        parts.forEach(part -> pieces.add(span(text, part)));
        node.put("kind", statement.kind().name().toLowerCase(Locale.ROOT));
        Mention speaker = statement.speaker();
        node.set("speaker", speaker == null ? null : speaker(text, speaker));
        Statement.Cue cue = statement.cue();
        if (cue == null) {
            node.putNull("cue");
            node.put("cueClass", "none");
        } else {
            ObjectNode words = node.putObject("cue");
            words.put("text", cue.words().of(text));
            words.set("span", span(text, cue.words()));
            node.put("cueClass", cueClass(cue.kind()));
        }
        return node;
    }

    private static ObjectNode speaker(String text, Mention speaker) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("text", speaker.words().of(text));
        node.set("span", span(text, speaker.words()));
        node.put("resolved", speaker.name());
        return node;
    }

    private static String cueClass(Statement.CueClass kind) {
        return switch (kind) {
            case SPEECH, WRITING -> "speech";
            case ATTITUDE -> "attitude";
            case OTHER -> "other";
        };
    }

    private static ArrayNode span(String text, Span span) {
        ArrayNode node = MAPPER.createArrayNode();
        node.add(text.codePointCount(0, span.start()));
        node.add(text.codePointCount(0, span.end()));
        return node;
    }
}

package parley.event;

import java.util.List;
import java.util.stream.Stream;
import parley.actor.ActorResolver;
import parley.engine.Engines;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Event;
import parley.model.Mention;
import parley.text.Engine;
import parley.text.Sentence;

/// The coder with engine and actors, as tests need it.
final class Coding {
    static final Engine ENGINE = Engines.load("fast");
    private static final Engine OTHER_ENGINE = Engines.load("deep");
    private static final ActorResolver ACTORS = new ActorResolver(WhoIsWho.standard());
    private static final EventCoder CODER = new EventCoder();

    private Coding() {}

    static Coded code(String text) {
        return code(text, ENGINE);
    }

    /// The events by either engine's trees, for what is about the lexicon and not about a parser.
    static List<Event> eventsByEitherEngine(String text) {
        return Stream.of(ENGINE, OTHER_ENGINE)
                .flatMap(engine -> code(text, engine).events().stream())
                .toList();
    }

    /// The events by the trees of the better engine.
    static List<Event> eventsByDeepEngine(String text) {
        return code(text, OTHER_ENGINE).events();
    }

    private static Coded code(String text, Engine engine) {
        Article article = Article.plain("test", text);
        List<Sentence> sentences = engine.read(text, article.blocks());
        List<Mention> mentions = ACTORS.resolve(sentences, null).mentions();
        return CODER.code(article, sentences, mentions, List.of(), List.of(), List.of());
    }

    static List<Event> events(String text) {
        return code(text).events();
    }

    /// `source > target` of an event in the words of the text; `-` for nobody.
    static String who(Event event, String text) {
        return words(event.source(), text) + " > " + words(event.target(), text);
    }

    private static String words(List<Mention> mentions, String text) {
        return mentions.isEmpty()
                ? "-"
                : String.join(" + ", mentions.stream().map(m -> m.words().of(text)).toList());
    }
}

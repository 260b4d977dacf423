package parley.event;

import java.util.List;
import parley.actor.ActorResolver;
import parley.engine.fast.FastEngine;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Event;
import parley.model.Mention;
import parley.text.Sentence;

/// The coder with engine and actors, as tests need it.
final class Coding {
    static final FastEngine ENGINE = FastEngine.load();
    private static final ActorResolver ACTORS = new ActorResolver(WhoIsWho.standard());
    private static final EventCoder CODER = new EventCoder();

    private Coding() {}

    static Coded code(String text) {
        Article article = Article.plain("test", text);
        List<Sentence> sentences = ENGINE.read(text, article.blocks());
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

package parley.position;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorResolver;
import parley.actor.Actors;
import parley.engine.Engines;
import parley.knowledge.WhoIsWho;
import parley.model.Article;
import parley.model.Condition;
import parley.model.Position;
import parley.model.Statement;
import parley.quote.StatementFinder;
import parley.speechact.FrameLexicon;
import parley.text.Engine;
import parley.text.Sentence;

/// Reads the positions of short texts, and writes them in one line each.
final class Reports {
    private static final Engine ENGINE = Engines.load("auto");
    private static final ActorResolver ACTORS = new ActorResolver(WhoIsWho.standard());

    private Reports() {}

    static List<Position> positions(String text) {
        return positions(text, null);
    }

    static List<Position> positions(String text, @Nullable LocalDate date) {
        Article article = Article.plain("test", text);
        List<Sentence> sentences = ENGINE.read(text, article.blocks());
        Actors actors = ACTORS.resolve(sentences, date);
        List<Statement> statements = StatementFinder.find(article, sentences, actors::at);
        return PositionFinder.find(
                article, sentences, statements, actors.mentions(), FrameLexicon.get());
    }

    /// `party ACT content [RELATION term]`, one line a position.
    static String lines(String text) {
        return positions(text).stream()
                .map(position -> line(text, position))
                .collect(Collectors.joining("\n"));
    }

    static String line(String text, Position position) {
        return position.party().party()
                + " "
                + position.act()
                + " "
                + position.content().of(text)
                + terms(text, position.conditions());
    }

    private static String terms(String text, List<Condition> conditions) {
        return conditions.stream()
                .map(term -> " [" + term.relation() + " " + term.words().of(text) + "]")
                .collect(Collectors.joining());
    }
}

package parley.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import parley.actor.ActorResolver;
import parley.actor.Actors;
import parley.engine.Engines;
import parley.event.Coded;
import parley.event.Dictionaries;
import parley.event.EventCoder;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;
import parley.model.Article;
import parley.model.Findings;
import parley.model.Mention;
import parley.model.Name;
import parley.model.PageKind;
import parley.model.Place;
import parley.model.Position;
import parley.model.Published;
import parley.model.Statement;
import parley.model.When;
import parley.place.PlaceMention;
import parley.place.PlaceResolver;
import parley.position.PositionFinder;
import parley.quote.StatementFinder;
import parley.speechact.FrameLexicon;
import parley.text.Engine;
import parley.text.Sentence;
import parley.time.TimeMention;
import parley.time.TimeResolver;

/// Leads from an article to all that it supports. The only class that knows the order of the steps.
/// Immutable and safe to share between threads; the same article gives the same findings.
public final class Analyzer {
    private final Engine engine;
    private final ActorResolver actors;
    private final PlaceResolver places;
    private final TimeResolver times = TimeResolver.load();
    private final EventCoder events;
    private final FrameLexicon frames;

    /// @param engine finds sentences, words, trees and names
    /// @param knowledge says who is who on which day
    public Analyzer(Engine engine, WhoIsWho knowledge) {
        this(engine, knowledge, Dictionaries.NONE);
    }

    /// @param dictionaries the user's own actors, verbs and words that perform acts, which go
    ///   before ours
    public Analyzer(Engine engine, WhoIsWho knowledge, Dictionaries dictionaries) {
        this.engine = engine;
        this.events = new EventCoder(dictionaries);
        this.frames = dictionaries.frames();
        this.actors = new ActorResolver(knowledge);
        this.places = PlaceResolver.load();
    }

    /// The analysis with the knowledge that ships.
    ///
    /// @param engine the language engine's name, see [Engines#load]
    public static Analyzer shipped(String engine) {
        return shipped(engine, Dictionaries.NONE);
    }

    /// The analysis with the knowledge that ships and what a user adds to it.
    public static Analyzer shipped(String engine, Dictionaries dictionaries) {
        var knowledge = CompletableFuture.supplyAsync(WhoIsWho::standard);
        Engine loaded = Engines.load(engine);
        return new Analyzer(loaded, knowledge.join(), dictionaries);
    }

    /// All that the article supports. A page that is no report, such as a wall, supports nothing; a
    /// report in another language than English is not read, since what English words and trees were
    /// found in it would be made up.
    public Findings analyze(Article article) {
        boolean isReport =
                article.kind() == PageKind.ARTICLE || article.kind() == PageKind.LIVE_BLOG;
        if (!isReport || !article.isEnglish()) {
            return Findings.NONE;
        }
        Published published = article.published() == null ? null : article.published().value();
        LocalDate date = published == null ? null : published.date();
        List<Sentence> sentences = engine.read(article.text(), article.blocks());
        List<Name> names = sentences.stream().flatMap(each -> each.names().stream()).toList();
        Actors who = actors.resolve(sentences, date);
        List<Place> where =
                places.resolve(article.text(), sentences, date).stream()
                        .filter(mention -> mention.use() == PlaceMention.Use.PLACE)
                        .map(PlaceMention::place)
                        .filter(place -> !standsForGovernment(place, who))
                        .toList();
        List<When> when =
                times.resolve(article.text(), sentences, published).stream()
                        .map(TimeMention::when)
                        .toList();
        List<Statement> said = StatementFinder.find(article, sentences, who::at, when);
        Coded done = events.code(article, sentences, who.mentions(), where, when, said);
        List<Position> held = PositionFinder.find(article, sentences, said, who.mentions(), frames);
        return new Findings(
                names, who.mentions(), where, when, said, done.events(), held, done.notCounted());
    }

    /// "Kyiv said", "the Kremlin denied": who speaks, not where it was.
    private static boolean standsForGovernment(Place place, Actors who) {
        boolean isSeat =
                place.precision() == Place.Precision.TOWN
                        || place.precision() == Place.Precision.POINT;
        return isSeat
                && who.mention(place.words())
                        .filter(mention -> mention.words().equals(place.words()))
                        .map(Mention::actor)
                        .filter(actor -> actor.kind() != Actor.Kind.PERSON)
                        .isPresent();
    }
}

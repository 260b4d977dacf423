package parley.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.clause.ClauseReader;
import parley.model.Article;
import parley.model.Event;
import parley.model.Mention;
import parley.model.NotCounted;
import parley.model.Place;
import parley.model.Span;
import parley.model.Statement;
import parley.model.When;
import parley.speechact.SpeechActRecogniser;
import parley.text.Dateline;
import parley.text.Sentence;
import parley.text.SpanIndex;
import parley.text.Token;
import parley.text.Tree;

/// Codes the deeds and speech acts of a report. Immutable and safe to share between threads.
public final class EventCoder {
    private final SpeechActRecogniser recogniser;
    private final Dictionaries dictionaries;

    public EventCoder() {
        this(Dictionaries.NONE);
    }

    /// @param dictionaries the user's own actors and verbs
    public EventCoder(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        this.recogniser = new SpeechActRecogniser(dictionaries.frames());
    }

    /// Codes one report.
    ///
    /// @param sentences with trees, in reading order
    /// @param mentions who is named, pronouns included where they were resolved
    /// @param places what places are named
    /// @param times what times are named
    /// @param statements who says what, for the attribution of what is reported
    public Coded code(
            Article article,
            List<Sentence> sentences,
            List<Mention> mentions,
            List<Place> places,
            List<When> times,
            List<Statement> statements) {
        var events = new ArrayList<Event>();
        var notCounted = new ArrayList<NotCounted>();
        var speakers = new Speakers(statements);
        var known = SpanIndex.of(withOwn(article, sentences, mentions), Mention::words);
        var where = SpanIndex.of(places, Place::words);
        for (Sentence sentence : sentences) {
            if (sentence.tokens().isEmpty()) {
                continue;
            }
            Tree tree = Tree.of(sentence);
            var records = new Records(article, tree, places, times, speakers);
            for (Candidate candidate :
                    candidates(article, tree, known, where, speakers, year(article))) {
                Refusal refusal = Refusal.of(candidate);
                if (refusal == null) {
                    events.addAll(records.events(candidate));
                } else {
                    notCounted.add(refusal.note(tree.token(candidate.trigger()).span()));
                }
            }
        }
        return new Coded(Retellings.merge(events), notCounted);
    }

    /// The mentions with those of the user's dictionary, which come last and so win.
    private List<Mention> withOwn(
            Article article, List<Sentence> sentences, List<Mention> mentions) {
        ActorDictionary actors = dictionaries.actors();
        if (actors == null) {
            return mentions;
        }
        LocalDate day = article.published() == null ? null : article.published().value().date();
        return Stream.concat(mentions.stream(), actors.mentions(sentences, day).stream()).toList();
    }

    private static @Nullable Integer year(Article article) {
        return article.published() == null
                ? null
                : Integer.valueOf(article.published().value().date().getYear());
    }

    /// What a sentence tells, its dateline left out.
    private static Span told(Article article, Sentence sentence) {
        List<Span> words = sentence.tokens().stream().map(Token::span).toList();
        int first = Dateline.length(article.text(), words);
        return first == 0
                ? sentence.span()
                : new Span(words.get(first).start(), sentence.span().end());
    }

    private List<Candidate> candidates(
            Article article,
            Tree tree,
            SpanIndex<Mention> mentions,
            SpanIndex<Place> places,
            Speakers speakers,
            @Nullable Integer year) {
        Span span = told(article, tree.sentence());
        var clauses = new ClauseReader(tree);
        var facts = new Facts(tree, clauses, year);
        var participants =
                new Participants(
                        tree,
                        clauses.phrases(),
                        new Pronouns(tree, clauses),
                        Stream.concat(
                                        mentions.near(span).stream()
                                                .filter(m -> span.contains(m.words())),
                                        speakers.firstPersons(tree).stream())
                                .toList(),
                        places.near(span).stream().filter(p -> span.contains(p.words())).toList());
        var matcher =
                new Matcher(tree, clauses.phrases(), participants::isParty, dictionaries.verbs());
        var roles = new Roles(clauses, participants);
        List<Candidate> deeds = new DeedFinder(tree, clauses, facts, matcher, roles).find();
        List<Candidate> acts =
                new ActEvents(tree, clauses, facts, matcher, roles, speakers)
                        .find(recogniser.recognise(tree));
        return new Selection(tree).choose(deeds, acts);
    }
}

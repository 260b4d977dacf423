package parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.clause.ClauseReader;
import parley.clause.Phrases;
import parley.clause.WordLists;
import parley.model.Article;
import parley.model.Attribution;
import parley.model.Event;
import parley.model.Evidence;
import parley.model.FindingId;
import parley.model.Mention;
import parley.model.Place;
import parley.model.Span;
import parley.model.Statement;
import parley.model.When;
import parley.model.Why;
import parley.text.Tree;

/// Makes records of the candidates of one sentence.
final class Records {
    private static final int FARTHEST = 8;
    private static final Set<String> HOLDING =
            Set.copyOf(WordLists.lines(Records.class, "holding-verbs.txt"));
    private final Article article;
    private final Tree tree;
    private final List<Place> places;
    private final List<When> times;
    private final Speakers speakers;
    private final Phrases phrases;

    Records(Article article, Tree tree, List<Place> places, List<When> times, Speakers speakers) {
        this.article = article;
        this.tree = tree;
        this.phrases = new ClauseReader(tree).phrases();
        this.places = places;
        this.times = times;
        this.speakers = speakers;
    }

    /// One event, or two that mirror each other for what both sides do to each other.
    List<Event> events(Candidate candidate) {
        List<Mention> source = candidate.source();
        List<Mention> target = candidate.target();
        var events = new ArrayList<Event>();
        boolean shared = candidate.sharing() != Action.Sharing.NONE;
        boolean mutual = candidate.sharing() == Action.Sharing.MUTUAL;
        if (shared && source.size() > 1 && joined(source, target)) {
            for (Mention one : source) {
                List<Mention> others =
                        source.stream().filter(other -> !Roles.same(one, other)).toList();
                events.add(event(candidate, List.of(one), others));
            }
            return events;
        }
        events.add(event(candidate, source, target));
        if (mutual && !source.isEmpty() && !target.isEmpty()) {
            events.add(event(candidate, target, source));
        }
        return events;
    }

    /// True when the sides named together have nobody else for a target than each other's people.
    private static boolean joined(List<Mention> source, List<Mention> target) {
        return target.stream()
                .allMatch(one ->
                        one.actor() == null
                                || source.stream().anyMatch(other -> sameCountry(one, other)));
    }

    private static boolean sameCountry(Mention one, Mention other) {
        return one.actor() != null
                && other.actor() != null
                && one.actor().country() != null
                && one.actor().country().equals(other.actor().country());
    }

    private Event event(Candidate candidate, List<Mention> source, List<Mention> target) {
        int trigger = candidate.trigger();
        Span words = tree.token(trigger).span();
        Evidence evidence = new Evidence(article.id(), evidence(trigger));
        int cue = candidate.judgement().cue();
        String key =
                candidate.action()
                        + "@"
                        + words.start()
                        + ">"
                        + names(source)
                        + ">"
                        + names(target);
        return new Event(
                FindingId.of(evidence, "event", key),
                evidence,
                accordingTo(words),
                source,
                target,
                candidate.action(),
                words,
                candidate.code(),
                candidate.judgement().factuality(),
                cue < 0 ? null : tree.token(cue).span(),
                when(trigger),
                place(trigger),
                List.of(),
                new Why(candidate.rule(), List.of(words), confidence(candidate)));
    }

    private static double confidence(Candidate candidate) {
        int tenths = 5 + Math.min(3, candidate.weight()) - (candidate.source().isEmpty() ? 2 : 0);
        return tenths / 10.0;
    }

    /// The clause around the trigger.
    private Span evidence(int trigger) {
        int at = trigger;
        while (tree.head(at) >= 0 && !isClause(at)) {
            at = tree.head(at);
        }
        return tree.subtreeSpan(at);
    }

    private boolean isClause(int at) {
        String relation = tree.token(at).plainRelation();
        return relation.equals("ccomp")
                || relation.equals("advcl")
                || relation.equals("acl")
                || relation.equals("parataxis")
                || (relation.equals("conj")
                        && tree.token(at).upos().equals("VERB")
                        && tree.child(at, "nsubj") >= 0);
    }

    private Attribution accordingTo(Span words) {
        Statement statement = speakers.statement(words);
        return statement == null ? Attribution.REPORTER : statement.accordingTo();
    }

    private When when(int trigger) {
        for (When time : times) {
            Span words = words(time);
            if (words != null && attachesTo(words, trigger)) {
                return time;
            }
        }
        return new When.Unstated();
    }

    private static @Nullable Span words(When time) {
        return switch (time) {
            case When.Days days -> days.words();
            case When.Minute minute -> minute.words();
            case When.Open open -> open.words();
            case When.Unstated _ -> null;
        };
    }

    private @Nullable Place place(int trigger) {
        for (Place place : places) {
            int token = tree.firstIn(place.words());
            if (token < 0 || !attachesTo(place.words(), trigger)) {
                continue;
            }
            int head = headOf(place.words(), token);
            int mark = tree.child(head, "case");
            boolean where =
                    mark >= 0
                            && List.of("in", "at", "near", "on", "outside", "around", "inside")
                                    .contains(tree.token(mark).lemma());
            if (where) {
                return place;
            }
        }
        return null;
    }

    private int headOf(Span words, int token) {
        int at = token;
        while (tree.head(at) >= 0 && words.contains(tree.token(tree.head(at)).span())) {
            at = tree.head(at);
        }
        return at;
    }

    /// True when the words hang on the trigger itself, or on the verb of its own clause if the
    /// trigger is that verb or what that verb carries: "held talks on Monday", but not "a statement
    /// on Monday amid the invasion".
    private boolean attachesTo(Span words, int trigger) {
        int token = tree.firstIn(words);
        if (token < 0) {
            return false;
        }
        int at = headOf(words, token);
        int clause = carrier(trigger);
        for (int steps = 0; steps < FARTHEST && at >= 0; steps++) {
            if (at == trigger || at == clause) {
                return true;
            }
            boolean own = isHolding(at, trigger);
            if (!own && (isVerb(at) || isOtherDeed(at))) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /// "talks held on Monday", "the interview broadcast Friday": the participle dates the noun.
    private boolean isHolding(int verb, int trigger) {
        return tree.head(verb) == trigger
                && tree.is(verb, "acl")
                && tree.token(verb).xpos().equals("VBN")
                && HOLDING.contains(tree.token(verb).lemma());
    }

    /// The verb that a trigger is or is carried by as subject or object; the trigger itself else.
    private int carrier(int trigger) {
        int occasion = phrases.verbOfOccasion(trigger);
        if (occasion >= 0) {
            return occasion;
        }
        int head = tree.head(trigger);
        boolean carried =
                tree.is(trigger, "obj") || tree.is(trigger, "nsubj") || tree.is(trigger, "xcomp");
        return !isVerb(trigger) && carried && head >= 0 && isVerb(head) ? head : trigger;
    }

    private boolean isVerb(int index) {
        return tree.token(index).upos().equals("VERB");
    }

    /// "the visit on Monday": what hangs on a noun with a preposition is that noun's.
    private boolean isOtherDeed(int index) {
        return tree.token(index).upos().equals("NOUN") && tree.child(index, "case") >= 0;
    }

    private static String names(List<Mention> mentions) {
        return String.join(",", mentions.stream().map(Mention::name).toList());
    }
}

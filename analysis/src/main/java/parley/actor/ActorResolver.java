package parley.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Known;
import parley.knowledge.NameKey;
import parley.knowledge.Organisation;
import parley.knowledge.Person;
import parley.knowledge.Seat;
import parley.knowledge.Sense;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;
import parley.model.Actor.Kind;
import parley.model.Mention;
import parley.model.Name;
import parley.model.Span;
import parley.text.Sentence;

/// Tells who the names and descriptions of a report stand for on the day of the report. Immutable
/// and safe to share between threads.
public final class ActorResolver {
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final Set<String> NOT_ACTOR = WordLists.of("not-actor");
    private static final Set<String> ETHNIC = WordLists.of("ethnic");

    /// "of southern Serbia": words between "of" and the name of the country, one more.
    private static final int FARTHEST_HOME = 3;

    private static final Pattern INITIALS =
            Pattern.compile("\\b(\\p{Lu})\\.(?=\\p{Lu}\\.? ?\\p{Lu})");

    private final WhoIsWho knowledge;
    private final NameFinder finder;

    public ActorResolver(WhoIsWho knowledge) {
        this.knowledge = knowledge;
        this.finder = new NameFinder(knowledge);
    }

    /// Resolves one report.
    ///
    /// @param sentences the whole report, title included, in reading order
    /// @param date the report's date, null when it is not known: offices are then the latest known
    public Actors resolve(List<Sentence> sentences, @Nullable LocalDate date) {
        return new Report(sentences, date).actors();
    }

    /// What a row of the knowledge base is on a day when it is named alone; a capital counts as its
    /// government.
    public Actor actor(Known known, @Nullable LocalDate date) {
        return new ActorMaker(knowledge, date).of(known);
    }

    /// The work on one report.
    private final class Report {
        private final Words words;
        private final ActorMaker maker;
        private final Countries countries;
        private final People people;
        private final GovernmentSeats seats;
        private final List<Found> names;
        private final List<RolePhrase> phrases;
        private final Map<Found, RolePhrase> phraseOf = new HashMap<>();
        private final Map<People.Who, RolePhrase> introductions = new HashMap<>();
        private final Map<Found, People.Who> who = new HashMap<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final Map<Span, String> titles = new HashMap<>();

        Report(List<Sentence> sentences, @Nullable LocalDate date) {
            words = new Words(sentences);
            maker = new ActorMaker(knowledge, date);
            List<Found> found = finder.find(words, sentences);
            countries = new Countries(knowledge, found);
            found.replaceAll(this::likeliest);
            found.replaceAll(new Acronyms(found)::inFull);
            var byPlace = new NamesByPlace(found);
            List<RolePhrase> described = new RoleFinder(knowledge, words, byPlace).find();
            phrases = new UnsaidOwners(knowledge, words, countries).settle(described);
            names = List.copyOf(byPlace.all());
            people = new People(knowledge, date, countries);
            seats = new GovernmentSeats(words);
            for (RolePhrase phrase : phrases) {
                if (phrase.holder() != null) {
                    phraseOf.putIfAbsent(phrase.holder(), phrase);
                }
            }
        }

        Actors actors() {
            names.stream().filter(this::isFullName).forEach(this::identify);
            names.stream().filter(name -> !who.containsKey(name)).forEach(this::identify);
            for (Found name : names) {
                People.Who person = who.get(name);
                RolePhrase phrase = phraseOf.get(name);
                if (person != null && phrase != null) {
                    introductions.merge(person, phrase, Report::better);
                }
            }
            names.forEach(this::mention);
            phrases.forEach(this::mention);
            return new Actors(mentions, titles);
        }

        private static RolePhrase better(RolePhrase first, RolePhrase next) {
            return first.owner() == null && next.owner() != null ? next : first;
        }

        /// With several senses that are not people, the one whose country the report is about.
        private Found likeliest(Found name) {
            List<Sense> senses = name.senses();
            if (senses.size() < 2) {
                return name;
            }
            if (name.isPerson() && senses.stream().anyMatch(s -> s.known() instanceof Person)) {
                return name;
            }
            List<Sense> others =
                    senses.stream().filter(s -> !(s.known() instanceof Person)).toList();
            return others.isEmpty()
                    ? name
                    : name.with(List.of(countries.likeliest(knowledge, others)));
        }

        private boolean isFullName(Found name) {
            return name.length() > 1 && isPerson(name);
        }

        /// "Duma" in a report that has named Siboniso Duma is no parliament.
        private boolean isFamilyName(Found name) {
            return name.length() == 1 && name.isPerson() && people.hasMet(name.words());
        }

        private static boolean isPerson(Found name) {
            if (name.senses().isEmpty()) {
                return name.isPerson() || (name.type() == Name.Type.OTHER && name.length() == 1);
            }
            Known known = name.senses().getFirst().known();
            return known instanceof Person
                    || (name.isPerson()
                            && name.length() == 1
                            && known instanceof Seat seat
                            && seat.isTown());
        }

        private void identify(Found name) {
            if (!isPerson(name) && !isFamilyName(name)) {
                return;
            }
            RolePhrase beside = phraseOf.get(name);
            People.Who person =
                    name.length() > 1
                            ? people.introduce(name.words(), name.senses(), beside)
                            : people.single(name.words(), name.senses(), beside);
            if (person == null && name.isPerson() && name.senses().isEmpty()) {
                person = people.introduce(name.words(), List.of(), beside);
            }
            if (person != null) {
                who.put(name, person);
            }
        }

        private void mention(Found name) {
            Span span = words.span(name.first(), name.end());
            People.Who person = who.get(name);
            if (person != null) {
                RolePhrase phrase = introductions.get(person);
                Person known = person.known();
                Actor actor =
                        known == null
                                ? maker.fresh(person.name(), phrase)
                                : maker.person(known, phrase);
                add(span, actor.name(), actor, known == null ? title(name, person) : known.title());
            } else if (name.senses().isEmpty()) {
                unknown(name, span);
            } else {
                known(name, span, name.senses().getFirst());
            }
        }

        private void known(Found name, Span span, Sense sense) {
            Known known = sense.known();
            if (known instanceof Seat seat
                    && seat.isTown()
                    && (seat.sector().isEmpty() || !seats.isGovernment(name))) {
                add(span, seat.name(), null, seat.title());
                return;
            }
            if (known instanceof Organisation organisation
                    && organisation.kind().equals("treaty")) {
                add(span, known.name(), null, known.title());
                return;
            }
            if (known instanceof State state && sense.use() != Sense.Use.NAME) {
                Actor people = people(name, state);
                add(span, people.name(), people, people.known() ? known.title() : null);
                return;
            }
            Actor actor = maker.of(known);
            add(span, actor.name(), actor, known.title());
        }

        /// The citizens of a state; but "ethnic Albanians" and "the Albanians of Serbia" are none.
        private Actor people(Found name, State state) {
            if (name.first() > 0 && ETHNIC.contains(words.key(name.first() - 1))) {
                String text = words.text(name.first() - 1, name.end());
                return maker.community(text, null);
            }
            int of = name.end();
            boolean several = words.token(name.end() - 1).upos().equals("PROPN");
            if (!several || !words.is(of, "of")) {
                return maker.citizens(state);
            }
            for (Found home : names) {
                boolean beside = home.first() > of && home.first() <= of + FARTHEST_HOME;
                if (beside
                        && !home.senses().isEmpty()
                        && home.senses().getFirst().known() instanceof State other
                        && home.senses().getFirst().use() == Sense.Use.NAME
                        && !other.country().equals(state.country())) {
                    String text = words.text(name.first(), home.end());
                    return maker.community(text, other);
                }
            }
            return maker.citizens(state);
        }

        /// Names that the knowledge base lacks are actors by their name, places only where a role
        /// stands beside them.
        private void unknown(Found name, Span span) {
            boolean owns =
                    !name.isPerson()
                            && phrases.stream().anyMatch(p -> name.equals(p.owner()) && rules(p));
            Name.Type type = name.type();
            boolean isGroup = type == Name.Type.GROUP && !isAdjective(name);
            Actor actor =
                    mayNotAct(name)
                            ? null
                            : owns
                                    ? maker.madeUp(name.words(), Kind.STATE)
                                    : type == Name.Type.ORGANISATION
                                            ? maker.madeUp(name.words(), Kind.ORGANISATION)
                                            : isGroup
                                                    ? maker.madeUp(name.words(), Kind.POPULATION)
                                                    : null;
            add(span, name.words(), actor, title(name));
        }

        /// A treaty, a law, a single letter, the agency in "ISTANBUL (CNS) —".
        private boolean mayNotAct(Found name) {
            return isAgency(name)
                    || name.words().length() < 2
                    || NOT_ACTOR.contains(words.key(name.end() - 1));
        }

        private boolean isAgency(Found name) {
            int dash = name.end() + 1;
            return words.is(name.first() - 1, "(")
                    && words.is(name.end(), ")")
                    && dash < words.size()
                    && DASHES.contains(words.form(dash));
        }

        /// "Shiite" of "Shiite militias" is nobody by itself.
        private boolean isAdjective(Found name) {
            return words.token(name.end() - 1).upos().equals("ADJ");
        }

        private String title(Found name, People.Who person) {
            return person.name().equals(name.words())
                    ? title(name)
                    : INITIALS.matcher(person.name()).replaceAll("$1. ");
        }

        /// An article is part of the name only if it is written large inside a sentence.
        private String title(Found name) {
            boolean isFirst = !words.together(name.first() - 1, name.first());
            boolean keepsArticle = name.words().startsWith("The ") && !isFirst;
            String bare = keepsArticle ? name.words() : NameKey.bare(name.words());
            return INITIALS.matcher(bare).replaceAll("$1. ");
        }

        private static boolean rules(RolePhrase phrase) {
            return phrase.role().sector().equals("GOV") || phrase.role().sector().equals("MIL");
        }

        private void mention(RolePhrase phrase) {
            Span span = words.span(phrase.first(), phrase.end());
            People.Who person = phrase.holder() == null ? null : who.get(phrase.holder());
            if (person != null) {
                RolePhrase introduction = introductions.get(person);
                Person known = person.known();
                Actor actor =
                        known == null
                                ? maker.fresh(person.name(), introduction)
                                : maker.person(known, introduction);
                add(span, actor.name(), actor, null);
            } else {
                Actor actor = holderOf(phrase);
                RolePhrase owned = withKnownOwner(phrase);
                String text = words.text(phrase.first(), phrase.end());
                add(
                        span,
                        actor == null ? text : actor.name(),
                        actor == null ? maker.described(text, owned) : actor,
                        null);
            }
        }

        /// "Assad's government": whoever he is elsewhere in the report.
        private RolePhrase withKnownOwner(RolePhrase phrase) {
            Found owner = phrase.owner();
            People.Who person = owner == null ? null : who.get(owner);
            Person known = person == null ? null : person.known();
            return owner == null || known == null
                    ? phrase
                    : phrase.withOwner(
                            owner.with(List.of(new Sense(known, Sense.Use.FAMILY_NAME))));
        }

        /// "The Russian foreign minister" is whoever holds that office on the day.
        private @Nullable Actor holderOf(RolePhrase phrase) {
            Found owner = phrase.owner();
            if (owner == null
                    || owner.senses().isEmpty()
                    || date() == null
                    || !phrase.role().isPerson()
                    || phrase.time() != RolePhrase.Time.NOW) {
                return null;
            }
            Known of = owner.senses().getFirst().known();
            if (of instanceof Person) {
                return null;
            }
            if (of instanceof Seat town && town.sector().isEmpty()) {
                return null;
            }
            String id = of instanceof Seat seat ? seat.actor() : of.id();
            var holders = knowledge.holders(id, phrase.role().offices(), date());
            if (holders.isEmpty() || holders.getFirst().several()) {
                return null;
            }
            return knowledge
                    .person(holders.getFirst().person())
                    .map(p -> maker.person(p, null))
                    .orElse(null);
        }

        private @Nullable LocalDate date() {
            return maker.date();
        }

        private void add(Span span, String name, @Nullable Actor actor, @Nullable String title) {
            mentions.add(new Mention(span, name, actor));
            if (title != null) {
                titles.put(span, title);
            }
        }
    }
}

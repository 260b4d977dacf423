package parley.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.actor.Actors;
import parley.knowledge.NameKey;
import parley.knowledge.Person;
import parley.knowledge.Sense;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Place;
import parley.model.Span;
import parley.place.PlaceMention;

/// Gives the title of the English Wikipedia's article on what words of a text name. A name that
/// nobody knows has the name itself for a title, a town of the United States its state as well.
final class Linker {
    private static final int POSSESSIVE = 2;
    private static final int ARTICLE = 4;
    private static final Pattern INSIDE = Pattern.compile("[\\p{L},] The ");

    private final WhoIsWho knowledge;
    private final String text;
    private final Actors who;
    private final Map<Span, PlaceMention> places = new HashMap<>();

    Linker(WhoIsWho knowledge, String text, Actors who, List<PlaceMention> places) {
        this.knowledge = knowledge;
        this.text = text;
        this.who = who;
        for (PlaceMention mention : places) {
            this.places.put(mention.place().words(), mention);
        }
    }

    /// Empty when the words name nothing.
    Optional<String> title(Span words) {
        String form = words.of(text);
        List<Sense> senses = knowledge.named(form);
        Optional<String> resolved = who.title(words);
        if (!senses.isEmpty()) {
            return Optional.of(resolved.orElseGet(() -> senses.getFirst().known().title()));
        }
        Optional<Person> person = person(words);
        if (person.isPresent()) {
            return person.map(Person::title);
        }
        Optional<String> town = town(words, form);
        if (town.isPresent()) {
            return town;
        }
        String bare = keepsArticle(words, form) ? form : NameKey.bare(form);
        Optional<Mention> mention = who.mention(words).filter(m -> isSame(m.words(), words));
        boolean isKnown = mention.map(Mention::actor).filter(Actor::known).isPresent();
        return isKnown || !isName(bare)
                ? resolved
                : Optional.of(
                        resolved.filter(title -> title.length() > bare.length()).orElse(bare));
    }

    /// The person of the knowledge base in whose name the words end, or whose office they name.
    private Optional<Person> person(Span words) {
        return who.mention(words)
                .filter(mention -> words.end() - mention.words().end() <= POSSESSIVE)
                .map(Mention::actor)
                .filter(actor -> actor.known() && actor.kind() == Actor.Kind.PERSON)
                .flatMap(actor ->
                        knowledge.person(actor.id().value().substring("person/".length())));
    }

    private static boolean isSame(Span mention, Span words) {
        return mention.start() - words.start() <= ARTICLE
                && mention.start() >= words.start()
                && Math.abs(words.end() - mention.end()) <= POSSESSIVE;
    }

    /// "The Onion" where the text writes the article large inside a sentence.
    private boolean keepsArticle(Span words, String form) {
        return form.startsWith("The ")
                && !form.endsWith("'s")
                && !form.endsWith("’s")
                && (!opensSentence(words)
                        || INSIDE.matcher(text)
                                .results()
                                .anyMatch(hit -> text.startsWith(form, hit.end() - 4)));
    }

    private boolean opensSentence(Span words) {
        int before = words.start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0
                || !(Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ',');
    }

    private Optional<String> town(Span words, String form) {
        PlaceMention mention = places.get(words);
        if (mention == null || mention.use() != PlaceMention.Use.PLACE) {
            return Optional.empty();
        }
        Place place = mention.place();
        boolean isSmall =
                place.precision() == Place.Precision.TOWN
                        || place.precision() == Place.Precision.DISTRICT;
        boolean isShort = form.indexOf(' ') == form.lastIndexOf(' ');
        return isSmall && isShort && "USA".equals(place.country()) && !mention.division().isEmpty()
                ? Optional.of(form + ", " + mention.division())
                : Optional.empty();
    }

    /// Capitals, marks and small words in between, as in "Citizens for Responsibility".
    private static boolean isName(String words) {
        String[] parts = words.split(" ", -1);
        for (String part : parts) {
            boolean isSmall = part.length() <= 3 && !part.isEmpty();
            if (part.isEmpty() || (!isSmall && Character.isLowerCase(part.charAt(0)))) {
                return false;
            }
        }
        return !Character.isLowerCase(words.charAt(0))
                && !Character.isLowerCase(parts[parts.length - 1].charAt(0));
    }
}

package parley.position;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.ActorId;
import parley.model.Mention;
import parley.model.Span;
import parley.text.SpanIndex;
import parley.text.Token;
import parley.text.Tree;

/// The mentions of actors in a report, by the words that they cover.
final class Mentions {
    private final List<Mention> actors;
    private final SpanIndex<Mention> byPlace;
    private final Map<String, Mention> bySpelling = new HashMap<>();
    private final Map<ActorId, String> fullNames = new HashMap<>();

    Mentions(List<Mention> actors, List<Tree> trees) {
        this.actors = actors.stream().sorted((a, b) -> a.words().compareTo(b.words())).toList();
        byPlace = SpanIndex.of(this.actors, Mention::words);
        for (Mention mention : this.actors) {
            Actor actor = mention.actor();
            String spelling = actor == null ? "" : spelling(mention.words(), trees);
            if (actor == null || spelling.isEmpty()) {
                continue;
            }
            if (actor.known() && !spelling.contains(" ")) {
                bySpelling.putIfAbsent(spelling, mention);
            }
            if (actor.kind() == Actor.Kind.PERSON && isName(spelling)) {
                fullNames.merge(actor.id(), spelling, (a, b) -> a.length() >= b.length() ? a : b);
            }
        }
    }

    /// The words as the report spells them, empty when no sentence holds them.
    private static String spelling(Span words, List<Tree> trees) {
        for (Tree tree : trees) {
            if (tree.sentence().span().contains(words)) {
                return PhraseNames.spelling(tree, words);
            }
        }
        return "";
    }

    private static boolean isName(String spelling) {
        return Rows.words(spelling).stream()
                .allMatch(word ->
                        (Character.isUpperCase(word.charAt(0)) || isParticle(word))
                                && !Nouns.is(word.toLowerCase(Locale.ROOT), "title")
                                && !Nouns.is(word.toLowerCase(Locale.ROOT), "office"));
    }

    private static boolean isParticle(String word) {
        return word.indexOf('-') > 0
                || switch (word) {
                    case "al", "el", "bin", "ibn", "de", "da", "van", "von", "der", "den" -> true;
                    default -> false;
                };
    }

    /// Every mention over some of these words, in reading order, and some near them.
    List<Mention> near(Span words) {
        return byPlace.near(words);
    }

    /// The known actor whom the report names elsewhere by this single word, null for none.
    @Nullable Mention spelled(String word) {
        return bySpelling.get(word);
    }

    /// A person's name as the report gives it at its longest.
    String fullName(Mention person) {
        Actor actor = person.actor();
        return actor == null ? person.name() : fullNames.getOrDefault(actor.id(), person.name());
    }

    /// The longest mention over some of these words, null when there is none.
    @Nullable Mention at(Span words) {
        Mention best = null;
        for (Mention mention : near(words)) {
            if (mention.words().overlaps(words)
                    && (best == null || mention.words().length() > best.words().length())) {
                best = mention;
            }
        }
        return best;
    }

    /// The longest mention over these words of whom the knowledge base holds, null for none.
    @Nullable Mention known(Span words) {
        return known(words, null);
    }

    /// The same without mentions that cover other words too: the country in "the French president".
    @Nullable Mention known(Span words, @Nullable Span others) {
        Mention best = null;
        for (Mention mention : near(words)) {
            Actor actor = mention.actor();
            if (actor != null
                    && actor.known()
                    && (others == null || !mention.words().overlaps(others))
                    && mention.words().overlaps(words)
                    && (best == null || mention.words().length() > best.words().length())) {
                best = mention;
            }
        }
        return best;
    }

    /// The known actor or the person of an office whom the phrase names by its head, null for none.
    @Nullable Mention named(Tree tree, int head) {
        Token token = tree.token(head);
        Mention known = known(token.span());
        if (known != null) {
            return known;
        }
        Mention mention = at(token.span());
        return mention != null
                        && mention.actor() != null
                        && mention.actor().kind() == Actor.Kind.PERSON
                        && Parties.isCapital(token)
                        && !mention.party().equals(mention.name())
                ? mention
                : null;
    }

    /// The name of a group that holds more than the noun: "Settlers' Bloc"; null for none.
    @Nullable Mention titled(Span noun) {
        Mention mention = at(noun);
        return mention != null
                        && mention.words().length() > noun.length() + 1
                        && mention.words().end() == noun.end()
                        && (mention.actor() == null || mention.party().equals(mention.name()))
                        && Character.isUpperCase(mention.name().charAt(0))
                        && !mention.name().startsWith("The ")
                ? new Mention(mention.words(), mention.name(), null)
                : null;
    }

    /// True when the report gives this person's name in more than one word.
    boolean isFullName(Mention person) {
        return actors.stream()
                .anyMatch(other ->
                        other.name().contains(" ")
                                && (other.name().equals(person.name())
                                        || other.name().endsWith(" " + person.name())));
    }

    List<Mention> all() {
        return actors;
    }

    /// True where a known state, armed group or organisation of states is named.
    boolean namePower(Span words) {
        return near(words).stream()
                .anyMatch(mention ->
                        mention.words().overlaps(words)
                                && mention.actor() != null
                                && mention.actor().known()
                                && mention.actor().kind() != Actor.Kind.PERSON);
    }
}

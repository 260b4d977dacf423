package parley.position;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.model.Actor;
import parley.model.Mention;
import parley.model.Span;
import parley.text.Token;
import parley.text.Tree;

/// Tells whom "it", "he" or "their" takes up: the linked name, the speaker, else the last fitting
/// subject before it.
final class Pronouns {
    private final Links links;
    private final Parties parties;

    /// Gives the words of the name that a pronoun stands for, null when no link is known.
    interface Links extends Function<Span, @Nullable Span> {}

    Pronouns(Links links, Parties parties) {
        this.links = links;
        this.parties = parties;
    }

    @Nullable Mention of(Tree tree, int pronoun, @Nullable Mention speaker, int depth) {
        Token token = tree.token(pronoun);
        boolean person =
                switch (PhraseNames.lemma(token)) {
                    case "he", "she", "his", "her", "him", "hers" -> true;
                    default -> false;
                };
        boolean thing =
                switch (PhraseNames.lemma(token)) {
                    case "it", "its", "they", "their", "them" -> true;
                    default -> false;
                };
        if (!person && !thing) {
            return null;
        }
        boolean isAnother = thing && speaker != null && speaksOfItself(tree);
        if (speaker != null && !isAnother) {
            return speaker;
        }
        boolean owns = token.xpos().equals("PRP$") && Nouns.is(head(tree, pronoun), "office");
        Mention about = thing && owns ? parties.side(tree, tree.head(pronoun), depth) : null;
        if (about != null) {
            return about;
        }
        Mention linked = linked(token.span());
        if (linked != null) {
            return linked;
        }
        int at = parties.placeOf(tree);
        for (int i = at; i >= 0 && i >= at - 3; i--) {
            Mention found =
                    subject(
                            parties.trees().get(i),
                            i == at ? pronoun : Integer.MAX_VALUE,
                            person,
                            depth);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// "We take their ambitions seriously": who says "we" means another by "their".
    private static boolean speaksOfItself(Tree tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (Voices.isFirstPerson(tree.token(i))) {
                return true;
            }
        }
        return false;
    }

    private static String head(Tree tree, int pronoun) {
        int head = tree.head(pronoun);
        return head < 0 ? "" : PhraseNames.lemma(tree.token(head));
    }

    @Nullable Mention linked(Span words) {
        Span name = links.apply(words);
        if (name == null) {
            return null;
        }
        for (Tree tree : parties.trees()) {
            if (tree.sentence().span().overlaps(name)) {
                int head = Voices.head(tree, name);
                return head < 0 ? null : parties.of(tree, head, null, 2);
            }
        }
        return null;
    }

    /// The last subject before a token that is a party, else the first.
    private @Nullable Mention subject(Tree tree, int before, boolean person, int depth) {
        Mention found = null;
        for (int i = 0; i < tree.size() && i < before; i++) {
            if (tree.is(i, "nsubj") && !tree.token(i).upos().equals("PRON")) {
                Mention candidate = parties.of(tree, i, null, depth + 2);
                if (candidate != null
                        && parties.isParty(candidate)
                        && (person ? isPerson(tree, i, candidate) : !isHimself(candidate))
                        && (found == null || before == Integer.MAX_VALUE)) {
                    found = candidate;
                    if (before == Integer.MAX_VALUE) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    /// "Its" takes up nobody who speaks for himself alone.
    private static boolean isHimself(Mention mention) {
        Actor actor = mention.actor();
        return actor != null
                && actor.kind() == Actor.Kind.PERSON
                && mention.party().equals(mention.name());
    }

    /// "He" takes up no state and no body, but whoever speaks for one.
    private static boolean isPerson(Tree tree, int subject, Mention mention) {
        Actor actor = mention.actor();
        return actor == null
                || actor.kind() == Actor.Kind.PERSON
                || Nouns.is(PhraseNames.lemma(tree.token(subject)), "office")
                || !mention.words().overlaps(tree.token(subject).span());
    }
}

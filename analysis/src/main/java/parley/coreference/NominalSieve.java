package parley.coreference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.text.Tree;

/// Leads "the president" to who was called president, "the ministry" to the ministry last named,
/// "the church" to the only organisation of which that is the name's head.
final class NominalSieve {
    /// How many sentences a bare "the group" reaches back.
    private static final int REACH = 2;

    /// What parts the head of a body's name from what follows it.
    private static final Pattern OF = Pattern.compile(" (?:of|for|on|in|against) ");

    private NominalSieve() {}

    /// True for a noun with "the", "this" or "that" and nothing else that would narrow it down.
    static boolean isDefinite(Tree tree, int noun) {
        int determiner = tree.child(noun, "det");
        if (determiner < 0 || !tree.token(noun).upos().equals("NOUN")) {
            return false;
        }
        String word = tree.token(determiner).form().toLowerCase(Locale.ROOT);
        return (word.equals("the") || word.equals("this") || word.equals("that"))
                && tree.children(noun).stream().noneMatch(child -> narrows(tree, child));
    }

    private static boolean narrows(Tree tree, int child) {
        return switch (tree.token(child).plainRelation()) {
            case "nmod", "compound", "amod", "acl", "appos", "flat", "nummod", "conj" -> true;
            default -> false;
        };
    }

    static NameSieve.@Nullable Match match(String noun, int sentence, List<Entity> entities) {
        Name.Type type = Roles.of(noun);
        if (type == null) {
            return onlyNamed(noun, entities);
        }
        Entity called = null;
        int others = 0;
        for (Entity entity : entities) {
            if (entity.type == type && isCalled(entity, noun)) {
                others += called == null ? 0 : 1;
                called = called == null || isLater(entity, called) ? entity : called;
            }
        }
        if (called != null) {
            return new NameSieve.Match(called, Link.How.ROLE, others == 0 ? 0.85 : 0.55);
        }
        return isVague(noun) ? last(type, sentence, entities) : null;
    }

    /// The organisation whose name has the noun at its head, where no other name has the noun: a
    /// World Bank is no world.
    private static NameSieve.@Nullable Match onlyNamed(String noun, List<Entity> entities) {
        Entity only = null;
        for (Entity entity : entities) {
            if (holdsWord(entity.name, noun)) {
                if (only != null
                        || entity.type != Name.Type.ORGANISATION
                        || !isHead(entity.name, noun)) {
                    return null;
                }
                only = entity;
            }
        }
        return only == null ? null : new NameSieve.Match(only, Link.How.ROLE, 0.75);
    }

    /// True for "foundation" in "Lindner Foundation", and in "Lindner Foundation for the Arts".
    private static boolean isHead(String name, String noun) {
        String[] parts = OF.split(name, 2);
        String first = parts[0];
        return first.length() >= noun.length()
                && first.regionMatches(
                        true, first.length() - noun.length(), noun, 0, noun.length());
    }

    private static boolean isCalled(Entity entity, String noun) {
        return entity.roles.contains(noun)
                || (entity.type != Name.Type.PERSON && holdsWord(entity.name, noun));
    }

    private static boolean holdsWord(String name, String noun) {
        int end = name.length() - noun.length();
        for (int at = 0; at <= end; at++) {
            int after = at + noun.length();
            if ((at == 0 || name.charAt(at - 1) == ' ')
                    && (after == name.length() || name.charAt(after) == ' ')
                    && name.regionMatches(true, at, noun, 0, noun.length())) {
                return true;
            }
        }
        return false;
    }

    /// Nouns that fit any bearer of their kind, so that the one last named is the likeliest.
    private static boolean isVague(String noun) {
        return switch (noun) {
            case "group", "organisation", "organization", "movement", "militia", "bloc", "agency" ->
                    true;
            default -> false;
        };
    }

    private static NameSieve.@Nullable Match last(
            Name.Type type, int sentence, List<Entity> entities) {
        Entity last = null;
        int near = 0;
        for (Entity entity : entities) {
            if (entity.type == type && sentence - entity.lastSentence <= REACH) {
                near++;
                last = last == null || isLater(entity, last) ? entity : last;
            }
        }
        return last == null
                ? null
                : new NameSieve.Match(last, Link.How.ROLE, near == 1 ? 0.65 : 0.4);
    }

    static boolean isLater(Entity one, Entity other) {
        return one.lastSentence != other.lastSentence
                ? one.lastSentence > other.lastSentence
                : one.lastToken > other.lastToken;
    }
}

package parley.coreference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Name;
import parley.model.Span;
import parley.text.Tree;

/// Recognises a bearer by name: the same name again, a last name after the full one, an acronym.
final class NameSieve {
    private NameSieve() {}

    /// A bearer that the name fits, with how and how surely.
    record Match(Entity entity, Link.How how, double confidence) {}

    static @Nullable Match match(String name, Name.Type type, List<Entity> entities) {
        Match best = null;
        for (Entity entity : entities.reversed()) {
            Match match = match(name, type, entity);
            if (match == null) {
                continue;
            }
            if (match.how == Link.How.SAME_NAME) {
                return match;
            }
            if (best == null) {
                best = match;
            } else if (!best.entity.name.equals(entity.name)) {
                best = new Match(best.entity, best.how, 0.55);
            }
        }
        return best;
    }

    private static @Nullable Match match(String name, Name.Type type, Entity entity) {
        if (entity.name.equals(name) && isAlike(entity.type, type)) {
            return new Match(entity, Link.How.SAME_NAME, 0.98);
        }
        if (entity.type != type) {
            return null;
        }
        if (type == Name.Type.PERSON) {
            return person(name, entity);
        }
        if (type == Name.Type.ORGANISATION && isAcronym(name, entity)) {
            return new Match(entity, Link.How.SHORT_NAME, 0.9);
        }
        return null;
    }

    /// The same words are the same bearer although the recogniser wavers between kinds.
    private static boolean isAlike(Name.Type one, Name.Type other) {
        return one == other || (one != Name.Type.PERSON && other != Name.Type.PERSON);
    }

    private static @Nullable Match person(String name, Entity entity) {
        boolean isShort = name.indexOf(' ') < 0 && entity.name.indexOf(' ') > 0;
        if (isShort && entity.lastWord().equals(name)) {
            return new Match(entity, Link.How.SHORT_NAME, 0.93);
        }
        boolean wasShort = entity.name.indexOf(' ') < 0 && name.indexOf(' ') > 0;
        if (wasShort && name.endsWith(" " + entity.name)) {
            return new Match(entity, Link.How.SHORT_NAME, 0.93);
        }
        if (entity.name.endsWith(" " + name) || name.endsWith(" " + entity.name)) {
            return new Match(entity, Link.How.SHORT_NAME, 0.9);
        }
        return isShort && entity.name.startsWith(name + " ")
                ? new Match(entity, Link.How.SHORT_NAME, 0.7)
                : null;
    }

    private static boolean isAcronym(String name, Entity entity) {
        String letters = name.replace(".", "");
        boolean isLetters =
                letters.length() >= 2
                        && letters.length() <= 7
                        && letters.equals(letters.toUpperCase(Locale.ROOT));
        return isLetters && entity.name.indexOf(' ') > 0 && entity.initials().equals(letters);
    }

    /// Learns what the report says beside a name: its titles, its appositions, its given name.
    static void describe(Entity entity, Tree tree, Span words) {
        int first = tree.firstIn(words);
        if (first < 0) {
            return;
        }
        if (entity.type == Name.Type.PERSON) {
            learnGender(entity, tree.token(first).form());
        }
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            String word = tree.token(i).form();
            learnRole(entity, word);
            if (entity.type == Name.Type.PERSON) {
                learnGender(entity, word);
            }
            if (!Character.isLetter(word.charAt(0)) || tree.token(i).upos().equals("VERB")) {
                break;
            }
        }
        int head = head(tree, words);
        for (int child : tree.children(head)) {
            if (tree.is(child, "appos")) {
                learnRole(entity, tree.token(child).lemma());
            }
        }
        if (tree.is(head, "appos")) {
            learnRole(entity, tree.token(tree.head(head)).lemma());
        }
        if (tree.is(head, "nsubj") && tree.child(tree.head(head), "cop") >= 0) {
            learnRole(entity, tree.token(tree.head(head)).lemma());
        }
    }

    /// The token of the words that hangs on a token outside them.
    static int head(Tree tree, Span words) {
        int at = tree.firstIn(words);
        while (tree.head(at) >= 0 && words.contains(tree.token(tree.head(at)).span())) {
            at = tree.head(at);
        }
        return at;
    }

    private static void learnRole(Entity entity, String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        if (Roles.of(lower) == entity.type) {
            entity.roles.add(lower);
        }
    }

    private static void learnGender(Entity entity, String word) {
        if (entity.gender == Entity.Gender.UNKNOWN) {
            entity.gender = Roles.gender(word);
        }
    }
}

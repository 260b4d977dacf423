package parley.coreference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Name;

/// The nouns that stand for names, and the given names that tell "he" from "she".
final class Roles {
    private static final Map<String, Name.Type> NOUNS = nouns();
    private static final Map<String, Entity.Gender> GIVEN = given();
    private static final Set<String> AGENTIVE = words("verbs");
    private static final Set<String> PERSONS = words("persons");

    private Roles() {}

    /// The kind of name that "the noun" stands for, null for any other noun.
    static Name.@Nullable Type of(String lowerNoun) {
        return NOUNS.get(lowerNoun);
    }

    /// True for a verb whose subject acts with intent, by its dictionary form.
    static boolean isAgentive(String lemma) {
        return AGENTIVE.contains(lemma);
    }

    /// True for a noun, in lower case, that stands for some person.
    static boolean isPerson(String lowerNoun) {
        return PERSONS.contains(lowerNoun) || of(lowerNoun) == Name.Type.PERSON;
    }

    static Entity.Gender gender(String givenName) {
        return switch (givenName) {
            case "Mr", "Mr.", "Sir", "King", "Prince", "Lord" -> Entity.Gender.HE;
            case "Mrs", "Mrs.", "Ms", "Ms.", "Lady", "Queen", "Princess", "Miss" ->
                    Entity.Gender.SHE;
            default -> GIVEN.getOrDefault(givenName, Entity.Gender.UNKNOWN);
        };
    }

    private static Set<String> words(String label) {
        var words = new HashSet<String>();
        for (String[] row : rows("agents.txt", ": ")) {
            if (row[0].equals(label)) {
                words.addAll(List.of(row[1].split(" ", -1)));
            }
        }
        return Set.copyOf(words);
    }

    private static Map<String, Name.Type> nouns() {
        var nouns = new HashMap<String, Name.Type>();
        for (String[] row : rows("roles.tsv", "\t")) {
            nouns.put(
                    row[0],
                    switch (row[1]) {
                        case "person" -> Name.Type.PERSON;
                        case "organisation" -> Name.Type.ORGANISATION;
                        default -> Name.Type.PLACE;
                    });
        }
        return Map.copyOf(nouns);
    }

    /// A name that the list gives to both is unknown.
    private static Map<String, Entity.Gender> given() {
        var given = new HashMap<String, Entity.Gender>();
        for (String[] row : rows("given-names.tsv", "\t")) {
            Entity.Gender gender = row[0].equals("he") ? Entity.Gender.HE : Entity.Gender.SHE;
            for (String name : row[1].split(" ", -1)) {
                given.merge(name, gender, (old, now) -> old == now ? old : Entity.Gender.UNKNOWN);
            }
        }
        return Map.copyOf(given);
    }

    private static List<String[]> rows(String file, String separator) {
        var stream = Roles.class.getResourceAsStream("/parley/coreference/" + file);
        if (stream == null) {
            throw new IllegalStateException(
                    "A word list must be on the class path, missing /parley/coreference/" + file);
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> line.split(separator, 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("/parley/coreference/" + file + " cannot be read", e);
        }
    }
}

package parley.engine.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.knowledge.Table;
import parley.knowledge.WhoIsWho;
import parley.model.Name;

/// Countries, towns and peoples by name, and words that are no names, which a name finder takes for
/// persons now and then: `Kinshasa`, `Māori`, `His`.
final class KnownWords {
    /// As often names of persons, whatever else they are.
    private static final Set<String> PERSONS =
            Set.of("Israel", "Jordan", "Chad", "Georgia", "Montenegro", "Morocco", "Nepal");

    private static final Set<String> NONE = WordFile.words("peoples.txt", "none");
    private static final Set<String> ACRONYMS = WordFile.words("peoples.txt", "place");
    private static final Set<String> PLACES = places();
    private static final Set<String> PEOPLES = peoples();

    private KnownWords() {}

    /// The same names, known words among them with their kind, without those that are no names.
    static List<Name> apply(String text, List<Name> given) {
        var names = new ArrayList<Name>(given.size());
        for (Name name : given) {
            String words = name.words().of(text);
            Name.Type type = NONE.contains(words) ? null : type(words, name.type());
            if (type != null) {
                names.add(
                        type == name.type()
                                ? name
                                : new Name(name.words(), type, name.confidence()));
            }
        }
        return names.equals(given) ? given : names;
    }

    /// True for words that are a country, a town or a people before they are anybody's last name.
    static boolean isKnown(String words) {
        return PLACES.contains(words) || ACRONYMS.contains(words) || PEOPLES.contains(words);
    }

    private static Name.@Nullable Type type(String words, Name.Type found) {
        boolean isWrong = found == Name.Type.PERSON || found == Name.Type.PLACE;
        if (isWrong && PEOPLES.contains(words)) {
            return Name.Type.GROUP;
        }
        boolean isPlace =
                found == Name.Type.PERSON
                        ? PLACES.contains(words) || ACRONYMS.contains(words)
                        : found == Name.Type.ORGANISATION && ACRONYMS.contains(words);
        return isPlace ? Name.Type.PLACE : found;
    }

    private static Set<String> places() {
        var places = new HashSet<String>(WordFile.names("towns.txt", "town"));
        for (Table.Row state : states()) {
            places.add(state.get("name"));
            places.addAll(state.list("aliases"));
        }
        places.removeAll(PERSONS);
        return Set.copyOf(places);
    }

    private static Set<String> peoples() {
        Stream<String> listed = WordFile.words("peoples.txt", "people").stream();
        Stream<String> adjectives =
                states().stream()
                        .map(state -> state.list("adjectives"))
                        .flatMap(Collection::stream);
        return Stream.concat(listed, adjectives)
                .filter(word -> !PLACES.contains(word) && !ACRONYMS.contains(word))
                .filter(word -> !word.equals("English"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Table.Row> states() {
        return Table.shipped(WhoIsWho.class, "states.tsv").rows();
    }
}

package parley.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds rows by what they are called.
final class NameIndex {
    private final Map<String, List<Sense>> byKey = new HashMap<>(16384);
    private final Map<String, List<Sense>> byAcronym = new HashMap<>(1024);
    private final Map<String, List<Person>> byFamilyName = new HashMap<>(4096);
    private final Set<String> firstWords = new HashSet<>(8192);
    private final Set<String> firstWordsOfRoles = new HashSet<>(256);
    private final Scripts scripts = Scripts.shipped();
    private final Set<String> particles = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private final Rows rows;
    private volatile @Nullable Spellings spellings;

    NameIndex(Rows rows) {
        this.rows = rows;
        for (Table.Row row : Table.shipped("particles.tsv").rows()) {
            particles.add(row.need("particle"));
            if (row.get("dropped").equals("yes")) {
                dropped.add(row.need("particle"));
            }
        }
        rows.states.values().forEach(this::addState);
        rows.organisations.values().forEach(this::addNames);
        rows.seats.values().forEach(this::addNames);
        rows.people.values().forEach(this::addPerson);
        for (String words : rows.roles.keySet()) {
            int blank = words.indexOf(' ');
            if (blank > 0) {
                firstWordsOfRoles.add(words.substring(0, blank));
            }
        }
    }

    List<Sense> named(String words) {
        if (NameKey.isAcronym(NameKey.bare(words))) {
            List<Sense> senses = byAcronym.get(NameKey.of(words));
            if (senses != null) {
                return senses;
            }
        }
        return namedByKey(NameKey.of(words));
    }

    List<Sense> namedByKey(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    List<Person> family(String key) {
        return byFamilyName.getOrDefault(key, List.of());
    }

    List<Person> spelledLike(String key) {
        return key.indexOf(' ') < 0 ? List.of() : spellings().find(key);
    }

    /// Made at the first question, as most runs of the program never ask.
    private Spellings spellings() {
        Spellings made = spellings;
        if (made == null) {
            made = new Spellings(scripts, rows.people.values());
            spellings = made;
        }
        return made;
    }

    boolean startsName(String word) {
        return firstWords.contains(word);
    }

    boolean startsRole(String word) {
        return firstWordsOfRoles.contains(word);
    }

    private void addState(State state) {
        addNames(state);
        for (String word : state.adjectives()) {
            add(word, state, Sense.Use.ADJECTIVE);
            addPlural(word, state);
        }
        for (String word : state.people()) {
            add(word, state, Sense.Use.PEOPLE);
            addPlural(word, state);
        }
    }

    private void addPlural(String word, State state) {
        boolean takesS = !word.endsWith("s") && !word.endsWith("ese") && !word.endsWith("sh");
        if (takesS && !word.endsWith("ch") && !word.endsWith("men") && !NameKey.isAcronym(word)) {
            add(word + "s", state, Sense.Use.PEOPLE);
        }
    }

    private void addNames(Known known) {
        add(known.name(), known, Sense.Use.NAME);
        for (String alias : known.aliases()) {
            add(alias, known, Sense.Use.NAME);
        }
    }

    private void addPerson(Person person) {
        addNames(person);
        addFullName(person, person.name());
        for (String alias : person.aliases()) {
            if (alias.indexOf(' ') > 0) {
                addFullName(person, alias);
            }
        }
    }

    private void addFullName(Person person, String name) {
        String key = NameKey.of(name);
        String family = familyName(key, scripts.isFamilyFirst(person.country()));
        addFamilyName(family, person);
        int blank = family.indexOf(' ');
        if (blank > 0 && dropped.contains(family.substring(0, blank))) {
            addFamilyName(family.substring(blank + 1), person);
        }
    }

    private void addFamilyName(String key, Person person) {
        List<Person> family = byFamilyName.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (family.stream().noneMatch(other -> other.id().equals(person.id()))) {
            family.add(person);
        }
    }

    /// The last word with the particles before it, or the first word where it comes first.
    private String familyName(String key, boolean isFirst) {
        String[] words = key.split(" ", -1);
        if (isFirst) {
            return words[0];
        }
        int start = words.length - 1;
        if (NUMERAL.matcher(words[start]).matches()) {
            return words.length > 2 ? words[start - 1] : key;
        }
        while (start > 1 && particles.contains(words[start - 1])) {
            start--;
        }
        return String.join(" ", List.of(words).subList(start, words.length));
    }

    /// "II" of "Albert II" and "Jr" are nobody's family name.
    private static final Pattern NUMERAL = Pattern.compile("[ivx]+|jr|sr");

    private static boolean holds(List<Sense> senses, Known known) {
        for (Sense sense : senses) {
            if (sense.known().id().equals(known.id())) {
                return true;
            }
        }
        return false;
    }

    private void add(String words, Known known, Sense.Use use) {
        boolean isAcronym = NameKey.isAcronym(words);
        String key = NameKey.of(words);
        Map<String, List<Sense>> map = isAcronym ? byAcronym : byKey;
        List<Sense> senses = map.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (!holds(senses, known)) {
            senses.add(new Sense(known, use));
        }
        int blank = key.indexOf(' ');
        firstWords.add(blank < 0 ? key : key.substring(0, blank));
    }
}

package parley.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.knowledge.NameKey;
import parley.knowledge.Person;
import parley.knowledge.Role;
import parley.knowledge.Sense;
import parley.knowledge.Spell;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;

/// Tells who the people named in one report are: by full name, by another spelling, by the full
/// name the report gives elsewhere, by family name with office and date.
final class People {
    private static final int ENOUGH = 4;
    private static final long RECENT_YEARS = 3;
    private static final Set<String> SUFFIXES = WordLists.of("suffix");

    private static final Pattern INITIAL = Pattern.compile("(?<= )\\p{L} (?=\\p{L}{2})");

    /// One person of the report.
    ///
    /// @param known null for somebody whom only the report knows
    record Who(String name, @Nullable Person known) {}

    private final WhoIsWho knowledge;
    private final @Nullable LocalDate date;
    private final Countries countries;
    private final Map<String, Who> byFullName = new LinkedHashMap<>();
    private final Map<String, Who> byLastWord = new HashMap<>();

    People(WhoIsWho knowledge, @Nullable LocalDate date, Countries countries) {
        this.knowledge = knowledge;
        this.date = date;
        this.countries = countries;
    }

    /// Takes in a name of several words; call for all of them before asking for single words.
    Who introduce(String words, List<Sense> senses, @Nullable RolePhrase beside) {
        String key = NameKey.of(words);
        Who met = byFullName.get(key);
        if (met != null) {
            return met;
        }
        Person person = best(persons(senses), beside, false);
        if (person == null) {
            person = best(persons(knowledge.namedByKey(withoutInitials(key))), beside, false);
        }
        if (person == null) {
            person = best(knowledge.spelledLike(words), beside, false);
        }
        Who who = person == null ? fresh(key, words) : new Who(person.name(), person);
        byFullName.put(key, who);
        String[] parts = key.split(" ", -1);
        int last = parts.length - 1;
        if (last > 0 && SUFFIXES.contains(parts[last])) {
            last--;
        }
        byLastWord.putIfAbsent(parts[last], who);
        // Kim Kyou-hyun is the "Kim" of a report that names him, whoever else has that name.
        boolean isFamilyFirst =
                person == null
                        ? last > 0 && isFamilyFirst(parts[0])
                        : knowledge.family(parts[0]).contains(person);
        if (isFamilyFirst) {
            byLastWord.putIfAbsent(parts[0], who);
        }
        return who;
    }

    /// True when somebody of this last name was introduced.
    boolean hasMet(String word) {
        return byLastWord.containsKey(NameKey.of(word));
    }

    /// True for a family name that those who bear it write first.
    private boolean isFamilyFirst(String name) {
        return knowledge.family(name).stream()
                .anyMatch(bearer -> NameKey.of(bearer.name()).startsWith(name + " "));
    }

    /// Who a single word names, null when it can be nobody in particular.
    @Nullable Who single(String word, List<Sense> senses, @Nullable RolePhrase beside) {
        String key = NameKey.of(word);
        Who met = byLastWord.get(key);
        if (met == null && key.startsWith("al ")) {
            met = byLastWord.get(key.substring(3));
        }
        if (met != null) {
            return met;
        }
        Person person = best(persons(senses), beside, false);
        if (person == null) {
            person = best(knowledge.family(word), beside, true);
        }
        if (person == null && (key.startsWith("al ") || key.startsWith("el "))) {
            person = best(knowledge.family(key.substring(3)), beside, true);
        }
        return person == null ? null : new Who(person.name(), person);
    }

    /// A name that only repeats the end of a longer new one is the same person.
    private Who fresh(String key, String words) {
        for (Map.Entry<String, Who> met : byFullName.entrySet()) {
            if (met.getKey().endsWith(" " + key) || key.endsWith(" " + met.getKey())) {
                return met.getValue();
            }
        }
        return new Who(words, null);
    }

    /// "john kerry" for "john f kerry".
    private static String withoutInitials(String key) {
        return INITIAL.matcher(key).replaceAll("");
    }

    private static List<Person> persons(List<Sense> senses) {
        var persons = new ArrayList<Person>();
        for (Sense sense : senses) {
            if (sense.known() instanceof Person person) {
                persons.add(person);
            }
        }
        return persons;
    }

    /// The one that office, date and countries of the report speak for.
    ///
    /// @param mustFit asks for some reason beside the name, and for one that no other has too
    private @Nullable Person best(
            List<Person> persons, @Nullable RolePhrase beside, boolean mustFit) {
        Person best = null;
        int most = Integer.MIN_VALUE;
        boolean isTie = false;
        for (Person person : persons) {
            int score = score(person, beside);
            if (score == most && date == null && best != null && isLater(person, best)) {
                best = person;
            }
            isTie = (score == most && date != null) || (score < most && isTie);
            if (score > most) {
                best = person;
                most = score;
                isTie = false;
            }
        }
        int enough = ENOUGH - (date == null ? 1 : 0) - (persons.size() == 1 ? 1 : 0);
        return mustFit && (most < enough || isTie) ? null : best;
    }

    /// Without a date, the one who came to office last is meant.
    private boolean isLater(Person one, Person other) {
        List<Spell> ones = knowledge.spells(one.id());
        List<Spell> others = knowledge.spells(other.id());
        return !ones.isEmpty()
                && (others.isEmpty()
                        || ones.getFirst()
                                .from()
                                .first()
                                .isAfter(others.getFirst().from().first()));
    }

    private int score(Person person, @Nullable RolePhrase beside) {
        int score = Math.min(2, countries.count(person.country()));
        int office = -6;
        for (Spell spell : knowledge.spells(person.id())) {
            office =
                    Math.max(office, timeliness(spell) + (beside == null ? 0 : fit(spell, beside)));
        }
        return score + office;
    }

    private int timeliness(Spell spell) {
        int weight = spell.leads() ? 2 : spell.rank().equals("head") ? 1 : 0;
        if (date == null) {
            return weight + (spell.to() == null ? 3 : 1);
        }
        if (spell.holdsOn(date)) {
            return 3 + weight;
        }
        if (!spell.isOverOn(date)) {
            return -6;
        }
        boolean isRecent = !spell.isOverOn(date.minusYears(RECENT_YEARS));
        return isRecent ? 2 + weight : weight;
    }

    private static int fit(Spell spell, RolePhrase beside) {
        Role role = beside.role();
        int fit = role.offices().contains(NameKey.of(spell.office())) ? 4 : 0;
        fit += role.sector().equals(spell.sector()) ? 1 : 0;
        Found owner = beside.owner();
        if (owner != null) {
            boolean isOwn = owner.senses().stream().anyMatch(sense -> isOf(spell, sense));
            fit += isOwn ? 3 : -6;
        }
        return fit;
    }

    private static boolean isOf(Spell spell, Sense sense) {
        boolean isHome = sense.known() instanceof State state && state.country().equals(spell.of());
        return isHome || sense.known().id().equals(spell.of());
    }
}

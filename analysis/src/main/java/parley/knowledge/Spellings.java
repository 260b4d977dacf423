package parley.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keys under which the English spellings of one foreign name meet: Zelensky, Zelenskiy, Zelenskyy.
/// One set of rewriting rules per script.
final class Spellings {
    private final Scripts scripts;
    private final Map<String, List<Person>> byKey = new HashMap<>();

    Spellings(Scripts scripts, Collection<Person> people) {
        this.scripts = scripts;
        for (Person person : people) {
            add(person, person.name());
            person.aliases().stream()
                    .filter(alias -> alias.indexOf(' ') > 0)
                    .forEach(alias -> add(person, alias));
        }
    }

    private void add(Person person, String name) {
        String key = NameKey.of(name);
        for (Scripts.Script script : scripts.all()) {
            if (script.countries().contains(person.country())) {
                List<Person> same =
                        byKey.computeIfAbsent(folded(key, script), _ -> new ArrayList<>(1));
                if (!same.contains(person)) {
                    same.add(person);
                }
            }
        }
    }

    /// People whose name may be a spelling of this one.
    ///
    /// @param key a name of two words at least, in the form of [NameKey]
    List<Person> find(String key) {
        var found = new ArrayList<Person>();
        for (Scripts.Script script : scripts.all()) {
            for (Person person : byKey.getOrDefault(folded(key, script), List.of())) {
                if (!found.contains(person) && isClose(key, person)) {
                    found.add(person);
                }
            }
        }
        return found;
    }

    /// The keys forget much; most letters of the two spellings must agree all the same.
    private static boolean isClose(String key, Person person) {
        return isClose(key, NameKey.of(person.name()))
                || person.aliases().stream().anyMatch(alias -> isClose(key, NameKey.of(alias)));
    }

    private static boolean isClose(String one, String other) {
        int length = Math.max(one.length(), other.length());
        return distance(one, other) * 3 <= length;
    }

    /// Letters to insert, delete or change.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static String folded(String key, Scripts.Script script) {
        String text = "^" + key.replace(" ", "$ ^") + "$";
        for (Scripts.Rule rule : script.rules()) {
            if (!rule.from().isEmpty() && text.contains(rule.from())) {
                text = text.replace(rule.from(), rule.to());
            }
        }
        var folded = new StringBuilder(script.name()).append(':');
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isMark = c == '^' || c == '$' || c == ' ';
            if (!isMark && c != last) {
                folded.append(c);
            }
            // A blank stays in between so that equal letters of two words do not fall together.
            last = isMark ? 0 : c;
        }
        return folded.toString();
    }
}

package parley.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.clause.WordLists;

/// The classes of nouns that objects must belong to: `@troops`, `@aid`.
final class NounClasses {
    /// No list of words: whoever can be a party, named or known by the noun.
    static final String PARTY = "@party";

    private static final Map<String, List<String>> CLASSES = load();

    private NounClasses() {}

    /// Lemmas of a comma list in which `@name` stands for a class; empty for `@all`.
    static Set<String> expand(String list) {
        var lemmas = new HashSet<String>();
        for (String item : list.split(",", -1)) {
            if (item.equals("@all")) {
                return Set.of();
            }
            if (item.equals(PARTY)) {
                lemmas.add(PARTY);
            } else if (item.startsWith("@")) {
                List<String> members = CLASSES.get(item);
                if (members == null) {
                    throw new IllegalStateException("classes.txt has no " + item);
                }
                lemmas.addAll(members);
            } else {
                lemmas.add(item);
            }
        }
        return Set.copyOf(lemmas);
    }

    private static Map<String, List<String>> load() {
        var classes = new HashMap<String, List<String>>();
        for (String line : WordLists.lines(NounClasses.class, "classes.txt")) {
            int colon = line.indexOf(':');
            classes.put(
                    line.substring(0, colon),
                    List.of(line.substring(colon + 1).strip().split("\\s+", -1)));
        }
        return Map.copyOf(classes);
    }
}

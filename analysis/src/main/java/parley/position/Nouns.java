package parley.position;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Kinds of nouns that rules ask for, read from `nouns.tsv`.
final class Nouns {
    private static final class Loaded {
        static final Map<String, Set<String>> KINDS = load();
    }

    private Nouns() {}

    /// True when the noun is of the kind, such as `idea` or `group`.
    static boolean is(String lemma, String kind) {
        Set<String> words = Loaded.KINDS.getOrDefault(kind, Set.of());
        return words.contains(lemma)
                || (lemma.endsWith("s") && words.contains(lemma.substring(0, lemma.length() - 1)));
    }

    private static Map<String, Set<String>> load() {
        var kinds = new HashMap<String, Set<String>>();
        for (String[] row : Rows.read("nouns.tsv", 2)) {
            kinds.put(row[0], Rows.set(row[1]));
        }
        return Map.copyOf(kinds);
    }
}

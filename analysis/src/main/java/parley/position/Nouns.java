package parley.position;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Kinds of nouns that rules ask for, read from `nouns.tsv`.
final class Nouns {
    private static final class Loaded {
        static final Map<String, Set<String>> KINDS = load("nouns.tsv");
        static final Map<String, Set<String>> MODALS = load("modals.tsv");
    }

    private Nouns() {}

    /// True when the noun is of the kind, such as `idea` or `group`.
    static boolean is(String lemma, String kind) {
        Set<String> words = Loaded.KINDS.getOrDefault(kind, Set.of());
        return words.contains(lemma)
                || (lemma.endsWith("s") && words.contains(lemma.substring(0, lemma.length() - 1)));
    }

    /// True when a verb is of the kind that rules about modal verbs ask for, such as `mental`.
    static boolean isModal(String lemma, String kind) {
        return Loaded.MODALS.getOrDefault(kind, Set.of()).contains(lemma);
    }

    /// All words of a kind of `modals.tsv`.
    static Set<String> modals(String kind) {
        return Loaded.MODALS.getOrDefault(kind, Set.of());
    }

    private static Map<String, Set<String>> load(String file) {
        var kinds = new HashMap<String, Set<String>>();
        for (String[] row : Rows.read(file, 2)) {
            kinds.put(row[0], Rows.set(row[1]));
        }
        return Map.copyOf(kinds);
    }
}

package parley.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import parley.clause.WordLists;

/// Triggers of speech acts by what they are apart from the act: `act-words.txt`.
final class ActWords {
    private static final Map<String, Set<String>> KINDS = load();

    private ActWords() {}

    /// The triggers of one kind, with their form: `v:hope`.
    ///
    /// @throws IllegalArgumentException if there is no such kind
    static Set<String> of(String kind) {
        Set<String> words = KINDS.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("act-words.txt has no line for " + kind);
        }
        return words;
    }

    private static Map<String, Set<String>> load() {
        var kinds = new HashMap<String, Set<String>>();
        for (String line : WordLists.lines(ActWords.class, "act-words.txt")) {
            String[] words = line.split("\\s+", 2);
            kinds.put(words[0], Set.of(words[1].split("\\s+", -1)));
        }
        return Map.copyOf(kinds);
    }
}

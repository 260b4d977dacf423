package parley.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import parley.knowledge.Table;

/// Closed lists of words: `words.tsv`. Each list says there what it is for.
final class WordLists {
    private static final Map<String, Set<String>> LISTS = load();

    private WordLists() {}

    /// The words of a list, in the form of [parley.knowledge.NameKey].
    ///
    /// @throws IllegalArgumentException if there is no such list
    static Set<String> of(String list) {
        Set<String> words = LISTS.get(list);
        if (words == null) {
            throw new IllegalArgumentException("words.tsv has no list called " + list);
        }
        return words;
    }

    private static Map<String, Set<String>> load() {
        var lists = new HashMap<String, Set<String>>();
        for (Table.Row row : Table.shipped(WordLists.class, "words.tsv").rows()) {
            lists.put(row.need("list"), Set.copyOf(row.list("words")));
        }
        return lists;
    }
}

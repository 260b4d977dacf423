package parley.clause;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Factuality;

/// What a word does to the deed under it: "plan to", "deny that", "likely to".
///
/// @param factuality null when it lets the deed stand as it is
/// @param nouns true when it also works on a noun ("called for a ceasefire")
record Embedding(@Nullable Factuality factuality, boolean nouns) {
    private static final Map<String, Embedding> BY_LEMMA = load();

    /// The effect of a lemma with its particle or preposition tried first; null when it has none.
    static @Nullable Embedding of(String lemma) {
        return BY_LEMMA.get(lemma);
    }

    private static Map<String, Embedding> load() {
        var loaded = new HashMap<String, Embedding>();
        for (String line : WordLists.lines(Embedding.class, "embedding.txt")) {
            int colon = line.indexOf(':');
            String effect = line.substring(0, colon).strip();
            boolean nouns = effect.endsWith("+");
            String name = nouns ? effect.substring(0, effect.length() - 1) : effect;
            Factuality factuality = name.equals("STANDS") ? null : Factuality.valueOf(name);
            for (String lemma : line.substring(colon + 1).strip().split("\\s+", -1)) {
                loaded.put(lemma, new Embedding(factuality, nouns));
            }
        }
        return Map.copyOf(loaded);
    }
}

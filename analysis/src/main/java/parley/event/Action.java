package parley.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.EventCode;

/// One action of the lexicon with the codes that follow from it.
///
/// @param key its name, such as `fight.artillery`
/// @param reciprocal true when both sides do it to each other: they meet, they sign
record Action(String key, EventCode code, boolean reciprocal) {
    /// Reads `[key] cameo mode contexts flags...`.
    static Action parse(String line) {
        String[] words = line.split("\\s+", -1);
        String key = words[0].substring(1, words[0].length() - 1);
        String plover = CodeTables.plover(words[1]);
        boolean reciprocal = false;
        for (int i = 4; i < words.length; i++) {
            if (words[i].startsWith("plover=")) {
                plover = words[i].substring("plover=".length());
            }
            reciprocal |= words[i].equals("recip");
        }
        return new Action(
                key,
                new EventCode(plover, none(words[2]), contexts(words[3]), words[1]),
                reciprocal);
    }

    /// True for what only names the matter of a demand or an offer.
    boolean isMatter() {
        return key.startsWith("matter.");
    }

    private static @Nullable String none(String word) {
        return word.equals("-") ? null : word;
    }

    static List<String> contexts(String word) {
        return word.equals("-") ? List.of() : List.of(word.split(",", -1));
    }
}

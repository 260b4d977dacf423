package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The little words of languages, by `function-words.tsv`.
final class FunctionWords {
    private static final List<String> LANGUAGES = new ArrayList<>();
    private static final Map<String, Long> WORDS = load();

    private FunctionWords() {}

    /// The share of a text's first 60 words that are little words of any language.
    static double share(String text) {
        int words = 0;
        int little = 0;
        int start = -1;
        for (int i = 0; i <= text.length() && words < 60; i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                if (i - start <= 6 && WORDS.containsKey(text.substring(start, i))) {
                    little++;
                }
                start = -1;
            }
        }
        return words == 0 ? 0 : (double) little / words;
    }

    /// The language whose little words are the most in the text, null when too few are found.
    static @Nullable String language(String text) {
        var counts = new int[LANGUAGES.size()];
        String head = text.length() > 4000 ? text.substring(0, 4000) : text;
        String lower = head.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !isInWord(lower, i)) {
                count(lower.substring(start, i), counts);
                start = i + 1;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return counts[best] >= 5 ? LANGUAGES.get(best) : null;
    }

    private static void count(String word, int[] counts) {
        long mask = WORDS.getOrDefault(word, 0L);
        while (mask != 0) {
            counts[Long.numberOfTrailingZeros(mask)]++;
            mask &= mask - 1;
        }
    }

    /// An apostrophe parts no words here: the "s" of "army's" is no little word of Czech.
    private static boolean isInWord(String text, int at) {
        char c = text.charAt(at);
        return c < 0x80 ? (c >= 'a' && c <= 'z') || c == '\'' : c == '’' || isLetterOrMark(c);
    }

    private static boolean isLetterOrMark(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static Map<String, Long> load() {
        var words = new HashMap<String, Long>();
        for (String[] row : DataFile.rows("function-words.tsv", 2)) {
            long bit = 1L << LANGUAGES.size();
            LANGUAGES.add(row[0]);
            for (String word : DataFile.words(row[1])) {
                words.merge(word, bit, (a, b) -> a | b);
            }
        }
        return words;
    }
}

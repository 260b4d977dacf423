package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the kinds of chrome phrases in a text, by `chrome-phrases.tsv`.
final class Phrases {
    private record Phrase(String words, int kind) {}

    private static final List<String> KINDS = new ArrayList<>();
    private static final Map<String, List<Phrase>> BY_FIRST_WORD = load();

    private Phrases() {}

    static int count() {
        return KINDS.size();
    }

    /// One bit for each kind that the text holds.
    static int kinds(String text) {
        return kinds(text, Integer.MAX_VALUE);
    }

    /// One bit for each kind that starts within the first `within` characters.
    static int kinds(String text, int within) {
        String lower = text.toLowerCase(Locale.ROOT);
        int kinds = 0;
        int i = 0;
        int end = lower.length();
        while (i < end && i <= within) {
            if (!Character.isLetterOrDigit(lower.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < end && Character.isLetterOrDigit(lower.charAt(i))) {
                i++;
            }
            List<Phrase> phrases = BY_FIRST_WORD.get(lower.substring(start, i));
            if (phrases != null) {
                kinds |= match(lower, start, phrases);
            }
        }
        return kinds;
    }

    static int bit(String kind) {
        return 1 << KINDS.indexOf(kind);
    }

    private static int match(String text, int start, List<Phrase> phrases) {
        int kinds = 0;
        for (Phrase phrase : phrases) {
            int end = start + phrase.words().length();
            if (text.startsWith(phrase.words(), start)
                    && (end >= text.length() || !Character.isLetter(text.charAt(end)))) {
                kinds |= 1 << phrase.kind();
            }
        }
        return kinds;
    }

    private static Map<String, List<Phrase>> load() {
        var map = new HashMap<String, List<Phrase>>();
        for (String[] row : DataFile.rows("chrome-phrases.tsv", 2)) {
            int kind = KINDS.size();
            KINDS.add(row[0]);
            for (String phrase : DataFile.parts(row[1])) {
                map.computeIfAbsent(firstWord(phrase), _ -> new ArrayList<>())
                        .add(new Phrase(phrase, kind));
            }
        }
        return map;
    }

    private static String firstWord(String phrase) {
        int end = 0;
        while (end < phrase.length() && Character.isLetterOrDigit(phrase.charAt(end))) {
            end++;
        }
        return phrase.substring(0, end);
    }
}

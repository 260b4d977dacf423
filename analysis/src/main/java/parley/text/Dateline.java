package parley.text;

import java.util.List;
import java.util.Set;
import parley.model.Span;

/// The dateline that opens a report: "PRETORIA, Nov 3 (AP) -". It is no part of the sentence behind
/// it, and a parser that reads it as one takes the town for the subject.
public final class Dateline {
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "\u2015");
    private static final int LONGEST = 14;

    /// "UN" and "EU" are no towns.
    private static final int SHORTEST_TOWN = 3;

    private Dateline() {}

    /// How many of a sentence's words are its dateline, the dash included; 0 for none. A town in
    /// capitals, an agency in brackets or a date must stand before the dash, nothing else may, and
    /// what follows the dash must open like a sentence.
    ///
    /// @param words the words of one sentence
    public static int length(String text, List<Span> words) {
        boolean marked = false;
        for (int i = 0; i < words.size() && i < LONGEST; i++) {
            String word = words.get(i).of(text);
            if (i > 0 && DASHES.contains(word) && isApart(text, words, i)) {
                return marked && opensSentence(text, words, i + 1) ? i + 1 : 0;
            }
            boolean fits =
                    word.isEmpty()
                            || ",./()".contains(word)
                            || Character.isUpperCase(word.charAt(0))
                            || Character.isDigit(word.charAt(0));
            if (!fits) {
                return 0;
            }
            marked |= isTownInCapitals(word) || word.equals(")");
        }
        return 0;
    }

    private static boolean isTownInCapitals(String word) {
        return word.length() >= SHORTEST_TOWN
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '\'' || c == '-');
    }

    /// A hyphen inside a word has no blanks around it.
    private static boolean isApart(String text, List<Span> words, int dash) {
        boolean before = words.get(dash - 1).end() < words.get(dash).start();
        boolean after =
                dash + 1 < words.size() && words.get(dash).end() < words.get(dash + 1).start();
        return !words.get(dash).of(text).equals("-") || (before && after);
    }

    private static boolean opensSentence(String text, List<Span> words, int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        String word = words.get(at).of(text);
        return !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
    }
}

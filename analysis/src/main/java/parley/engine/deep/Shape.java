package parley.engine.deep;

import java.util.function.IntPredicate;

/// How a word is written, for an encoder whose vocabulary has no capitals. `train/deep/words.py`
/// numbers the shapes alike.
final class Shape {
    static final int NONE = 0;
    private static final int LOWER = 1;
    private static final int CAPITALISED = 2;
    private static final int CAPITALS = 3;
    private static final int CAPITALISED_AND_INNER_CAPITAL = 4;
    private static final int DIGITS = 5;
    private static final int INNER_CAPITAL = 6;
    private static final int OTHER = 7;

    private Shape() {}

    /// @param word at least one character
    static int of(String word) {
        int first = word.codePointAt(0);
        boolean single = word.length() == Character.charCount(first);
        boolean anyUpper = any(word, 0, Character::isUpperCase);
        boolean anyLower = any(word, 0, c -> Character.isLowerCase(c) || Character.isTitleCase(c));
        if (!single && anyUpper && !anyLower) {
            return CAPITALS;
        }
        boolean inner = any(word, Character.charCount(first), Character::isUpperCase);
        if (Character.isUpperCase(first)) {
            return inner ? CAPITALISED_AND_INNER_CAPITAL : CAPITALISED;
        }
        if (any(word, 0, Character::isDigit)) {
            return DIGITS;
        }
        if (inner) {
            return INNER_CAPITAL;
        }
        return any(word, 0, c -> !Character.isLetter(c)) ? OTHER : LOWER;
    }

    private static boolean any(String word, int from, IntPredicate is) {
        for (int at = from; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            if (is.test(word.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }
}

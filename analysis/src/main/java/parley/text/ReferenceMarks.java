package parley.text;

import java.util.List;
import parley.model.Span;

/// Marks that point to notes and sources, as encyclopedias set them behind a sentence: `[12]`,
/// `[a]`, `[citation needed]`.
final class ReferenceMarks {
    /// Tokens of the longest mark, its brackets included.
    private static final int LONGEST = 6;

    private static final int LONGEST_NUMBER = 3;

    private ReferenceMarks() {}

    /// True when the token is part of a mark that follows a final mark, a closing one or another
    /// reference mark.
    static boolean isIn(String text, List<Span> tokens, int index) {
        int open = index;
        while (open > 0 && index - open < LONGEST && at(text, tokens, open) != '[') {
            if (open < index && at(text, tokens, open) == ']') {
                return false;
            }
            open--;
        }
        if (open == 0 || at(text, tokens, open) != '[') {
            return false;
        }
        int close = open + 1;
        while (close < tokens.size() && close - open < LONGEST && at(text, tokens, close) != ']') {
            close++;
        }
        return close < tokens.size()
                && close > open + 1
                && at(text, tokens, close) == ']'
                && index <= close
                && isReference(text, tokens, open, close)
                && follows(text, tokens.get(open - 1));
    }

    private static char at(String text, List<Span> tokens, int index) {
        return text.charAt(tokens.get(index).start());
    }

    /// A number, one small letter, or words of which the last is `needed`.
    private static boolean isReference(String text, List<Span> tokens, int open, int close) {
        Span only = tokens.get(open + 1);
        if (close > open + 2) {
            return tokens.get(close - 1).of(text).equals("needed");
        }
        char mark = text.charAt(only.start());
        return (Letters.isDigit(mark) && only.length() <= LONGEST_NUMBER)
                || (only.length() == 1 && Character.isLowerCase(mark));
    }

    private static boolean follows(String text, Span before) {
        char mark = text.charAt(before.end() - 1);
        return ".!?…]".indexOf(mark) >= 0 || Letters.isQuote(mark) || mark == ')';
    }
}

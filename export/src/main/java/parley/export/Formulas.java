package parley.export;

/// Keeps words of a report from being run by a spreadsheet that opens an export, after OWASP's
/// advice on CSV injection: an apostrophe stands before what would be taken for a formula.
public final class Formulas {
    /// Signs that open a formula, also in the wide forms of East Asian fonts, and what old
    /// spreadsheets took for a command.
    private static final String OPENERS = "=+-@|%＝＋－＠";

    private Formulas() {}

    /// The words, with an apostrophe first if they could run. Blanks and control characters before
    /// a sign do not hide it.
    public static String disarmed(String words) {
        int first = 0;
        while (first < words.length() && isSkipped(words.charAt(first))) {
            first++;
        }
        boolean runs = first < words.length() && OPENERS.indexOf(words.charAt(first)) >= 0;
        boolean isControl = first > 0 && Character.isISOControl(words.charAt(0));
        return runs || isControl ? "'" + words : words;
    }

    private static boolean isSkipped(char c) {
        return Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}

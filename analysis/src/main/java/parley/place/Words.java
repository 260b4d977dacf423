package parley.place;

import java.util.Arrays;
import java.util.function.Predicate;

/// The words of a text as look-up needs them: runs of letters and digits, with inner apostrophes
/// and full stops (`U.S.`, `Sana'a`), a possessive `'s` cut off, and what parts them.
final class Words {
    /// What stands between a word and the one before it.
    enum Gap {
        SPACE,
        HYPHEN,
        COMMA,
        /// Any other mark within a sentence.
        MARK,
        /// A full stop, a line break or the start of the text.
        BREAK
    }

    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private Gap[] gaps = new Gap[256];
    private boolean[] possessive = new boolean[256];
    private int count;

    private Words(String text) {
        this.text = text;
    }

    /// @param isDotted true for abbreviations that keep the full stop after them
    static Words of(String text, Predicate<String> isDotted) {
        var words = new Words(text);
        int at = 0;
        int before = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = words.wordEnd(at, isDotted);
            words.add(at, end, before);
            before = end;
            at = end;
        }
        return words;
    }

    private int wordEnd(int start, Predicate<String> isDotted) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                end++;
            } else if (isInner(c, start, end)) {
                end++;
            } else {
                break;
            }
        }
        if (end < text.length() && text.charAt(end) == '.') {
            boolean initials = end - start >= 3 && text.charAt(end - 2) == '.';
            if (initials || isDotted.test(text.substring(start, end + 1))) {
                end++;
            }
        }
        return end;
    }

    /// An apostrophe between letters, or the full stop of `U.S`.
    private boolean isInner(char c, int start, int at) {
        boolean letterNext = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        if (!letterNext) {
            return false;
        }
        boolean afterSingle = at - start == 1 || text.charAt(at - 2) == '.';
        return switch (c) {
            case '\'', '’', '‘', 'ʻ', '`' -> true;
            case '.' -> afterSingle && Character.isUpperCase(text.charAt(at - 1));
            default -> false;
        };
    }

    private void add(int start, int wholeEnd, int before) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            gaps = Arrays.copyOf(gaps, 2 * count);
            possessive = Arrays.copyOf(possessive, 2 * count);
        }
        int end = wholeEnd;
        if (end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && isApostrophe(text.charAt(end - 2))) {
            end -= 2;
            possessive[count] = true;
        }
        starts[count] = start;
        ends[count] = end;
        gaps[count] = count == 0 ? Gap.BREAK : gap(before, start);
        count++;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`';
    }

    private Gap gap(int from, int to) {
        Gap gap = Gap.SPACE;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case ' ', '\u00a0', '\t' -> {
                    // spaces part words without a break
                }
                case '.', '!', '?', '\n', '\r', '\u2028', '\u2029' -> {
                    return Gap.BREAK;
                }
                case '-', '\u2010', '\u2011' -> gap = to - from == 1 ? Gap.HYPHEN : Gap.MARK;
                case ',' -> gap = gap == Gap.SPACE ? Gap.COMMA : Gap.MARK;
                default -> gap = Gap.MARK;
            }
        }
        return gap;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /// What stands before the word; [Gap#BREAK] before the first one.
    Gap before(int word) {
        return gaps[word];
    }

    /// What stands after the word; [Gap#BREAK] after the last one.
    Gap after(int word) {
        return word + 1 < count ? before(word + 1) : Gap.BREAK;
    }

    boolean isPossessive(int word) {
        return possessive[word];
    }

    String form(int word) {
        return text.substring(starts[word], ends[word]);
    }

    String form(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    boolean isCapital(int word) {
        return Character.isUpperCase(text.charAt(starts[word]));
    }

    /// True when the word has two letters or more and no small one.
    boolean isAllCapitals(int word) {
        int letters = 0;
        for (int i = starts[word]; i < ends[word]; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    boolean isDigit(int word) {
        return Character.isDigit(text.charAt(starts[word]));
    }

    /// The word that starts at this offset, or the first one behind it; [#count] when none does.
    int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found < 0 ? -found - 1 : found;
    }
}

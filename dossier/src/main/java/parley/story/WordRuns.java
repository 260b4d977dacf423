package parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.model.Span;

/// Cuts a text into words as copies are compared: letters and digits in lower case. Apostrophes are
/// left out, so that straight and curly ones, and those that a wrong encoding tore apart, compare
/// alike; points within abbreviations and commas within numbers too.
public final class WordRuns {
    private WordRuns() {}

    /// A word with where it stands.
    public record Word(String form, Span span) {}

    /// The words of a text, in their order.
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>(text.length() / 5 + 1);
        char[] form = new char[32];
        int i = 0;
        while (i < text.length()) {
            if (!isWordPart(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            int length = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (isWordPart(c)) {
                    if (length == form.length) {
                        form = Arrays.copyOf(form, 2 * length);
                    }
                    form[length++] = Character.toLowerCase(c);
                } else if (!joins(text, i)) {
                    break;
                }
                i++;
            }
            words.add(new Word(new String(form, 0, length), new Span(start, i)));
        }
        return words;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c);
    }

    /// An apostrophe between letters, a comma between digits, a point after a single letter.
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length() || !isWordPart(text.charAt(at + 1))) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' ->
                    Character.isLetter(before)
                            && Character.isLetter(after)
                            && (at < 2 || !isWordPart(text.charAt(at - 2)));
            default -> false;
        };
    }
}

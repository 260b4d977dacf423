package parley.page;

import java.util.ArrayList;
import java.util.List;
import parley.model.Span;

/// A line of plain text without the white space around it.
///
/// @param span where it stands in the whole text
/// @param afterBlank whether a blank line or nothing stands before it
record TextLine(String words, Span span, boolean afterBlank) {
    static List<TextLine> cut(String text) {
        var lines = new ArrayList<TextLine>();
        boolean blank = true;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Span span = trim(text, start, end);
            if (span.isEmpty()) {
                blank = true;
            } else {
                lines.add(new TextLine(span.of(text), span, blank));
                blank = false;
            }
            start = end + 1;
        }
        return lines;
    }

    static Span trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    int wordCount() {
        return words.split("\\s+").length;
    }

    /// Ends like a sentence, closing quotes and brackets aside.
    boolean endsSentence() {
        int i = words.length() - 1;
        while (i > 0 && "\"”’»')]".indexOf(words.charAt(i)) >= 0) {
            i--;
        }
        return ".!?…。؟।".indexOf(words.charAt(i)) >= 0;
    }

    /// Long enough to be told apart from headlines and labels.
    boolean isProse() {
        return (endsSentence() && wordCount() >= 12) || wordCount() >= 30;
    }
}

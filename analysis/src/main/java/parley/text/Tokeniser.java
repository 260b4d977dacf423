package parley.text;

import java.util.ArrayList;
import java.util.List;
import parley.model.Span;

/// Cuts text into words and marks the way the Universal Dependencies treebanks EWT and GUM do:
/// contractions are split (`do|n't`, `John|'s`, `can|not`), most hyphens stand alone, and every
/// token is a span of the text. Tokens never hold white space, never overlap, and leave nothing out
/// but white space. Works in one pass with bounded look-ahead, so time grows with the text alone.
public final class Tokeniser {
    private Tokeniser() {}

    /// The tokens of a stretch of text.
    ///
    /// @param text the whole text
    /// @param block the stretch to read
    /// @return spans into `text` in reading order
    /// @throws IndexOutOfBoundsException if the block ends beyond the text
    public static List<Span> tokens(String text, Span block) {
        if (block.end() > text.length()) {
            throw new IndexOutOfBoundsException(
                    "A block must end inside its text, got "
                            + block.end()
                            + " of "
                            + text.length());
        }
        var scan = new Scan(text, block.start(), block.end());
        while (scan.skipSpace()) {
            if (!AddressScanner.take(scan) && !WordScanner.take(scan)) {
                MarkScanner.take(scan);
            }
        }
        return scan.tokens();
    }

    /// Where the reading of one block stands.
    static final class Scan {
        final String text;
        final int start;
        final int end;
        int at;
        private final List<Span> tokens = new ArrayList<>();

        Scan(String text, int start, int end) {
            this.text = text;
            this.start = start;
            this.end = end;
            at = start;
        }

        /// The character at an offset, a blank outside the block.
        char at(int offset) {
            return offset >= start && offset < end ? text.charAt(offset) : ' ';
        }

        /// The code point at an offset, a blank outside the block.
        int pointAt(int offset) {
            if (offset < start || offset >= end) {
                return ' ';
            }
            char high = text.charAt(offset);
            if (!Character.isHighSurrogate(high) || offset + 1 >= end) {
                return high;
            }
            return text.codePointAt(offset);
        }

        boolean isSpaceAt(int offset) {
            return Letters.isSpace(pointAt(offset));
        }

        boolean isWordAt(int offset) {
            return Letters.isWord(pointAt(offset));
        }

        /// True when a token, rather than white space or the block's edge, ends right before.
        boolean isGlued() {
            return !tokens.isEmpty() && tokens.getLast().end() == at;
        }

        boolean isFirst() {
            return tokens.isEmpty();
        }

        /// Moves to the next token's first character; false at the end of the block.
        boolean skipSpace() {
            while (at < end && isSpaceAt(at)) {
                at += Character.charCount(pointAt(at));
            }
            return at < end;
        }

        /// Ends a token before this offset.
        void token(int until) {
            tokens.add(new Span(at, until));
            at = until;
        }

        List<Span> tokens() {
            return List.copyOf(tokens);
        }
    }
}

package parley.json;

import parley.model.Span;

/// Turns UTF-16 offsets into one text into code points and back. Inside Java every offset counts
/// UTF-16 units; everything exported counts code points.
public final class CodePoints {
    private final String text;
    private final int[] before;

    /// Prepares one text; takes memory only if it holds characters beyond the basic plane.
    public CodePoints(String text) {
        this.text = text;
        this.before = text.codePointCount(0, text.length()) == text.length() ? NONE : count(text);
    }

    private static final int[] NONE = {};

    /// The number of code points before a UTF-16 offset.
    ///
    /// @throws IndexOutOfBoundsException if the offset is not within 0 and the text's length
    public int of(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException(
                    "Offset needs 0 to " + text.length() + ", got " + offset);
        }
        return before.length == 0 ? offset : before[offset];
    }

    /// The span's start in code points.
    public int start(Span span) {
        return of(span.start());
    }

    /// The span's end in code points.
    public int end(Span span) {
        return of(span.end());
    }

    /// The UTF-16 offset before which this many code points lie: the inverse of [#of].
    ///
    /// @throws IndexOutOfBoundsException if the text has fewer code points
    public int utf16(int codePoints) {
        if (codePoints < 0 || codePoints > of(text.length())) {
            throw new IndexOutOfBoundsException(
                    "Offset needs 0 to " + of(text.length()) + " code points, got " + codePoints);
        }
        if (before.length == 0) {
            return codePoints;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < codePoints) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] count(String text) {
        int[] before = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = count;
            boolean insidePair =
                    Character.isHighSurrogate(text.charAt(i))
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (!insidePair) {
                count++;
            }
        }
        before[text.length()] = count;
        return before;
    }
}

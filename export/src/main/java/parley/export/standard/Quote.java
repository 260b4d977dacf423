package parley.export.standard;

import parley.model.Span;

/// The words by which an annotation finds its place again in a text that may have moved.
///
/// @param prefix words before
/// @param exact the words themselves
/// @param suffix words after
record Quote(String prefix, String exact, String suffix) {
    /// Quotes a span with what stands around it.
    ///
    /// @param span UTF-16 offsets into `text`
    /// @param before code points of what comes before it
    /// @param after code points of what comes after it
    static Quote of(String text, Span span, int before, int after) {
        return new Quote(
                text.substring(back(text, span.start(), before), span.start()),
                span.of(text),
                text.substring(span.end(), on(text, span.end(), after)));
    }

    /// The offset so many code points before another, 0 at least.
    static int back(String text, int from, int points) {
        return text.offsetByCodePoints(from, -Math.min(points, text.codePointCount(0, from)));
    }

    /// The offset so many code points after another, the text's length at most.
    static int on(String text, int from, int points) {
        int left = text.codePointCount(from, text.length());
        return text.offsetByCodePoints(from, Math.min(points, left));
    }
}

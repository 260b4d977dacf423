package parley.history;

import parley.model.Article;
import parley.model.Span;

/// The words that a record stands on, within their paragraph.
///
/// @param before up to 300 characters of the same paragraph, empty when the words open it
/// @param words the evidence itself
/// @param after up to 300 characters of the same paragraph, empty when the words end it
/// @param startCodePoint start of `words` in the report's text, in code points
/// @param endCodePoint end of `words`, exclusive
public record Quote(
        String before, String words, String after, int startCodePoint, int endCodePoint) {
    private static final int MOST_CONTEXT = 300;

    /// The quote of some words of an article.
    public static Quote of(Article article, Span words) {
        String text = article.text();
        Span around =
                article.blocks().stream()
                        .filter(block -> block.start() <= words.start())
                        .reduce((_, last) -> last)
                        .filter(block -> block.end() >= words.end())
                        .orElse(words);
        int start = Math.max(around.start(), words.start() - MOST_CONTEXT);
        int end = Math.min(around.end(), words.end() + MOST_CONTEXT);
        return new Quote(
                text.substring(wordStart(text, start, words.start()), words.start()),
                words.of(text),
                text.substring(words.end(), wordEnd(text, end, words.end())),
                text.codePointCount(0, words.start()),
                text.codePointCount(0, words.end()));
    }

    /// The first blank at or after `start`, so that no word is cut; `start` itself at its edge.
    private static int wordStart(String text, int start, int limit) {
        int at = start;
        while (at > 0 && at < limit && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int end, int limit) {
        int at = end;
        while (at < text.length() && at > limit && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}

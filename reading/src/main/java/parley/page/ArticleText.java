package parley.page;

import parley.model.Span;

/// Composes an article's text part by part, a blank line between them.
final class ArticleText {
    private final StringBuilder text = new StringBuilder();

    /// Adds a part and gives back where it stands.
    Span add(String part) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        return append(part);
    }

    /// Adds words on a new line of the last part.
    Span addLine(String part) {
        text.append('\n');
        return append(part);
    }

    private Span append(String part) {
        int start = text.length();
        text.append(part);
        return new Span(start, text.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package parley.quote;

import org.jspecify.annotations.Nullable;
import parley.model.Span;

/// Finds the question that somebody was asked: "when asked about a truce", "asked whether ...".
final class Questions {
    private final ReportText text;

    Questions(ReportText text) {
        this.text = text;
    }

    /// The words of the question that a sentence reports, null when it reports none.
    @Nullable Span in(int sentence) {
        int end = text.end(sentence);
        for (int word = text.first(sentence); word + 2 < end; word++) {
            if (!text.isQuoted(word) && isAsked(word, sentence)) {
                return words(word + 1, end);
            }
        }
        return null;
    }

    private boolean isAsked(int word, int sentence) {
        if (!text.lower(word).matches("asked|questioned|pressed")) {
            return false;
        }
        boolean opens = word == text.first(sentence);
        boolean passive = !opens && text.lower(word - 1).matches("when|if|was|were|been|being|,");
        return (opens || passive)
                && text.lower(word + 1).matches("about|whether|if|what|how|why|who|when|where");
    }

    private @Nullable Span words(int first, int end) {
        int from = text.lower(first).equals("about") ? first + 1 : first;
        int last = from;
        while (last + 1 < end
                && !text.isQuoted(last + 1)
                && !text.lower(last + 1).matches("[,.;:?!–—]")) {
            last++;
        }
        return from < end ? text.span(from, last) : null;
    }
}

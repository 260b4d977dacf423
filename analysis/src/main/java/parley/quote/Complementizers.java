package parley.quote;

import java.util.ArrayList;
import java.util.List;
import parley.model.Span;

/// Puts the "that" before a content back: contents leave it out, some annotation schemes count it
/// in.
public final class Complementizers {
    private static final String THAT = "that";

    /// Marks and blanks that may stand between "that" and the content.
    private static final int FARTHEST = 3;

    private Complementizers() {}

    /// The parts of a content, each with the "that" right before it.
    public static List<Span> included(String text, List<Span> content) {
        var parts = new ArrayList<Span>();
        for (Span part : content) {
            int end = part.start();
            while (end > 0
                    && part.start() - end < FARTHEST
                    && !Character.isLetterOrDigit(text.charAt(end - 1))
                    && text.charAt(end - 1) != '\n') {
                end--;
            }
            int start = end - THAT.length();
            boolean follows =
                    start >= 1
                            && text.regionMatches(true, start, THAT, 0, THAT.length())
                            && !Character.isLetterOrDigit(text.charAt(start - 1));
            Span whole = follows ? new Span(start, part.end()) : part;
            if (!parts.isEmpty() && isTied(text, parts.getLast().end(), whole.start(), follows)) {
                whole = Span.around(parts.removeLast(), whole);
            }
            parts.add(whole);
        }
        return List.copyOf(parts);
    }

    /// True when only ", and" stands between two parts that begin with "that".
    private static boolean isTied(String text, int end, int start, boolean that) {
        return that
                && start >= end
                && text.substring(end, start).matches("[\\s,]*(?:and|or|but|yet)?\\s*");
    }
}

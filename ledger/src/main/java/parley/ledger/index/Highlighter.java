package parley.ledger.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.ledger.Highlight;
import parley.ledger.Query;

/// Marks the words of a query in a text, by the rules by which the index found them.
public final class Highlighter {
    /// Code units of a snippet before the first match.
    private static final int BEFORE = 80;

    private Highlighter() {}

    /// A stretch of a text with what matched in it.
    public record Marked(String snippet, List<Highlight> highlights) {
        public Marked {
            highlights = List.copyOf(highlights);
        }
    }

    /// The words around the first match, whole words at both ends; the start of the text when
    /// nothing matches.
    ///
    /// @param most UTF-16 length of the snippet, without the ellipses
    public static Marked mark(String text, List<Query.Words> words, int most) {
        List<Highlight> all = find(text, words);
        int first = all.isEmpty() ? 0 : Math.max(0, all.getFirst().start() - BEFORE);
        int start = text.length() <= most ? 0 : wordStart(text, first);
        int end = wordEnd(text, Math.min(text.length(), start + most));
        String head = start == 0 ? "" : "… ";
        String tail = end == text.length() ? "" : " …";
        int shift = head.length() - start;
        List<Highlight> inside =
                all.stream()
                        .filter(mark -> mark.start() >= start && mark.end() <= end)
                        .map(mark -> new Highlight(mark.start() + shift, mark.end() + shift))
                        .toList();
        return new Marked(head + text.substring(start, end) + tail, inside);
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start > 0 && start < text.length() && !isBlank(text, start - 1)) {
            start++;
        }
        return start;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end > 0 && end < text.length() && !isBlank(text, end)) {
            end--;
        }
        return end == 0 ? from : end;
    }

    private static boolean isBlank(String text, int offset) {
        return Character.isWhitespace(text.charAt(offset));
    }

    private static List<Highlight> find(String text, List<Query.Words> words) {
        var marks =
                new TreeSet<Highlight>((a, b) ->
                        a.start() != b.start()
                                ? Integer.compare(a.start(), b.start())
                                : Integer.compare(a.end(), b.end()));
        for (boolean exact : new boolean[] {false, true}) {
            List<Query.Words> wanted =
                    words.stream().filter(each -> each.exact() == exact).toList();
            if (!wanted.isEmpty()) {
                List<Analysis.Term> terms = Analysis.terms(exact, text);
                wanted.forEach(each -> find(terms, Analysis.terms(exact, each.text()), marks));
            }
        }
        return new ArrayList<>(marks);
    }

    private static void find(
            List<Analysis.Term> terms, List<Analysis.Term> phrase, Set<Highlight> marks) {
        for (int i = 0; i + phrase.size() <= terms.size() && !phrase.isEmpty(); i++) {
            int matched = 0;
            while (matched < phrase.size()
                    && terms.get(i + matched).term().equals(phrase.get(matched).term())) {
                matched++;
            }
            if (matched == phrase.size()) {
                terms.subList(i, i + matched)
                        .forEach(term -> marks.add(new Highlight(term.start(), term.end())));
            }
        }
    }
}

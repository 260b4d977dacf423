package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Span;
import parley.model.Statement.CueClass;
import parley.text.Tree;

/// Finds what phrases attribute: "according to the ministry", "reportedly".
final class AdverbialReports {
    /// The phrases before a source, by their first word.
    private static final Map<String, List<List<String>>> BEFORE =
            DataFile.rows("adverbials.tsv", 3).stream()
                    .filter(row -> row.get(1).equals("before"))
                    .collect(Collectors.groupingBy(row -> row.get(2).split(" ", -1)[0]));

    private AdverbialReports() {}

    static List<Report> find(ReportText text) {
        var found = new ArrayList<Report>();
        for (int word = 0; word < text.size(); word++) {
            for (List<String> phrase : BEFORE.getOrDefault(text.lower(word), List.of())) {
                Report report = before(text, word, phrase);
                if (report != null) {
                    found.add(report);
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable Report before(ReportText text, int word, List<String> phrase) {
        String[] words = phrase.get(2).split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (word + i >= text.size()
                    || text.sentence(word + i) != text.sentence(word)
                    || !text.lower(word + i).equals(words[i])) {
                return null;
            }
        }
        Tree tree = text.tree(word);
        int offset = text.first(text.sentence(word));
        int next = word + words.length - offset;
        if (next >= tree.size()) {
            return null;
        }
        int source = sourceHead(tree, next);
        Span speaker = Subjects.phrase(tree, source);
        int end = next;
        while (end + 1 < tree.size() && tree.isUnder(end + 1, source)) {
            end++;
        }
        List<Span> content = around(tree, word - offset, end);
        if (content.isEmpty() || speaker == null || isRendering(speaker.of(text.text))) {
            return null;
        }
        speaker =
                new Span(
                        tree.token(next).span().start(),
                        Math.max(speaker.end(), tree.token(next).span().end()));
        return new Report(
                word,
                text.span(word, word + words.length - 1),
                phrase.get(2),
                CueClass.valueOf(phrase.get(0)),
                content,
                speaker,
                "according to",
                0.9);
    }

    /// A translation or transcript is a hand that the words went through, not who says them.
    private static boolean isRendering(String source) {
        return source.matches(
                "(?s)(an?|the|its|his|her) .{0,20}(translation|transcript|interpreter)\\b.*");
    }

    private static int sourceHead(Tree tree, int first) {
        int top = first;
        while (tree.head(top) > first
                && Subjects.isNominal(tree, tree.head(top))
                && tree.head(top) - first < 12) {
            top = tree.head(top);
        }
        return top;
    }

    /// The sentence before and behind the phrase from `first` to `last`.
    static List<Span> around(Tree tree, int first, int last) {
        var parts = new ArrayList<Span>();
        int start = 0;
        for (int at = 0; at < first; at++) {
            if (tree.token(at).form().equals(";")) {
                start = at + 1;
            }
        }
        if (start < first) {
            parts.addAll(Contents.range(tree, start, first - 1));
        }
        int behind = last + 1;
        boolean parted =
                behind < tree.size() && (tree.token(behind).form().equals(",") || first <= 1);
        if (parted && behind < tree.size()) {
            int end = behind;
            while (end + 1 < tree.size() && !tree.token(end + 1).form().equals(";")) {
                end++;
            }
            String next = tree.token(Math.min(end, behind + 1)).form().toLowerCase(Locale.ROOT);
            if (parts.isEmpty() || !List.of("which", "who", "while", "whose").contains(next)) {
                parts.addAll(Contents.range(tree, behind, end));
            }
        }
        return parts;
    }
}

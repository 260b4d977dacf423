package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.model.Name;
import parley.model.Span;
import parley.model.Statement.CueClass;

/// Finds lines that name their speaker: "Smith: Talks have failed" in headlines, "Q: ..." and
/// "SMITH: ..." in interviews and transcripts.
final class NamedLines {
    private static final int LONGEST_NAME = 6;

    private NamedLines() {}

    static List<Report> find(ReportText text) {
        var found = new ArrayList<Report>();
        for (int first = 0; first < text.size(); first++) {
            if (first > 0 && text.block(first) == text.block(first - 1)) {
                continue;
            }
            int colon = first;
            while (colon < text.size()
                    && colon - first <= LONGEST_NAME
                    && text.block(colon) == text.block(first)
                    && !text.lower(colon).equals(":")) {
                colon++;
            }
            if (colon < text.size()
                    && colon > first
                    && text.lower(colon).equals(":")
                    && isName(text, first, colon)
                    && text.block(colon) == text.block(first)) {
                int last = colon;
                while (last + 1 < text.size() && text.block(last + 1) == text.block(first)) {
                    last++;
                }
                if (last - colon >= 3 && !text.isQuoted(colon + 1)) {
                    Span content = text.span(colon + 1, text.isPunctuation(last) ? last - 1 : last);
                    found.add(
                            new Report(
                                    colon,
                                    text.span(colon),
                                    ":",
                                    CueClass.SPEECH,
                                    List.of(content),
                                    isLetter(text, first, colon)
                                            ? null
                                            : text.span(first, colon - 1),
                                    "named line",
                                    0.7));
                }
            }
        }
        return found;
    }

    /// A name that the engine sees, a letter of an interview, or any label of a title; a label that
    /// comes again is a speaker too.
    private static boolean isName(ReportText text, int first, int colon) {
        for (int word = first; word < colon; word++) {
            if (Edges.LABELS.contains(text.lower(word))
                    || !text.token(word)
                            .upos()
                            .matches("PROPN|NOUN|ADJ|DET|PUNCT|PART|ADP|NUM|CCONJ")) {
                return false;
            }
        }
        Span label = text.span(first, colon - 1);
        boolean named =
                text.tree(first).sentence().names().stream()
                        .anyMatch(name ->
                                name.type() != Name.Type.PLACE && label.overlaps(name.words()));
        return isLetter(text, first, colon) || named || comesAgain(text, first, label);
    }

    private static boolean isLetter(ReportText text, int first, int colon) {
        String only = text.token(first).form().toUpperCase(Locale.ROOT);
        return colon == first + 1 && (only.equals("Q") || only.equals("A"));
    }

    private static boolean comesAgain(ReportText text, int first, Span label) {
        String words = label.of(text.text) + ":";
        return !text.token(first).upos().equals("DET")
                && text.blocks.stream()
                        .anyMatch(block ->
                                block.start() != label.start()
                                        && text.text.startsWith(words, block.start()));
    }
}

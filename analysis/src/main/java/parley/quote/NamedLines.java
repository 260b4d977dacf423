package parley.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.model.Span;
import parley.model.Statement.CueClass;

/// Finds lines that name their speaker: "Smith: Talks have failed" in headlines, "Q: ..." and
/// "SMITH: ..." in interviews and transcripts.
final class NamedLines {
    private static final int LONGEST_NAME = 6;
    private static final Set<String> LABELS =
            Set.of(
                    "note",
                    "update",
                    "updated",
                    "correction",
                    "editor",
                    "photo",
                    "video",
                    "watch",
                    "live",
                    "breaking",
                    "opinion",
                    "analysis",
                    "read",
                    "more",
                    "poll",
                    "report",
                    "exclusive",
                    "full",
                    "text",
                    "related",
                    "sources",
                    "source",
                    "story",
                    "contact",
                    "email",
                    "phone",
                    "tags",
                    "topics",
                    "date",
                    "time",
                    "location");

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
                                    text.span(first, colon - 1),
                                    "named line",
                                    0.7));
                }
            }
        }
        return found;
    }

    private static boolean isName(ReportText text, int first, int colon) {
        boolean proper = false;
        for (int word = first; word < colon; word++) {
            String upos = text.token(word).upos();
            if (LABELS.contains(text.lower(word))
                    || !upos.matches("PROPN|NOUN|ADJ|DET|PUNCT|PART|ADP|NUM|CCONJ")) {
                return false;
            }
            proper |= upos.equals("PROPN");
        }
        String only = text.token(first).form().toUpperCase(Locale.ROOT);
        return proper || (colon == first + 1 && (only.equals("Q") || only.equals("A")));
    }
}

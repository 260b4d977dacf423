package parley.quote;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.model.Span;

/// Tells where the dateline of a paragraph ends, the place, agency and dash before its first words:
/// "ISTANBUL (Reuters) — ...". Parsers take it for the subject of the first sentence.
final class Datelines {
    /// A place in capitals or with an agency behind it, at most this long, up to a dash.
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}.,'’/ -]{1,40}?\\s*\\([^()\\n]{1,40}\\)"
                            + "|\\p{Lu}[\\p{Lu}.'’-]+(?:[ ,]+\\p{L}[\\p{L}.'’-]*){0,5})"
                            + "\\s*(?:—|–|--|-)\\s+");

    private Datelines() {}

    /// The report without the dateline that parsers take for its speaker or content.
    static Report without(ReportText text, Report report) {
        Span first = report.content().getFirst();
        Span speaker = report.speaker();
        Span block = text.blockAt(speaker == null ? first.start() : speaker.start());
        int end = block == null ? -1 : end(text.text, block);
        if (block == null || end <= block.start()) {
            return report;
        }
        Report clipped = report;
        if (first.start() < end && first.end() > end) {
            var parts = new ArrayList<>(report.content());
            parts.set(0, new Span(end, first.end()));
            clipped = clipped.withContent(parts);
        }
        if (speaker != null && speaker.start() < end) {
            clipped = clipped.withSpeaker(speakerBehind(text, report, speaker, end));
        }
        return clipped;
    }

    private static @Nullable Span speakerBehind(
            ReportText text, Report report, Span speaker, int end) {
        if (speaker.end() > end) {
            return new Span(end, speaker.end());
        }
        int first = text.wordAt(end);
        int last = first;
        while (last < text.size()
                && (report.cue() < 0 || last < report.cue())
                && text.token(last).upos().matches("PROPN|NOUN|DET|ADJ|NUM|PART|ADP|CCONJ")) {
            last++;
        }
        return last > first ? text.span(first, last - 1) : null;
    }

    /// Where the report's own words begin in a block: behind its dateline, or at its start.
    static int end(String text, Span block) {
        int end = Math.min(block.end(), block.start() + 100);
        Matcher matcher = DATELINE.matcher(text).region(block.start(), end);
        return matcher.find() ? matcher.end() : block.start();
    }
}

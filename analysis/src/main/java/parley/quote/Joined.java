package parley.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import parley.model.Span;

/// Brings what the tree shows and what quotation marks show together: a quotation wins over a
/// clause on the same words or cue, and no content ends in the middle of a quotation.
final class Joined {
    private Joined() {}

    /// All reports in reading order; those whose cue stands in another's content are nested.
    static List<Report> of(ReportText text, List<Report> clauses, List<Report> quotes) {
        var cues = new HashSet<Integer>();
        quotes.forEach(quote -> cues.add(quote.cue()));
        var byStart = quotes.stream().sorted(Comparator.comparing(Report::envelope)).toList();
        var all = new ArrayList<>(quotes);
        var taken = new HashSet<Integer>();
        for (Report clause : clauses) {
            if (cues.contains(clause.cue()) || !taken.add(clause.cue())) {
                continue;
            }
            Report whole =
                    text.isQuoted(clause.cue())
                            ? clipped(text, clause)
                            : wholeQuotations(text, clause);
            if (text.isQuoted(clause.cue())
                    || byStart.stream().noneMatch(quote -> overlap(quote, whole))) {
                all.add(whole);
            }
        }
        all.sort(Comparator.comparing(Report::envelope).thenComparingInt(Report::cue));
        return all;
    }

    private static boolean overlap(Report quote, Report clause) {
        for (Span part : clause.content()) {
            for (Span other : quote.content()) {
                if (part.overlaps(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What is reported within a quotation ends with it.
    private static Report clipped(ReportText text, Report report) {
        Span inner = text.quotations.get(text.quotation(report.cue())).inner();
        var parts = new ArrayList<Span>();
        for (Span part : report.content()) {
            if (part.overlaps(inner)) {
                parts.add(
                        new Span(
                                Math.max(part.start(), inner.start()),
                                Math.min(part.end(), inner.end())));
            }
        }
        return parts.isEmpty() ? report : report.withContent(parts);
    }

    private static Report wholeQuotations(ReportText text, Report report) {
        var parts = new ArrayList<Span>();
        for (Span part : report.content()) {
            Span whole = part;
            Quotation last = text.quotationAt(part.end() - 1);
            if (last != null
                    && last.whole().end() > part.end()
                    && last.inner().start() >= part.start()) {
                whole = new Span(whole.start(), last.whole().end());
            }
            Quotation first = text.quotationAt(part.start());
            if (first != null
                    && first.inner().start() == part.start()
                    && first.whole().end() < whole.end()) {
                whole = new Span(first.whole().start(), whole.end());
            }
            parts.add(bare(text, whole));
        }
        return report.withContent(parts);
    }

    /// A part that is one whole quotation, without its marks.
    private static Span bare(ReportText text, Span part) {
        Quotation quotation = text.quotationAt(part.start());
        boolean all =
                quotation != null
                        && quotation.whole().start() == part.start()
                        && part.end() <= quotation.whole().end()
                        && part.end() >= quotation.inner().end();
        return quotation != null && all ? quotation.inner() : part;
    }
}

package parley.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import parley.model.Span;

/// Brings clause reports and quotation reports together: a quotation wins over a clause on the same
/// words or cue, and no content ends in the middle of a quotation.
final class Joined {
    private Joined() {}

    static List<Report> of(ReportText text, List<Report> clauses, List<Report> quotes) {
        var cues = new HashSet<Integer>();
        quotes.forEach(quote -> cues.add(quote.cue()));
        var all = new ArrayList<>(quotes);
        for (Report clause : clauses) {
            if (!cues.contains(clause.cue()) && !text.isQuoted(clause.cue())) {
                Report whole = wholeQuotations(text, clause);
                if (quotes.stream().noneMatch(quote -> overlap(quote, whole))) {
                    all.add(whole);
                }
            }
        }
        all.sort(Comparator.comparing(Report::envelope));
        return outer(all);
    }

    /// dev: only outermost
    private static List<Report> outer(List<Report> all) {
        var kept = new ArrayList<Report>();
        for (Report one : all) {
            boolean inside = all.stream().anyMatch(other -> other != one && holds(other, one));
            if (!inside) kept.add(one);
        }
        return kept;
    }

    /// True when the cue of one stands in the content of the other.
    private static boolean holds(Report outer, Report inner) {
        Span cue = inner.cueWords();
        return cue != null && outer.content().stream().anyMatch(part -> part.contains(cue));
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

    private static Report wholeQuotations(ReportText text, Report report) {
        var parts = new ArrayList<Span>();
        for (Span part : report.content()) {
            Span whole = part;
            Quotation last = text.quotationAt(part.end() - 1);
            if (last != null && last.whole().end() > part.end() && last.inner().start() >= part.start()) {
                whole = new Span(whole.start(), last.whole().end());
            }
            Quotation first = text.quotationAt(part.start());
            if (first != null && first.inner().start() == part.start() && first.whole().end() < whole.end()) {
                whole = new Span(first.whole().start(), whole.end());
            }
            parts.add(whole);
        }
        return report.withContent(parts);
    }
}

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
        List<Report> own =
                quotes.stream()
                        .filter(quote -> clauses.stream().noneMatch(c -> holds(text, c, quote)))
                        .map(quote -> fromSentenceStart(text, clauses, quote))
                        .toList();
        var cues = new HashSet<Integer>();
        own.forEach(quote -> cues.add(quote.cue()));
        var byStart = own.stream().sorted(Comparator.comparing(Report::envelope)).toList();
        var all = new ArrayList<>(own);
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

    /// True when a clause of the same verb holds the quotation and more: said the turmoil was "not
    /// by a long shot" their fault. A quotation that is a sentence of its own stays one.
    private static boolean holds(ReportText text, Report clause, Report quote) {
        Span quoted = quote.content().getFirst();
        return clause.cue() == quote.cue()
                && quote.content().size() == 1
                && !isSentence(text, quoted)
                && clause.content().stream()
                        .anyMatch(
                                part -> part.contains(quoted) && part.start() + 1 < quoted.start());
    }

    private static boolean isSentence(ReportText text, Span quoted) {
        int word = text.wordAt(quoted.start());
        return word >= text.size() || !Character.isLowerCase(text.text.charAt(quoted.start()));
    }

    /// "The deal 'will not hold,' he said": what stands before half a sentence in quotation marks
    /// is part of what was said, unless it reports something itself.
    private static Report fromSentenceStart(ReportText text, List<Report> clauses, Report quote) {
        Span quoted = quote.content().getFirst();
        int word = text.wordAt(quoted.start());
        if (!quote.rule().startsWith("cue behind") || isSentence(text, quoted)) {
            return quote;
        }
        int first = text.first(text.sentence(word));
        int start = word;
        while (start > first
                && text.block(start - 1) == text.block(word)
                && !text.lower(start - 1).matches("[;:—–]|--|\\.\\.\\.|…")
                && (start >= word - 1 || !text.isQuoted(start - 1))) {
            start--;
        }
        while (start < word && (text.isPunctuation(start) || text.isQuoted(start))) {
            start++;
        }
        int from = start;
        boolean reports = clauses.stream().anyMatch(c -> c.cue() >= from && c.cue() < word);
        if (start >= word - 1 || reports || text.token(start).upos().matches("CCONJ")) {
            return quote;
        }
        Quotation whole = text.quotationAt(quoted.start());
        var parts = new ArrayList<>(quote.content());
        int end = whole == null ? quoted.end() : whole.whole().end();
        parts.set(0, new Span(text.span(start).start(), end));
        return quote.withContent(parts);
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

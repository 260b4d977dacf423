package parley.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.ArticleId;
import parley.model.FindingId;
import parley.model.Span;

/// A statement, position or event as the ledger lists it: all that filters, tables and exports
/// need, without opening its report. [Ledger#finding] gives the whole of it.
///
/// @param id the record's permanent name, the same in every ledger
/// @param report the report it stands in
/// @param ordinal number among the report's records, from 0: statements, positions, events, each in
///   reading order
/// @param evidence UTF-16 offsets into the report's text
/// @param evidenceCodePoints the same in code points, as exports count
/// @param snippet the words of the evidence, at most 200 code points, cut at the end with `…`
/// @param parties a position's holder, a statement's speaker, an event's sources; may be empty
/// @param speaker who voices it, null when the reporter does or nobody is named
/// @param counterparties the counterparty, addressee or targets; may be empty
/// @param content a position's content, a statement's words or the word that names an event's deed,
///   at most 200 code points
/// @param saidFirst first day on which it was said or done, null when unstated or open
/// @param saidLast last such day, inclusive
/// @param published the report's day, null when unknown
/// @param source see [Source]
/// @param independent number of independent chains that state the same, at least 1
/// @param story key of the story that its report belongs to, see [StoryRecord]
/// @param rule what made the record
/// @param confidence the program's own, 0 to 1
public record FindingRecord(
        FindingId id,
        ArticleId report,
        Layer layer,
        int ordinal,
        Span evidence,
        Span evidenceCodePoints,
        String snippet,
        List<Who> parties,
        @Nullable Who speaker,
        List<Who> counterparties,
        String content,
        Detail detail,
        @Nullable LocalDate saidFirst,
        @Nullable LocalDate saidLast,
        @Nullable LocalDate published,
        Source source,
        int independent,
        String story,
        String rule,
        double confidence) {
    public FindingRecord {
        parties = List.copyOf(parties);
        counterparties = List.copyOf(counterparties);
    }

    /// The day by which records are ordered: that of saying, else that of the report.
    public @Nullable LocalDate day() {
        return saidFirst == null ? published : saidFirst;
    }
}

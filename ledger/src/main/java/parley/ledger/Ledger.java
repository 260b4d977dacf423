package parley.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.model.ArticleId;
import parley.model.Finding;
import parley.model.FindingId;
import parley.model.Reading;

/// The record of many reports, to be read. Safe to share between threads; another process may write
/// the same ledger meanwhile, and what it has acknowledged is seen by the next call.
///
/// Lists are ordered by day of saying (else of publication; undated ones last), then report, then
/// place in the report: the same in every ledger that holds the same reports. Streams hold a
/// connection until they are closed: use try-with-resources. Whatever reads throws
/// [LedgerException] when the store fails.
public interface Ledger extends AutoCloseable {
    /// How many reports there are.
    long size();

    Optional<ReportRecord> report(ArticleId id);

    /// The report with all that it supports; empty when there is no such report.
    Optional<Reading> reading(ArticleId id);

    /// The report's text, the one that all offsets count in; empty when there is no such report.
    Optional<String> text(ArticleId id);

    /// Every place where this very text was found, in the order of their names.
    List<Appearance> appearances(ArticleId id);

    /// The bytes that a report was read from.
    ///
    /// @param hash [ReportRecord#original]
    Optional<byte[]> original(String hash);

    /// Reports that meet the filter, by day of publication.
    Stream<ReportRecord> reports(Filter filter);

    /// One page of [#reports(Filter)].
    ///
    /// @param after where the last page ended, null for the first page
    /// @param limit at least 1
    Page<ReportRecord> reports(Filter filter, @Nullable Cursor after, int limit);

    /// As [#reports(Filter)], each with its text and findings; costs about a millisecond each.
    Stream<Reading> readings(Filter filter);

    /// What every report says on positions, those without a position among them, in the order of
    /// [#reports(Filter)]; costs about ten microseconds each, and almost nothing where it is known.
    ///
    /// @param known what this gave before, so that reports that have not changed since are not read
    ///   again; empty for none
    Stream<ReportLines> lines(List<ReportLines> known);

    /// Statements, positions and events that meet the filter.
    Stream<FindingRecord> records(Filter filter);

    /// One page of [#records(Filter)].
    ///
    /// @param after where the last page ended, null for the first page
    /// @param limit at least 1
    Page<FindingRecord> records(Filter filter, @Nullable Cursor after, int limit);

    Optional<FindingRecord> record(FindingId id);

    /// The whole record, as the reading holds it.
    Optional<Finding> finding(FindingId id);

    /// The other records that state the same as this one, each with where they disagree: the ones
    /// that [FindingRecord#independent] counts, and copies. Empty when there is no such record.
    List<Comparison> alike(FindingId id);

    /// The story that the report with this key tells, whatever the story's own key is by now: a
    /// story keeps the key of its first report, and a key of a story that was joined to another
    /// leads there.
    ///
    /// @param key 16 hexadecimal digits
    Optional<StoryRecord> story(String key);

    /// Stories of which a report meets the filter, by their first day, then by key.
    ///
    /// @param least number of reports below which a story is left out, at least 1
    Stream<StoryRecord> stories(Filter filter, int least);

    /// Reports and records that hold the words and meet the filter: best first when there are
    /// words, else the latest first.
    ///
    /// @param after where the last page ended, null for the first page
    /// @param limit 1 to 1000
    Page<Hit> search(Query query, @Nullable Cursor after, int limit);

    /// The records that mean most nearly what a vector means, and that meet the filter: the nearest
    /// first. Looks at ten times as many and more as are asked for, so that few near ones are
    /// missed; see [WritableLedger#learn].
    ///
    /// @param vector as the [Meaning] gave it by which the ledger learnt
    /// @param limit 1 to 1000
    /// @throws LedgerException if the ledger has learnt no meanings
    List<Hit> similar(float[] vector, Filter filter, int limit);

    /// What people corrected, as the file stands now. Every other method of this interface gives
    /// records as they are after it, but lists them where the report's reading puts them.
    Corrections corrections();

    /// A number that differs whenever what the ledger gives may differ.
    long version();

    /// Everything that is wrong: records whose evidence is not in the stored text, texts that do
    /// not have their hash, pages of the database that cannot be read. Empty when all is well.
    Stream<Flaw> verify();

    /// Writes a consistent copy of the record to a new folder, also while another process writes.
    ///
    /// @throws LedgerException if the folder holds a ledger already
    void backup(Path folder);

    @Override
    void close();
}

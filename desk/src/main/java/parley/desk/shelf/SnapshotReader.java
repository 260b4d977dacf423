package parley.desk.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Report;
import parley.ledger.Corrections;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.Published;
import parley.model.Reading;

/// Takes snapshots of a ledger, each from the one before: a report that has not changed since is
/// not opened again, and one without positions never is. Opening costs about a millisecond. For one
/// thread at a time.
final class SnapshotReader {
    /// After so many reports a first snapshot is handed out, after twice as many the next one.
    private static final int FIRST = 500;

    /// A report as it was read.
    ///
    /// @param rules version of the rules that read it
    /// @param original the report that it copied then
    private record Known(String rules, ArticleId original, Report report, List<Line> lines) {}

    private final Shelf shelf;
    private Map<ArticleId, Known> known = new HashMap<>();
    private Corrections corrections = Corrections.NONE;
    private long number;

    SnapshotReader(Shelf shelf) {
        this.shelf = shelf;
    }

    /// The ledger as it is now.
    ///
    /// @param partial given what has been read so far, while there is much to read
    Snapshot read(Consumer<Snapshot> partial) {
        // What comes in while this is read makes another version, and so another snapshot.
        long version = shelf.version();
        Ledger ledger = shelf.ledger();
        Corrections now = ledger.corrections();
        if (!now.entries().equals(corrections.entries())) {
            known = new HashMap<>();
            corrections = now;
        }
        List<ReportRecord> records;
        try (Stream<ReportRecord> all = ledger.reports(Filter.ALL)) {
            records = all.toList();
        }
        var first = new HashMap<String, ArticleId>();
        records.forEach(record -> first.putIfAbsent(record.copies(), record.id()));
        var next = HashMap.<ArticleId, Known>newHashMap(records.size());
        var reports = new ArrayList<Report>(records.size());
        var lines = new ArrayList<Line>();
        int opened = 0;
        int show = FIRST;
        for (ReportRecord record : records) {
            ArticleId original = first.getOrDefault(record.copies(), record.id());
            Known each = known.get(record.id());
            if (each == null
                    || !each.original.equals(original)
                    || !each.rules.equals(record.rules())) {
                each = open(ledger, record, original);
                opened++;
            }
            next.put(record.id(), each);
            reports.add(each.report);
            lines.addAll(each.lines);
            if (opened == show) {
                partial.accept(
                        new Snapshot(++number, version, false, reports, lines, now.together()));
                show *= 2;
            }
        }
        known = next;
        return new Snapshot(++number, version, true, reports, lines, now.together());
    }

    private static Known open(Ledger ledger, ReportRecord record, ArticleId original) {
        if (record.positions() == 0) {
            return new Known(record.rules(), original, listed(record, original), List.of());
        }
        Reading reading = ledger.reading(record.id()).orElse(null);
        if (reading == null) {
            return new Known(record.rules(), original, listed(record, original), List.of());
        }
        Article article = reading.article();
        Article first =
                original.equals(record.id())
                        ? article
                        : ledger.reading(original).map(Reading::article).orElse(article);
        Report report = Report.of(article, first);
        return new Known(record.rules(), original, report, Lines.of(reading, report));
    }

    /// A report that holds no position, from what the ledger's list says of it.
    private static Report listed(ReportRecord record, ArticleId original) {
        String agency = record.source().agency();
        return new Report(
                record.id(),
                record.title() == null ? "(no title found)" : record.title(),
                record.source().publisher(),
                agency == null ? List.of() : List.of(agency),
                record.published() == null ? null : Published.day(record.published()),
                record.address(),
                original,
                record.source().chain());
    }
}

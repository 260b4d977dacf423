package parley.desk.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Report;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.FindingId;
import parley.model.Reading;

/// The reports of a ledger at one moment and every line in them. Immutable.
///
/// @param version of the ledger when it was taken
/// @param reports in the ledger's order
/// @param lines in the ledger's order
/// @param together records that people said are one utterance
public record Snapshot(
        long version, List<Report> reports, List<Line> lines, List<Set<FindingId>> together) {
    public Snapshot {
        reports = List.copyOf(reports);
        lines = List.copyOf(lines);
        together = List.copyOf(together);
    }

    /// Reads the whole ledger: about a millisecond a report.
    static Snapshot of(Ledger ledger, long version) {
        Map<ArticleId, ArticleId> originals = originals(ledger);
        var articles = new HashMap<ArticleId, Article>();
        var reports = new ArrayList<Report>();
        var lines = new ArrayList<Line>();
        try (Stream<Reading> readings = ledger.readings(Filter.ALL)) {
            readings.forEach(reading -> {
                Article article = reading.article();
                ArticleId first = originals.getOrDefault(article.id(), article.id());
                Article original = article;
                if (!first.equals(article.id())) {
                    original = articles.computeIfAbsent(first, id -> original(ledger, id, article));
                }
                Report report = Report.of(article, original);
                reports.add(report);
                lines.addAll(Lines.of(reading, report));
            });
        }
        return new Snapshot(version, reports, lines, ledger.corrections().together());
    }

    private static Article original(Ledger ledger, ArticleId id, Article copy) {
        return ledger.reading(id).map(Reading::article).orElse(copy);
    }

    /// For each report that copies another, the first one of its group.
    private static Map<ArticleId, ArticleId> originals(Ledger ledger) {
        var first = new LinkedHashMap<String, ArticleId>();
        var originals = new HashMap<ArticleId, ArticleId>();
        try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            reports.forEach(report -> {
                ArticleId original = first.putIfAbsent(report.copies(), report.id());
                if (original != null) {
                    originals.put(report.id(), original);
                }
            });
        }
        return originals;
    }

    /// The report with this id.
    public Optional<Report> report(@Nullable ArticleId id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }
}

package parley.ledger.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.ledger.Filter;
import parley.ledger.ReportRecord;
import parley.ledger.StoryRecord;
import parley.model.ArticleId;

/// Draws stories from the rows of `report`.
final class StoryRows {
    private static final String DATED = "CASE WHEN r.day < " + Days.UNDATED + " THEN r.day END";
    private static final String SQL =
            "SELECT s.story, coalesce(f.title, f.origin), f.id, s.reports, s.chains, s.first,"
                    + " s.last FROM (SELECT r.story AS story, count(*) AS reports, count(DISTINCT"
                    + " coalesce(r.chain, r.copies)) AS chains, min("
                    + DATED
                    + ") AS first, max("
                    + DATED
                    + ") AS last FROM report r WHERE %s GROUP BY r.story HAVING count(*) >= %d) s"
                    + " JOIN report f ON f.sort = s.story ORDER BY coalesce(s.first, "
                    + Days.UNDATED
                    + "), s.story";

    private final StoredLedger ledger;

    StoryRows(StoredLedger ledger) {
        this.ledger = ledger;
    }

    Optional<StoryRecord> one(String key) {
        if (!key.matches("[0-9a-f]{16}")) {
            return Optional.empty();
        }
        String where =
                "r.story IN (SELECT story FROM report WHERE sort = " + ReportRows.key(key) + ")";
        try (Stream<StoryRecord> rows = rows(where, 1)) {
            return rows.findFirst();
        }
    }

    Stream<StoryRecord> all(Filter filter, int least) {
        if (least < 1) {
            throw new IllegalArgumentException("A story has 1 report or more, got " + least);
        }
        if (filter.clauses().isEmpty()) {
            return rows("1=1", least);
        }
        Set<String> wanted = new HashSet<>();
        try (Stream<ReportRecord> reports = ledger.reports(filter)) {
            reports.forEach(report -> wanted.add(report.story()));
        }
        return rows("1=1", least).filter(story -> wanted.contains(story.key()));
    }

    private Stream<StoryRecord> rows(String where, int least) {
        return Rows.stream(
                ledger.database, ledger.names, SQL.formatted(where, least), StoryRows::read);
    }

    private static StoryRecord read(Row row) throws java.sql.SQLException {
        row.first();
        String key = FindingRows.hex(row.number());
        String title = row.text();
        var first = new ArticleId(HexFormat.of().formatHex(row.bytes()));
        int reports = row.small();
        int chains = row.small();
        LocalDate firstDay = row.dayOrNull();
        LocalDate lastDay = row.dayOrNull();
        return new StoryRecord(key, title, first, reports, chains, firstDay, lastDay);
    }
}

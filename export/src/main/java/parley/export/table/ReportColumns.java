package parley.export.table;

import java.util.List;
import java.util.Locale;
import parley.ledger.ReportRecord;

/// The table of reports.
final class ReportColumns {
    static final List<Column<ReportRecord>> ALL =
            new Columns<ReportRecord>()
                    .text("id", "SHA-256 of its text", it -> it.id().value())
                    .text("kind", "what sort of page", it -> lower(it.kind()))
                    .day("published", "day, as the page says", ReportRecord::published)
                    .instant(
                            "published_utc",
                            "instant, where time and zone are known",
                            ReportRecord::publishedAt)
                    .text("title", "headline", ReportRecord::title)
                    .text("publisher", "who printed it", it -> it.source().publisher())
                    .text("agency", "the first wire named", it -> it.source().agency())
                    .text(
                            "chain",
                            "root of the source chain: equal values are one source",
                            it -> it.source().chain())
                    .text("address", "address of the page", ReportRecord::address)
                    .text("origin", "what it was read from", ReportRecord::origin)
                    .text("original", "SHA-256 of the bytes read", ReportRecord::original)
                    .text("copies", "key of its group of copies", ReportRecord::copies)
                    .text("story", "key of its story", ReportRecord::story)
                    .integer(
                            "appearances",
                            "places where this very text was found",
                            ReportRecord::appearances)
                    .integer("statements", "statements in it", ReportRecord::statements)
                    .integer("positions", "positions in it", ReportRecord::positions)
                    .integer("events", "events in it", ReportRecord::events)
                    .text("rules", "version of the rules that read it", ReportRecord::rules)
                    .all();

    private ReportColumns() {}

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package parley.export.table;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.ledger.ReportRecord;

/// The table of reports.
final class ReportColumns {
    static final List<Column<ReportRecord>> ALL =
            List.of(
                    new Column<>("id", "string", "SHA-256 of its text", it -> it.id().value()),
                    new Column<>(
                            "published",
                            "date",
                            "day, as the page says",
                            it -> text(it.published())),
                    new Column<>(
                            "published_utc",
                            "string",
                            "instant, where time and zone are known",
                            it -> text(it.publishedAt())),
                    new Column<>("title", "string", "headline", ReportRecord::title),
                    new Column<>(
                            "publisher", "string", "who printed it", it -> it.source().publisher()),
                    new Column<>(
                            "agency", "string", "the first wire named", it -> it.source().agency()),
                    new Column<>(
                            "chain",
                            "string",
                            "root of the source chain: equal values are one source",
                            it -> it.source().chain()),
                    new Column<>("address", "string", "address of the page", ReportRecord::address),
                    new Column<>("origin", "string", "what it was read from", ReportRecord::origin),
                    new Column<>(
                            "copies", "string", "key of its group of copies", ReportRecord::copies),
                    new Column<>(
                            "appearances",
                            "integer",
                            "places where this very text was found",
                            ReportRecord::appearances),
                    new Column<>(
                            "statements", "integer", "statements in it", ReportRecord::statements),
                    new Column<>(
                            "positions", "integer", "positions in it", ReportRecord::positions),
                    new Column<>("events", "integer", "events in it", ReportRecord::events),
                    new Column<>("rules", "string", "rules that read it", ReportRecord::rules));

    private ReportColumns() {}

    private static @Nullable Object text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}

package parley.ledger.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import parley.ledger.ReportRecord;
import parley.ledger.Source;
import parley.model.ArticleId;
import parley.model.PageKind;

/// Between [ReportRecord] and the rows of the table `report`.
final class ReportRows {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "kind",
                    "title",
                    "address",
                    "origin",
                    "day",
                    "at",
                    "publisher",
                    "agency",
                    "chain",
                    "copies",
                    "original",
                    "rules",
                    "characters",
                    "statements",
                    "positions",
                    "events",
                    "appearances",
                    "story");

    static final String INSERT =
            "INSERT INTO report(seq, sort, change, "
                    + String.join(", ", COLUMNS)
                    + ") VALUES ("
                    + "?, ".repeat(2 + COLUMNS.size())
                    + "?)";

    static final String SELECT = "SELECT " + String.join(", ", COLUMNS) + ", seq, sort FROM report";

    private ReportRows() {}

    static void bind(Binding row, ReportRecord report, long seq, long change) throws SQLException {
        row.first().number(seq).number(sort(report.id())).number(change);
        row.bytes(HexFormat.of().parseHex(report.id().value()));
        row.name(report.kind().name()).text(report.title()).text(report.address());
        row.text(report.origin()).day(report.published());
        Instant at = report.publishedAt();
        row.number(at == null ? null : (Long) at.getEpochSecond());
        row.name(report.source().publisher()).name(report.source().agency());
        String chain = report.source().chain();
        row.name(chain.equals(report.copies()) ? null : chain).number(key(report.copies()));
        row.bytes(HexFormat.of().parseHex(report.original())).name(report.rules());
        row.number(report.characters()).number(report.statements());
        row.number(report.positions()).number(report.events()).number(report.appearances());
        row.number(key(report.story()));
    }

    static ReportRecord read(Row row) throws SQLException {
        row.first();
        var id = new ArticleId(HexFormat.of().formatHex(row.bytes()));
        PageKind kind = PageKind.valueOf(row.name());
        String title = row.textOrNull();
        String address = row.textOrNull();
        String origin = row.text();
        var published = row.dayOrNull();
        String at = row.textOrNull();
        String publisher = row.nameOrNull();
        String agency = row.nameOrNull();
        String chain = row.nameOrNull();
        String copies = FindingRows.hex(row.number());
        return new ReportRecord(
                id,
                kind,
                title,
                address,
                origin,
                published,
                at == null ? null : Instant.ofEpochSecond(Long.parseLong(at)),
                new Source(publisher, agency, chain == null ? copies : chain),
                HexFormat.of().formatHex(row.bytes()),
                row.name(),
                row.small(),
                row.small(),
                row.small(),
                row.small(),
                row.small(),
                copies,
                FindingRows.hex(row.number()));
    }

    /// Publisher, agency, chain and group of copies, the group standing for a chain nobody names.
    static Source source(Row row) throws SQLException {
        String publisher = row.nameOrNull();
        String agency = row.nameOrNull();
        String chain = row.nameOrNull();
        String copies = FindingRows.hex(row.number());
        return new Source(publisher, agency, chain == null ? copies : chain);
    }

    /// The number of a key of 16 hexadecimal digits.
    static long key(String hex) {
        return Long.parseUnsignedLong(hex, 16);
    }

    /// What orders reports of one day: the first 64 bits of the id, so that every ledger has the
    /// same order.
    static long sort(ArticleId id) {
        return key(id.value().substring(0, 16));
    }
}

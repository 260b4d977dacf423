package parley.ledger.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Source;
import parley.ledger.Who;
import parley.model.Act;
import parley.model.ArticleId;
import parley.model.EventCode;
import parley.model.Factuality;
import parley.model.FindingId;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Place;
import parley.model.Span;
import parley.model.Statement;
import parley.model.Status;

/// Between [FindingRecord] and the rows of the table `finding`. Writing and reading keep the same
/// order of columns.
final class FindingRows {
    /// What parts the codes of a list.
    private static final String LIST = ",";

    private static final List<String> SHARED =
            List.of(
                    "id",
                    "ordinal",
                    "layer",
                    "first",
                    "last",
                    "start_at",
                    "end_at",
                    "start_cp",
                    "end_cp",
                    "snippet",
                    "party_name",
                    "party",
                    "party_id",
                    "parties",
                    "speaker_name",
                    "speaker_party",
                    "speaker_id",
                    "counter_name",
                    "counter",
                    "counter_id",
                    "counters",
                    "content",
                    "rule",
                    "confidence",
                    "independent");
    private static final List<String> STAND =
            List.of(
                    "issue",
                    "topic",
                    "act",
                    "firmness",
                    "status",
                    "unconditional",
                    "terms",
                    "term_words",
                    "shift");
    private static final List<String> SAYING = List.of("kind", "cue");
    private static final List<String> DEED =
            List.of(
                    "action",
                    "plover",
                    "mode",
                    "contexts",
                    "cameo",
                    "factuality",
                    "site",
                    "country",
                    "latitude",
                    "longitude",
                    "site_precision",
                    "claimants",
                    "controllers");

    private static final List<String> OWN =
            Stream.of(SHARED, STAND, SAYING, DEED).flatMap(List::stream).toList();

    static final String INSERT =
            "INSERT INTO finding(seq, report, sort, day, "
                    + String.join(", ", OWN)
                    + ") VALUES ("
                    + "?, ".repeat(3 + OWN.size())
                    + "?)";

    /// The columns of a record, with those of its report.
    static final String SELECT =
            "SELECT "
                    + OWN.stream().map(column -> "f." + column).collect(Collectors.joining(", "))
                    + ", r.seq, r.id, r.day, r.publisher, r.agency, r.chain, r.copies,"
                    + " r.story"
                    + " FROM finding f JOIN report r ON r.seq = f.report";

    private FindingRows() {}

    /// @param seq the row's number
    /// @param report the number of its report's row
    /// @param sort what orders reports of one day
    static void bind(Binding row, FindingRecord record, long seq, long report, long sort)
            throws SQLException {
        row.first().number(seq).number(report).number(sort).day(record.day());
        row.number(Long.parseUnsignedLong(record.id().value(), 16));
        row.number(record.ordinal()).number(record.layer().number());
        row.dayOrNull(record.saidFirst()).dayOrNull(record.saidLast());
        row.number(record.evidence().start()).number(record.evidence().end());
        row.number(record.evidenceCodePoints().start());
        row.number(record.evidenceCodePoints().end());
        row.text(record.snippet());
        WhoColumns.bindAll(row, record.parties());
        WhoColumns.bind(row, record.speaker());
        WhoColumns.bindAll(row, record.counterparties());
        row.text(record.content()).name(record.rule()).real(record.confidence());
        row.number(record.independent());
        Detail.Stand stand = record.detail() instanceof Detail.Stand it ? it : null;
        bind(row, stand);
        Detail.Saying saying = record.detail() instanceof Detail.Saying it ? it : null;
        row.name(saying == null ? null : saying.kind().name());
        row.name(saying == null ? null : saying.cue());
        Detail.Deed deed = record.detail() instanceof Detail.Deed it ? it : null;
        bind(row, deed);
    }

    private static void bind(Binding row, Detail.@Nullable Stand stand) throws SQLException {
        if (stand == null) {
            row.nothing(7).text(null).text(null);
            return;
        }
        row.name(stand.issue().code()).name(stand.topic()).name(stand.act().name());
        row.number(stand.firmness().level()).name(stand.status().name());
        row.number(stand.unconditional() ? 1 : 0).number(stand.terms().size());
        row.text(stand.terms().isEmpty() ? null : TermColumn.write(stand.terms()));
        row.text(stand.shift());
    }

    private static void bind(Binding row, Detail.@Nullable Deed deed) throws SQLException {
        if (deed == null) {
            row.nothing(3).text(null).nothing(4).nothingReal().nothingReal().nothing();
            row.text(null).text(null);
            return;
        }
        row.name(deed.action()).name(deed.code().plover()).name(deed.code().mode());
        row.text(String.join(LIST, deed.code().contexts())).name(deed.code().cameo());
        row.name(deed.factuality().name());
        Detail.Site site = deed.site();
        if (site == null) {
            row.nothing(2).nothingReal().nothingReal().nothing().text(null).text(null);
            return;
        }
        row.name(site.name()).name(site.country());
        row.real(site.latitude()).real(site.longitude()).name(site.precision().name());
        row.text(joined(site.claimants())).text(joined(site.controllers()));
    }

    /// The record of the current row.
    static FindingRecord read(Row row, ReportIds reports) throws SQLException {
        row.first();
        var id = new FindingId(hex(row.number()));
        int ordinal = row.small();
        Layer layer = Layer.ofNumber(row.small());
        var first = row.dayOrNull();
        var last = row.dayOrNull();
        var evidence = new Span(row.small(), row.small());
        var codePoints = new Span(row.small(), row.small());
        String snippet = row.text();
        List<Who> parties = WhoColumns.all(row);
        Who speaker = WhoColumns.one(row);
        List<Who> counterparties = WhoColumns.all(row);
        String content = row.text();
        String rule = row.name();
        double confidence = row.real();
        int independent = row.small();
        Detail detail = detail(row, layer);
        ArticleId report = reports.of(row.number(), row.bytes());
        var published = row.dayOrNull();
        Source source = ReportRows.source(row);
        String story = hex(row.number());
        return new FindingRecord(
                id,
                report,
                layer,
                ordinal,
                evidence,
                codePoints,
                snippet,
                parties,
                speaker,
                counterparties,
                content,
                detail,
                first,
                last,
                published,
                source,
                independent,
                story,
                rule,
                confidence);
    }

    private static Detail detail(Row row, Layer layer) throws SQLException {
        return switch (layer) {
            case POSITION -> {
                Detail.Stand stand = stand(row);
                row.skip(SAYING.size() + DEED.size());
                yield stand;
            }
            case STATEMENT -> {
                row.skip(STAND.size());
                var saying =
                        new Detail.Saying(Statement.Kind.valueOf(row.name()), row.nameOrNull());
                row.skip(DEED.size());
                yield saying;
            }
            case EVENT -> {
                row.skip(STAND.size() + SAYING.size());
                yield deed(row);
            }
            case REPORT -> throw new IllegalStateException("A report is no finding");
        };
    }

    private static Detail.Stand stand(Row row) throws SQLException {
        Issue issue = Issue.ofCode(row.name());
        String topic = row.nameOrNull();
        Act act = Act.valueOf(row.name());
        Firmness firmness = Firmness.ofLevel(row.small());
        Status status = Status.valueOf(row.name());
        boolean unconditional = row.small() == 1;
        row.skip(1);
        List<Detail.Term> terms = TermColumn.read(row.textOrNull());
        return new Detail.Stand(
                issue, topic, act, firmness, status, terms, unconditional, row.textOrNull());
    }

    private static Detail.Deed deed(Row row) throws SQLException {
        String action = row.name();
        String plover = row.name();
        String mode = row.nameOrNull();
        String joined = row.text();
        var code = new EventCode(plover, mode, parted(joined), row.name());
        Factuality factuality = Factuality.valueOf(row.name());
        String site = row.nameOrNull();
        String country = row.nameOrNull();
        double latitude = row.real();
        double longitude = row.real();
        String precision = row.nameOrNull();
        List<String> claimants = parted(row.textOrNull());
        List<String> controllers = parted(row.textOrNull());
        return new Detail.Deed(
                action,
                code,
                factuality,
                site == null || precision == null
                        ? null
                        : new Detail.Site(
                                site,
                                country,
                                latitude,
                                longitude,
                                Place.Precision.valueOf(precision),
                                claimants,
                                controllers));
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(LIST, codes);
    }

    private static List<String> parted(@Nullable String codes) {
        return codes == null || codes.isEmpty() ? List.of() : Arrays.asList(codes.split(LIST, -1));
    }

    static String hex(long id) {
        return HexFormat.of().toHexDigits(id);
    }
}

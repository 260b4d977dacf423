package parley.desk.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.json.ReadingJson;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Ledger;
import parley.ledger.ReportRecord;
import parley.model.ArticleId;
import parley.model.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes reports, records and answers of a search as JSON. A record is written as in the reading
/// of its report (`docs/reference/json.md`), with what the ledger knows beside it. One instance
/// serves one answer: it keeps the reports that it has opened.
public final class Records {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Ledger ledger;
    private final Links links;
    private final Map<ArticleId, Optional<ObjectNode>> readings = new HashMap<>();
    private final Map<ArticleId, Optional<ReportRecord>> reports = new HashMap<>();

    public Records(Ledger ledger, Links links) {
        this.ledger = ledger;
        this.links = links;
    }

    /// A record with its sentence word for word, its report and its permanent place.
    public ObjectNode of(FindingRecord record) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", record.id().value());
        node.put("layer", record.layer().code());
        node.put("day", record.day() == null ? null : record.day().toString());
        node.put("independent", record.independent());
        node.put("link", links.of(record));
        node.set("report", report(record.report()));
        ObjectNode whole = whole(record);
        node.put("quote", whole.path("evidence").path("words").asString(record.snippet()));
        node.set("record", whole);
        return node;
    }

    private ObjectNode whole(FindingRecord record) {
        return readings.computeIfAbsent(
                        record.report(),
                        id -> ledger.reading(id).map((Reading reading) -> ReadingJson.of(reading)))
                .flatMap(reading -> ReadingJson.finding(reading, record.id()))
                .orElseGet(MAPPER::createObjectNode);
    }

    private ObjectNode report(ArticleId id) {
        return reports.computeIfAbsent(id, ledger::report)
                .map(this::of)
                .orElseGet(MAPPER::createObjectNode);
    }

    /// A report as the ledger lists it.
    public ObjectNode of(ReportRecord report) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", report.id().value());
        node.put("title", report.title());
        node.put("publisher", report.source().publisher());
        node.put("agency", report.source().agency());
        node.put("chain", report.source().chain());
        node.put("published", report.published() == null ? null : report.published().toString());
        node.put("address", report.address());
        node.put("appearances", report.appearances());
        node.put("copies", report.copies());
        node.put("story", report.story());
        node.put("statements", report.statements());
        node.put("positions", report.positions());
        node.put("events", report.events());
        node.put("link", links.of(report.id()));
        return node;
    }

    /// One answer of a search in short, as `parley search --json` writes it: what it is, the words
    /// around the match, and where in them the match is, in code points.
    public ObjectNode brief(Hit hit) {
        ObjectNode node = MAPPER.createObjectNode();
        FindingRecord record = hit.record();
        node.put("layer", hit.layer().code());
        node.put("report", hit.report().value());
        node.put("id", record == null ? hit.report().value() : record.id().value());
        LocalDate day =
                record == null
                        ? reports.computeIfAbsent(hit.report(), ledger::report)
                                .map(ReportRecord::published)
                                .orElse(null)
                        : record.day();
        node.put("day", day == null ? null : day.toString());
        node.put("snippet", hit.snippet());
        ArrayNode marks = node.putArray("highlights_cp");
        hit.highlights()
                .forEach(mark ->
                        marks.addArray()
                                .add(hit.snippet().codePointCount(0, mark.start()))
                                .add(hit.snippet().codePointCount(0, mark.end())));
        node.put("score", hit.score());
        return node;
    }

    /// One answer of a search with the whole record, or for a report with the report.
    public ObjectNode of(Hit hit) {
        ObjectNode node = brief(hit);
        FindingRecord record = hit.record();
        node.set("record", record == null ? null : of(record));
        node.set("report", record == null ? report(hit.report()) : null);
        return node;
    }

    /// One page of a list. An empty first page says how much was searched.
    ///
    /// @param next where the following page starts; empty for the last one
    /// @param isFirst whether nothing was left out before
    public ObjectNode page(List<ObjectNode> items, String next, boolean isFirst) {
        ObjectNode node = MAPPER.createObjectNode();
        ArrayNode list = node.putArray("items");
        items.forEach(list::add);
        node.put("next", next.isEmpty() ? null : next);
        node.put("nothing", items.isEmpty() && isFirst ? Silence.of(ledger).words() : null);
        return node;
    }
}

package parley.export.standard;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.export.table.Extract;
import parley.export.table.RecordJson;
import parley.export.table.Texts;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.ReportRecord;
import parley.model.ArticleId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// W3C Web Annotation: one annotation for each record, whose target is the report's text as Parley
/// composed it, named by its hash, and the page where that was found. Only the first can be told by
/// position: the page has further text around the report's.
final class Annotations {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<Layer> LAYERS = List.of(Layer.STATEMENT, Layer.POSITION, Layer.EVENT);

    private final Extract extract;
    private final Texts texts;
    private final boolean isWhole;
    private @Nullable ArticleId last;
    private @Nullable String page;

    private Annotations(Extract extract, boolean isWhole) {
        this.extract = extract;
        this.texts = new Texts(extract.ledger());
        this.isWhole = isWhole;
    }

    static String write(Extract extract, boolean isWhole, Writer out) throws IOException {
        long written = new Annotations(extract, isWhole).write(out);
        return written + " annotations";
    }

    private long write(Writer out) throws IOException {
        long written = 0;
        out.write(
                """
                {"@context":"http://www.w3.org/ns/anno.jsonld",
                "id":"urn:parley:annotations","type":"AnnotationCollection","label":"Parley",
                "first":{"id":"urn:parley:annotations:1","type":"AnnotationPage","startIndex":0,"items":[
                """);
        for (Layer layer : LAYERS) {
            try (Stream<FindingRecord> records = extract.records(layer)) {
                for (FindingRecord record : (Iterable<FindingRecord>) records::iterator) {
                    out.write(written++ == 0 ? "" : ",\n");
                    annotation(record, out);
                }
            }
        }
        out.write("\n]},\n\"total\":" + written + "}\n");
        return written;
    }

    private void annotation(FindingRecord record, Writer out) {
        try (JsonGenerator json =
                JSON.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("id", "urn:parley:record:" + record.id().value());
            json.writeStringProperty("type", "Annotation");
            json.writeStringProperty("motivation", "classifying");
            json.writeName("body");
            json.writeStartArray();
            tags(record)
                    .forEach((name, value) ->
                            body(json, "tagging", "text/plain", name + ":" + value));
            body(json, "classifying", "application/json", row(record));
            json.writeEndArray();
            json.writeName("target");
            json.writeStartArray();
            composed(json, record);
            page(json, record);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void body(JsonGenerator json, String purpose, String format, String value) {
        json.writeStartObject();
        json.writeStringProperty("type", "TextualBody");
        json.writeStringProperty("purpose", purpose);
        json.writeStringProperty("format", format);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    /// What `parley search` can be asked for, in the same words.
    private static Map<String, String> tags(FindingRecord record) {
        var tags = new LinkedHashMap<String, String>();
        tags.put("in", record.layer().code());
        if (!record.parties().isEmpty()) {
            tags.put("party", record.parties().getFirst().party());
        }
        switch (record.detail()) {
            case Detail.Stand stand -> {
                tags.put("issue", stand.issue().code());
                tags.put("act", lower(stand.act()));
            }
            case Detail.Deed deed -> {
                tags.put("event", deed.code().plover());
                tags.put("factuality", lower(deed.factuality()));
            }
            case Detail.Saying _ -> {}
        }
        tags.values().removeIf(String::isEmpty);
        return tags;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The record's row, as in the JSON Lines of its table.
    private static String row(FindingRecord record) {
        var row = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), row)) {
            RecordJson.write(json, record);
        }
        return row.toString();
    }

    private void composed(JsonGenerator json, FindingRecord record) {
        json.writeStartObject();
        json.writeStringProperty("type", "SpecificResource");
        json.writeName("source");
        json.writeStartObject();
        json.writeStringProperty("id", "urn:parley:text:" + record.report().value());
        json.writeStringProperty("type", "Text");
        json.writeStringProperty("format", "text/plain");
        json.writeEndObject();
        json.writeName("selector");
        json.writeStartArray();
        Selectors.position(json, record.evidenceCodePoints());
        words(json, record);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void page(JsonGenerator json, FindingRecord record) {
        String address = address(record.report());
        if (address == null) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "SpecificResource");
        json.writeStringProperty("source", address);
        json.writeName("selector");
        json.writeStartArray();
        words(json, record);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void words(JsonGenerator json, FindingRecord record) {
        String text = texts.of(record.report());
        if (record.evidence().end() <= text.length()) {
            Selectors.words(json, text, record.evidence(), isWhole);
        }
    }

    /// Where the report was found, if that is on the web.
    private @Nullable String address(ArticleId report) {
        if (!report.equals(last)) {
            Optional<ReportRecord> found = extract.ledger().report(report);
            page = found.map(ReportRecord::address).filter(Annotations::isOnTheWeb).orElse(null);
            last = report;
        }
        return page;
    }

    private static boolean isOnTheWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}

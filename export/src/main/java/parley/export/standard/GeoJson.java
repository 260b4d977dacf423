package parley.export.standard;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.stream.Stream;
import parley.export.table.Extract;
import parley.export.table.RecordJson;
import parley.ledger.Detail;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.model.Factuality;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// RFC 7946: a feature for each event with a place. The point is the place's usual one; how fine
/// the report was stands in the property `precision`, so that no region is taken for a spot. A
/// disputed place has no country: who claims and who held it stand in `claimants` and
/// `controllers`.
final class GeoJson {
    private static final JsonFactory JSON = new JsonFactory();

    private GeoJson() {}

    static String write(Extract extract, Set<Factuality> wanted, Writer out) throws IOException {
        long features = 0;
        long nowhere = 0;
        try (Stream<FindingRecord> events = extract.records(Layer.EVENT)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (FindingRecord event : (Iterable<FindingRecord>) events::iterator) {
                if (!(event.detail() instanceof Detail.Deed deed)
                        || !wanted.contains(deed.factuality())) {
                    continue;
                }
                Detail.Site site = deed.site();
                if (site == null) {
                    nowhere++;
                    continue;
                }
                out.write(features++ == 0 ? "" : ",\n");
                feature(event, site, out);
            }
            out.write("\n]}\n");
        }
        return features + " features; " + nowhere + " events without a place are left out";
    }

    private static void feature(FindingRecord event, Detail.Site site, Writer out) {
        try (JsonGenerator json =
                JSON.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            json.writeStringProperty("id", event.id().value());
            json.writeName("geometry");
            json.writeStartObject();
            json.writeStringProperty("type", "Point");
            json.writeName("coordinates");
            json.writeStartArray();
            json.writeNumber(site.longitude());
            json.writeNumber(site.latitude());
            json.writeEndArray();
            json.writeEndObject();
            json.writeName("properties");
            RecordJson.write(json, event);
            json.writeEndObject();
        }
    }
}

package parley.export.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.export.EventExport;
import parley.export.Held;
import parley.export.table.Extract;
import parley.ledger.Filter;
import parley.ledger.Ledger;
import parley.ledger.QueryParser;
import parley.ledger.ReportRecord;
import parley.ledger.store.LedgerStore;
import parley.model.Factuality;
import parley.model.Reading;
import parley.testkit.MadeUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A ledger on a map and as annotations.
class StandardExportTest {
    private static final Set<Factuality> ALL = EnumSet.allOf(Factuality.class);

    @TempDir private Path folder;

    @Test
    void aMapSaysHowFineAPlaceIsAndWhoClaimsIt() throws IOException {
        Held.in(folder, Held.madeUp(6));

        JsonNode map = map(ALL, "");

        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.get("features")).hasSize(24);
        int disputed = 0;
        for (JsonNode feature : map.get("features")) {
            JsonNode properties = feature.get("properties");
            assertThat(feature.get("type").asString()).isEqualTo("Feature");
            assertThat(feature.get("id").asString()).isEqualTo(properties.get("id").asString());
            assertThat(feature.get("geometry").get("type").asString()).isEqualTo("Point");
            assertThat(feature.get("geometry").get("coordinates").get(0).asDouble())
                    .as("longitude first")
                    .isEqualTo(30.25);
            assertThat(feature.get("geometry").get("coordinates").get(1).asDouble())
                    .isEqualTo(48.5);
            if (properties.get("country").isNull()) {
                disputed++;
                assertThat(properties.get("precision").asString()).isEqualTo("admin-1");
                assertThat(properties.get("claimants")).hasSize(2);
                assertThat(properties.get("controllers").get(0).asString()).isEqualTo("BEL");
            } else {
                assertThat(properties.get("precision").asString()).isEqualTo("town");
                assertThat(properties.get("claimants")).isEmpty();
            }
        }
        assertThat(disputed).isBetween(1, 23);
    }

    @Test
    void onlyWhatHappenedIsOnTheMapUnlessMoreIsAskedFor() throws IOException {
        Held.in(folder, Held.madeUp(6));

        JsonNode happened = map(EventExport.HAPPENED, "");

        assertThat(happened.get("features")).isNotEmpty().hasSizeLessThan(24);
        assertThat(happened.get("features"))
                .allSatisfy(feature ->
                        assertThat(feature.get("properties").get("factuality").asString())
                                .isEqualTo("actual"));
    }

    @Test
    void annotationsCountInCodePointsAndQuoteWhatStandsThere() throws IOException {
        Held.in(
                folder,
                Stream.concat(
                                Held.madeUp(4).stream(),
                                Stream.of(
                                        promise("🕊🕊 Ostmark said it would stop firing. 🕊"),
                                        promise(
                                                "Ostmark said it would "
                                                        + "stop 🕊 firing and ".repeat(20)
                                                        + "rest. Then night fell.")))
                        .toList());
        Map<String, String> texts = texts();

        JsonNode collection = annotations(false);

        JsonNode items = collection.get("first").get("items");
        assertThat(collection.get("total").asInt()).isEqualTo(items.size()).isEqualTo(50);
        for (JsonNode item : items) {
            JsonNode target = item.get("target").get(0);
            String id = target.get("source").get("id").asString();
            int[] text =
                    Objects.requireNonNull(texts.get(id.substring("urn:parley:text:".length())))
                            .codePoints()
                            .toArray();
            JsonNode position = target.get("selector").get(0);
            int start = position.get("start").asInt();
            int end = position.get("end").asInt();
            JsonNode words = target.get("selector").get(1);
            if (words.get("type").asString().equals("TextQuoteSelector")) {
                assertThat(words.get("exact").asString())
                        .isEqualTo(new String(text, start, end - start));
                assertQuoted(words, text, start);
            } else {
                assertThat(end - start).isGreaterThan(Selectors.MOST);
                assertQuoted(words.get("startSelector"), text, start);
                assertQuoted(words.get("endSelector"), text, end);
            }
            assertThat(quoted(words)).isLessThanOrEqualTo(Selectors.MOST);
        }
        assertThat(items.toString().contains("\"RangeSelector\"")).isTrue();
        assertThat(items.toString().contains("\"prefix\":\"🕊🕊 \"")).isTrue();
    }

    @Test
    void theOwnerMayHaveTheWholeQuotation() throws IOException {
        String text = "Ostmark said it would " + "stop firing and ".repeat(20) + "rest.";
        Held.in(folder, java.util.List.of(promise(text)));

        JsonNode selector =
                annotations(true)
                        .get("first")
                        .get("items")
                        .get(0)
                        .get("target")
                        .get(0)
                        .get("selector")
                        .get(1);

        assertThat(selector.get("exact").asString())
                .isEqualTo(text.substring(0, text.length() - 1));
    }

    @Test
    void everyReportHasAnEntryOfItsOwn() throws IOException {
        Held.in(folder, Held.madeUp(9));

        write(StandardFormat.BIBTEX, ALL, false, "");

        String entries = Files.readString(folder.resolve("out/reports.bib"));
        assertThat(entries.lines().filter(line -> line.startsWith("@misc{")).distinct()).hasSize(9);
    }

    private static void assertQuoted(JsonNode quote, int[] text, int start) {
        String exact = quote.get("exact").asString();
        String prefix = quote.has("prefix") ? quote.get("prefix").asString() : "";
        String suffix = quote.has("suffix") ? quote.get("suffix").asString() : "";
        int from = start - prefix.codePointCount(0, prefix.length());
        String all = prefix + exact + suffix;
        assertThat(new String(text, from, all.codePointCount(0, all.length()))).isEqualTo(all);
    }

    private static int quoted(JsonNode selector) {
        int points = 0;
        for (Map.Entry<String, JsonNode> each : selector.properties()) {
            if (each.getValue().isObject()) {
                points += quoted(each.getValue());
            } else if (!each.getKey().equals("type")) {
                String words = each.getValue().asString();
                points += words.codePointCount(0, words.length());
            }
        }
        return points;
    }

    private static Reading promise(String text) {
        return MadeUp.promising(text, LocalDate.of(2024, 3, 1), "Courier");
    }

    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        try (Ledger ledger = LedgerStore.read(folder.toString());
                Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            reports.forEach(report ->
                    texts.put(report.id().value(), ledger.text(report.id()).orElseThrow()));
        }
        return texts;
    }

    private JsonNode map(Set<Factuality> kinds, String query) throws IOException {
        return json(write(StandardFormat.GEOJSON, kinds, false, query));
    }

    private JsonNode annotations(boolean withText) throws IOException {
        return json(write(StandardFormat.WEBANNOTATION, ALL, withText, ""));
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private Path write(
            StandardFormat format, Set<Factuality> kinds, boolean withText, String query) {
        Path out = folder.resolve("out");
        try (Ledger ledger = LedgerStore.read(folder.toString())) {
            new StandardExport(format, kinds, withText)
                    .write(Extract.of(ledger, new QueryParser().parse(query)), out);
        }
        return out.resolve(format.file());
    }
}

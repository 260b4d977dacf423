package parley.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.history.Histories;
import parley.history.History;
import parley.history.Line;
import parley.history.Step;
import tools.jackson.databind.JsonNode;

/// The job makes of our samples, of lines and of a web archive what the command line makes of them,
/// record by record and column by column.
class SameAsCommandLineTest {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @TempDir private static Path folder;

    private static Path expected = Path.of("");
    private static Path out = Path.of("");

    @BeforeAll
    static void readTwice() throws IOException {
        Path made = Inputs.in(folder.resolve("made"));
        List<Path> inputs = List.of(SAMPLES, made);
        expected = CommandLine.tables(folder, "fast", inputs);
        out = folder.resolve("out");
        // Lines are cut in parts so small that some hold no line and others begin inside one.
        new ReadJob(Cluster.SPARK, "fast", 700, 5)
                .run(inputs.stream().map(Path::toString).toList(), out.toString());
        new TablesJob(Cluster.SPARK).run(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "statements", "positions", "events"})
    void everyRowIsTheSame(String table) throws IOException {
        assertThat(Cluster.rows(out, table))
                .isNotEmpty()
                .containsExactlyElementsOf(CommandLine.rows(expected, table));
    }

    @Test
    void whatIsNotReadIsToldWithItsReasonAndPlace() {
        assertThat(Cluster.rows(out, "rejected").stream().map(this::told).toList())
                .containsExactlyInAnyOrderElementsOf(Inputs.REJECTED);
    }

    private String told(JsonNode row) {
        Path file = Path.of(row.path("file").asString());
        return file.getFileName()
                + " "
                + row.path("offset").asLong()
                + " "
                + row.path("reason").asString();
    }

    @Test
    void historiesAreThoseOfADossier() throws IOException {
        List<Line> lines = CommandLine.lines(folder.resolve("ledger"));
        var told = new ArrayList<String>();
        for (History history : new Histories().of(lines)) {
            for (Step step : history.steps()) {
                told.add(
                        "%s %s %s %s %s"
                                .formatted(
                                        history.party(),
                                        history.issue().code(),
                                        step.relation().word(),
                                        step.utterance().main().id().value(),
                                        step.utterance().sources()));
            }
        }
        assertThat(told).hasSizeGreaterThan(50);
        assertThat(Cluster.rows(out, "histories").stream().map(SameAsCommandLineTest::step))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private static String step(JsonNode row) {
        var sources = new ArrayList<String>();
        row.path("sources").forEach(source -> sources.add(source.asString()));
        return "%s %s %s %s %s"
                .formatted(
                        row.path("party").asString(),
                        row.path("issue").asString(),
                        row.path("relation").asString(),
                        row.path("record").asString(),
                        sources);
    }

    /// What is compared above is worth comparing: texts in several places, copies, stories and
    /// corroboration all occur.
    @Test
    void theInputHasWhatGroupingIsFor() {
        List<JsonNode> reports = Cluster.rows(out, "reports");
        assertThat(reports).anyMatch(row -> row.path("appearances").asInt() > 1);
        assertThat(reports).anyMatch(row -> !own(row).equals(row.path("copies").asString()));
        assertThat(reports)
                .anyMatch(row ->
                        own(row).equals(row.path("copies").asString())
                                && !own(row).equals(row.path("story").asString()));
        assertThat(Cluster.rows(out, "positions"))
                .anyMatch(row -> row.path("independent").asInt() > 1);
    }

    private static String own(JsonNode report) {
        return report.path("id").asString().substring(0, 16);
    }

    @Test
    void placesPointIntoTheReports() {
        Map<String, String> texts = new HashMap<>();
        Cluster.SPARK
                .read()
                .parquet(out.resolve("read").toString())
                .where("report IS NOT NULL")
                .selectExpr("report.id", "get_json_object(reading, '$.article.text')")
                .collectAsList()
                .forEach(row -> texts.put(row.getString(0), row.getString(1)));
        List<JsonNode> places = Cluster.rows(out, "places");
        assertThat(places).hasSizeGreaterThan(20);
        for (JsonNode place : places) {
            String text = texts.getOrDefault(place.path("report").asString(), "");
            int start = text.offsetByCodePoints(0, place.path("start_cp").asInt());
            int end = text.offsetByCodePoints(0, place.path("end_cp").asInt());
            assertThat(text.substring(start, end)).isEqualTo(place.path("words").asString());
        }
    }
}

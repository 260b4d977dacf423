package parley.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Filter;
import parley.ledger.Intake;
import parley.ledger.Ledger;
import parley.ledger.Query;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;
import parley.model.Act;
import parley.model.Article;
import parley.model.Attribution;
import parley.model.Basis;
import parley.model.Evidence;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Mention;
import parley.model.Position;
import parley.model.Published;
import parley.model.Reading;
import parley.model.Sourced;
import parley.model.Span;
import parley.model.Status;
import parley.model.When;
import parley.model.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tables of one made-up report whose words try to break them.
class TableExportTest {
    private static final String TEXT = "=HYPERLINK(\"x\"), 🕊 Ostmark would \"stop\",\nit said.";

    private static final Query ALL = new Query(List.of(), Filter.ALL);

    @TempDir private Path folder;

    @BeforeEach
    void fill() {
        Article plain =
                Article.plain("made-up", TEXT)
                        .withPublished(
                                Sourced.of(
                                        Published.day(LocalDate.of(2024, 5, 3)), Basis.GIVEN, ""));
        var evidence = new Evidence(plain.id(), new Span(0, TEXT.length()));
        var party = new Mention(new Span(20, 27), "Ostmark", null);
        var position =
                new Position(
                        FindingId.of(evidence, "position", ""),
                        evidence,
                        Attribution.REPORTER,
                        party,
                        null,
                        Act.PROMISE,
                        Issue.CEASEFIRE,
                        null,
                        new Span(20, 27),
                        List.of(),
                        false,
                        Firmness.STATED,
                        Status.HELD,
                        List.of(),
                        null,
                        new When.Unstated(),
                        null,
                        new Why("made-up", List.of(), 0.5));
        var findings =
                new Findings(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(position),
                        List.of());
        try (WritableLedger ledger = LedgerStore.write(folder.resolve("ledger").toString())) {
            byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
            ledger.add(List.of(new Intake(new Reading(plain, findings), bytes, "made-up", "1")));
        }
    }

    @Test
    void noCellRunsAsAFormulaAndQuotesAreDoubled() throws IOException {
        String csv = Files.readString(write(TableFormat.CSV).resolve("positions.csv"));

        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"x\"\"), 🕊 Ostmark would \"\"stop\"\",\nit said.\"");
        assertThat(csv.split("\r\n")).hasSize(2);
    }

    @Test
    void offsetsCountCodePoints() throws IOException {
        JsonNode row = row();

        assertThat(row.get("start_cp").asInt()).isZero();
        assertThat(row.get("end_cp").asInt()).isEqualTo(TEXT.codePointCount(0, TEXT.length()));
        assertThat(row.get("firmness").asInt()).isEqualTo(3);
        assertThat(row.get("unconditional").isBoolean()).isTrue();
        assertThat(row.get("published").asString()).isEqualTo("2024-05-03");
        assertThat(row.get("said_first").isNull()).isTrue();
    }

    @Test
    void everyColumnIsInTheDictionary() throws IOException {
        Path out = write(TableFormat.CSV);
        List<String> described =
                Files.readAllLines(out.resolve("dictionary.csv")).stream()
                        .filter(line -> line.startsWith("positions,"))
                        .map(line -> line.split(",", -1)[1])
                        .toList();

        assertThat(Files.readAllLines(out.resolve("positions.csv")).getFirst().split(",", -1))
                .containsExactlyElementsOf(described);
    }

    @Test
    void textsStayInTheLedger() throws IOException {
        Path out = write(TableFormat.JSONL);

        assertThat(Files.readString(out.resolve("reports.jsonl"))).doesNotContain("stop");
        assertThat(Files.readString(out.resolve("statements.jsonl"))).isEmpty();
    }

    @Test
    void theOwnerMayHaveTheTexts() throws IOException {
        Path out = folder.resolve("owned");
        try (Ledger ledger = LedgerStore.read(folder.resolve("ledger").toString())) {
            new TableExport(TableFormat.JSONL, true).write(Extract.of(ledger, ALL), out);
        }

        JsonNode report = json(out.resolve("reports.jsonl"));
        JsonNode position = json(out.resolve("positions.jsonl"));
        assertThat(report.get("text").asString()).isEqualTo(TEXT);
        assertThat(position.get("evidence").asString()).isEqualTo(TEXT);
        assertThat(Files.readString(out.resolve("dictionary.csv")))
                .contains("reports,text,text,", "positions,evidence,text,");
    }

    private JsonNode row() throws IOException {
        return json(write(TableFormat.JSONL).resolve("positions.jsonl"));
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private Path write(TableFormat format) {
        Path out = folder.resolve(format.ending());
        try (Ledger ledger = LedgerStore.read(folder.resolve("ledger").toString())) {
            new TableExport(format, false).write(Extract.of(ledger, ALL), out);
        }
        return out;
    }
}

package parley.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.export.Held;
import parley.ledger.Ledger;
import parley.ledger.QueryParser;
import parley.ledger.store.LedgerStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The three formats hold the same rows; what a query leaves out is in none of them.
class FormatsTest {
    private static final List<String> TABLES =
            List.of("reports", "statements", "positions", "events");

    @TempDir private Path folder;

    @BeforeEach
    void fill() {
        Held.in(folder.resolve("ledger"), Held.madeUp(12));
    }

    @Test
    void parquetHoldsWhatJsonHolds() throws IOException {
        Path json = write(TableFormat.JSONL, "");
        Path parquet = write(TableFormat.PARQUET, "");

        for (String table : TABLES) {
            List<JsonNode> expected = lines(json.resolve(table + ".jsonl"));
            List<JsonNode> rows = new ArrayList<>();
            for (Map<?, ?> row : rows(parquet.resolve(table + ".parquet"))) {
                rows.add(JsonMapper.shared().valueToTree(row));
            }
            assertThat(rows).as(table).isNotEmpty().isEqualTo(expected);
        }
    }

    @Test
    void csvHoldsWhatJsonHolds() throws IOException {
        List<String> csv = Files.readAllLines(write(TableFormat.CSV, "").resolve("events.csv"));
        List<JsonNode> json = lines(write(TableFormat.JSONL, "").resolve("events.jsonl"));

        assertThat(csv).hasSize(json.size() + 1);
        int place = List.of(csv.getFirst().split(",", -1)).indexOf("claimants");
        assertThat(place).isPositive();
        assertThat(json)
                .allSatisfy(row ->
                        assertThat(row.get("precision").asString())
                                .isEqualTo(row.get("claimants").isEmpty() ? "town" : "admin-1"));
        assertThat(csv).anyMatch(line -> line.contains("\"OST | BEL\""));
    }

    /// Again and again: tables are written side by side, and what threads do differs.
    @RepeatedTest(10)
    void theSameLedgerGivesTheSameBytes() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            Path first = write(format, "");
            Path second = write(format, "");
            for (String table : TABLES) {
                String file = table + "." + format.ending();
                assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
            }
        }
    }

    @Test
    void aQueryChoosesRecordsAndTheReportsThatHoldThem() throws IOException {
        Path out = write(TableFormat.JSONL, "party:ostmark in:position firmness>=3");

        List<JsonNode> positions = lines(out.resolve("positions.jsonl"));
        Set<String> holders = new HashSet<>();
        for (JsonNode position : positions) {
            assertThat(position.get("party").get(0).asString()).isEqualTo("Ostmark");
            assertThat(position.get("firmness").asInt()).isGreaterThanOrEqualTo(3);
            holders.add(position.get("report").asString());
        }
        assertThat(holders).isNotEmpty();
        assertThat(lines(out.resolve("reports.jsonl")))
                .extracting(row -> row.get("id").asString())
                .containsExactlyInAnyOrderElementsOf(holders);
        assertThat(lines(out.resolve("statements.jsonl"))).isEmpty();
    }

    @Test
    void wordsOfAQueryMustStandInTheEvidence() throws IOException {
        Path out = write(TableFormat.JSONL, "harbour in:position");

        assertThat(lines(out.resolve("positions.jsonl")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("snippet").asString()).contains("harbour"));
    }

    @Test
    void nothingFoundGivesEmptyTables() throws IOException {
        Path out = write(TableFormat.PARQUET, "party:nobody");

        for (String table : TABLES) {
            assertThat(rows(out.resolve(table + ".parquet"))).as(table).isEmpty();
        }
    }

    @Test
    void noHalfWrittenFileStays() throws IOException {
        try (Stream<Path> files = Files.list(write(TableFormat.PARQUET, ""))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "reports.parquet",
                            "statements.parquet",
                            "positions.parquet",
                            "events.parquet",
                            "dictionary.csv");
        }
    }

    @SuppressWarnings("rawtypes") // a row of any table
    private static List<Map> rows(Path file) throws IOException {
        return new CarpetReader<>(file.toFile(), Map.class).toList();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private int written;

    private Path write(TableFormat format, String query) {
        Path out = folder.resolve("out" + written++);
        try (Ledger ledger = LedgerStore.read(folder.resolve("ledger").toString())) {
            new TableExport(format, false)
                    .write(Extract.of(ledger, new QueryParser().parse(query)), out);
        }
        return out;
    }
}

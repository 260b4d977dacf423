package parley.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.export.Held;
import parley.ledger.Detail;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Query;
import parley.ledger.store.LedgerStore;
import parley.model.Factuality;
import parley.model.Issue;

/// The queries of the how-to page, run by DuckDB over our Parquet, without the network.
class RecipeTest {
    private static final Path PAGE = Path.of("..", "docs", "how-to", "ask-with-duckdb.md");

    @TempDir private Path folder;

    private DuckDBConnection duckdb;
    private List<FindingRecord> records;

    @BeforeEach
    void export() throws SQLException {
        Held.in(folder.resolve("ledger"), Held.madeUp(40));
        try (Ledger ledger = LedgerStore.read(folder.resolve("ledger").toString());
                var all = ledger.records(Filter.ALL)) {
            records = all.toList();
            new TableExport(TableFormat.PARQUET, false)
                    .write(
                            Extract.of(ledger, new Query(List.of(), Filter.ALL)),
                            folder.resolve("out"));
        }
        duckdb = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
        }
    }

    @AfterEach
    void close() throws SQLException {
        duckdb.close();
    }

    @Test
    void whatEachSideSaidAddsUp() throws IOException, SQLException {
        List<List<String>> rows = run(0);

        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().mapToLong(row -> Long.parseLong(row.get(5))).sum())
                .isEqualTo(
                        stands().stream()
                                .filter(stand -> stand.issue() == Issue.GUARANTEES)
                                .count());
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(Integer.parseInt(row.get(4)))
                                .isBetween(
                                        Integer.parseInt(row.get(2)),
                                        Integer.parseInt(row.get(3))));
    }

    @Test
    void everyConditionIsUnfolded() throws IOException, SQLException {
        List<List<String>> rows = run(1);

        assertThat(rows)
                .hasSize(stands().stream().mapToInt(stand -> stand.terms().size()).sum())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(3)).contains("did the same"))
                .allSatisfy(row -> assertThat(row.get(3)).startsWith(row.get(4)));
    }

    @Test
    void monthsStandSideBySide() throws IOException, SQLException {
        List<List<String>> rows = run(2);

        assertThat(rows.stream().mapToLong(row -> Long.parseLong(row.get(1))).sum())
                .isPositive()
                .isEqualTo(
                        stands().stream().filter(stand -> stand.issue() == Issue.FORCES).count());
    }

    @Test
    void eventsKnowTheirReports() throws IOException, SQLException {
        List<List<String>> rows = run(3);

        assertThat(rows)
                .hasSize(
                        (int)
                                records.stream()
                                        .filter(each ->
                                                each.detail() instanceof Detail.Deed deed
                                                        && deed.factuality() == Factuality.ACTUAL)
                                        .count())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(6)).startsWith("Envoys meet again"));
        assertThat(rows).anyMatch(row -> row.get(3).equals("[OST, BEL]"));
    }

    private List<Detail.Stand> stands() {
        var stands = new ArrayList<Detail.Stand>();
        for (FindingRecord record : records) {
            if (record.layer() == Layer.POSITION && record.detail() instanceof Detail.Stand it) {
                stands.add(it);
            }
        }
        return stands;
    }

    private List<List<String>> run(int number) throws IOException, SQLException {
        List<String> queries =
                Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        assertThat(queries).hasSize(4);
        String sql = queries.get(number).replace("'out/", "'" + folder + "/out/");
        var rows = new ArrayList<List<String>>();
        try (Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}

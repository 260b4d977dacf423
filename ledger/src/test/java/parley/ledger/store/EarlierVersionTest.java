package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Added;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.LedgerException.Kind;
import parley.ledger.MadeUp;
import parley.ledger.QueryParser;
import parley.ledger.ReportLines;
import parley.ledger.ReportRecord;
import parley.ledger.WritableLedger;

/// Ledgers that earlier versions wrote, each by its own statements: `tools/old-ledger` made them.
class EarlierVersionTest {
    @TempDir private Path folder;

    private Path unpacked(int tables) throws IOException {
        String name = "tables-" + tables + ".sqlite.gz";
        try (InputStream packed =
                        Objects.requireNonNull(EarlierVersionTest.class.getResourceAsStream(name));
                var in = new GZIPInputStream(packed)) {
            Files.copy(in, folder.resolve(LedgerStore.FILE));
        }
        return folder.resolve(LedgerStore.FILE);
    }

    private static List<String> asked(Path file, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whoeverWritesOneBringsItUpToDateAndLosesNothing(int tables)
            throws IOException, SQLException {
        Path file = unpacked(tables);
        assertThat(asked(file, "SELECT value FROM meta WHERE name = 'schema'"))
                .containsExactly(Integer.toString(tables));
        List<String> before = asked(file, "SELECT printf('%016x', id) FROM finding ORDER BY id");
        assertThat(before).hasSizeGreaterThan(10);
        assertThatThrownBy(() -> LedgerStore.read(folder.toString()))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.TOO_OLD));

        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.regroup();
            assertThat(ledger.verify()).isEmpty();
            assertThat(records(ledger).stream().map(each -> each.id().value()))
                    .containsExactlyInAnyOrderElementsOf(before);
            Intake more = MadeUp.intake(MadeUp.reading(7, 6), "seven");
            assertThat(ledger.add(List.of(more))).containsExactly(Added.NEW);
            assertThat(ledger.add(List.of(more))).containsExactly(Added.KNOWN);
            ledger.regroup();
        }

        try (Ledger ledger = LedgerStore.read(folder.toString())) {
            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.size()).isEqualTo(4);
            var query = new QueryParser().parse("\"grain deal\" in:report");
            assertThat(ledger.search(query, null, 9).items()).hasSize(3);
            try (Stream<ReportLines> lines = ledger.lines(List.of())) {
                assertThat(lines.mapToInt(each -> each.lines().size()).sum()).isPositive();
            }
            try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
                assertThat(reports.map(ReportRecord::copies).distinct())
                        .as("the copy is found")
                        .hasSize(3);
            }
        }
    }

    private static List<FindingRecord> records(Ledger ledger) {
        try (Stream<FindingRecord> records = ledger.records(Filter.ALL)) {
            return records.toList();
        }
    }
}

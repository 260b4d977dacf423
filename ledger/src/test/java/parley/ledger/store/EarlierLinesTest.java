package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.MadeUp;
import parley.ledger.ReportLines;
import parley.ledger.WritableLedger;

/// Lines of ledgers whose blocks an earlier version did not write, or that are damaged.
class EarlierLinesTest {
    @TempDir private Path folder;

    private List<ReportLines> filled() {
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(
                    Stream.of(1L, 2L, 3L)
                            .map(number ->
                                    MadeUp.intake(MadeUp.reading(number, 2), "made-" + number))
                            .toList());
            return lines(ledger);
        }
    }

    private static List<ReportLines> lines(Ledger ledger) {
        try (Stream<ReportLines> all = ledger.lines(List.of())) {
            return all.toList();
        }
    }

    private void execute(String... statements) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve(LedgerStore.FILE);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long blocks() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve(LedgerStore.FILE);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM lines")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void anEarlierVersionsLedgerGetsThemFromWhoeverWritesIt() throws SQLException {
        List<ReportLines> before = filled();
        execute("DROP TABLE lines", "UPDATE meta SET value = '3' WHERE name = 'schema'");

        LedgerStore.write(folder.toString()).close();

        assertThat(blocks()).isEqualTo(3);
        try (Ledger ledger = LedgerStore.read(folder.toString())) {
            assertThat(lines(ledger)).isEqualTo(before);
        }
    }

    @Test
    void whereOneIsMissingOrOfAnotherFormTheReadingIsOpened() throws SQLException {
        List<ReportLines> before = filled();
        execute("DELETE FROM lines WHERE seq = 1", "UPDATE lines SET packed = x'7f' WHERE seq = 2");

        try (Ledger ledger = LedgerStore.read(folder.toString())) {
            assertThat(lines(ledger)).isEqualTo(before);
        }
    }

    @Test
    void aDamagedOneIsNamedAndReindexMendsIt() throws SQLException {
        List<ReportLines> before = filled();
        execute("UPDATE lines SET packed = x'0203' WHERE seq = 2");

        try (Ledger ledger = LedgerStore.read(folder.toString())) {
            assertThatThrownBy(() -> lines(ledger))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("parley reindex");
            assertThat(ledger.verify())
                    .singleElement()
                    .satisfies(flaw -> assertThat(flaw.advice()).contains("parley reindex"));
        }
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.reindex();
            assertThat(lines(ledger)).isEqualTo(before);
            assertThat(ledger.verify()).isEmpty();
        }
    }
}

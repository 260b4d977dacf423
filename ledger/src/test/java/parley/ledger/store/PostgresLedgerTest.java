package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Ledger;
import parley.ledger.MadeUp;
import parley.ledger.QueryParser;
import parley.ledger.WritableLedger;
import parley.model.Reading;

/// The same of a ledger in PostgreSQL, by a real server, and what is its own.
class PostgresLedgerTest extends LedgerTest {
    @BeforeAll
    static void isInstalled() {
        PostgresServer.assumeInstalled();
    }

    @Override
    String location(String name) {
        return PostgresServer.location(folder.resolve(name));
    }

    @Test
    void bothDatabasesHoldTheSame() {
        List<Intake> intakes =
                List.of(
                        MadeUp.intake(MadeUp.reading(1, 5), "one"),
                        MadeUp.intake(MadeUp.reading(2, 5), "two"));
        try (WritableLedger server = LedgerStore.write(location("a"));
                WritableLedger file = LedgerStore.write(folder.resolve("file").toString())) {
            server.add(intakes);
            server.regroup();
            file.add(intakes);
            file.regroup();

            assertThat(all(server)).isEqualTo(all(file)).hasSize(30);
        }
    }

    @Test
    void anotherMachinesIndexIsBroughtUpToDateByReading() {
        String here = location("a");
        String elsewhere =
                here.replace("folder=" + folder.resolve("a"), "folder=" + folder.resolve("other"));
        assertThat(elsewhere).isNotEqualTo(here);
        Reading reading =
                MadeUp.saying(
                        "Ostmark opens\n\nThe harbour of Marn is open.",
                        LocalDate.of(2024, 3, 1),
                        "Post");
        try (WritableLedger ledger = LedgerStore.write(here)) {
            ledger.add(List.of(MadeUp.intake(reading, "one")));
        }
        try (Ledger ledger = LedgerStore.read(elsewhere)) {
            assertThat(ledger.search(new QueryParser().parse("harbour"), null, 5).items())
                    .hasSize(1);
        }
    }

    @Test
    void wordsThatNoServerTakesComeBackWithoutThem() {
        String text = "Ostmark\0 offers\n\nOstmark said it would stop\0 firing.";
        Reading reading = MadeUp.promising(text, LocalDate.of(2024, 3, 1), "Po\0st");
        try (WritableLedger ledger = LedgerStore.write(location("a"))) {
            ledger.add(List.of(MadeUp.intake(reading, "o\0ne")));

            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.text(reading.article().id())).contains(reading.article().text());
            assertThat(all(ledger)).allMatch(record -> record.snippet().contains("stop\ufffd"));
        }
    }

    @Test
    void anOriginLongerThanAKeyOfTheServerIsKept() {
        String origin = "https://a.example/" + "x1y2z3".repeat(2000);
        Intake intake = MadeUp.intake(MadeUp.reading(1, 2), origin);
        try (WritableLedger ledger = LedgerStore.write(location("a"))) {
            ledger.add(List.of(intake));
            ledger.add(List.of(intake));

            assertThat(ledger.size()).isEqualTo(1);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    private static List<FindingRecord> all(Ledger ledger) {
        try (var records = ledger.records(Filter.ALL)) {
            return records.toList();
        }
    }
}

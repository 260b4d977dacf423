package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.LedgerException.Kind;
import parley.ledger.QueryParser;
import parley.ledger.WritableLedger;
import parley.model.Correction;
import parley.model.Correction.NotSo;
import parley.model.Correction.Target;

/// A ledger on a real disk that fills up or may not be written: one in memory, which only root may
/// mount, so elsewhere these are left out.
@Timeout(180)
class DiskTest {
    @TempDir private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()))
                .as("nobody but root may mount")
                .isTrue();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFullDiskIsSaidSoAndTakesNothing() throws IOException, InterruptedException {
        long stored = 0;
        LedgerException failure = null;
        try (WritableLedger ledger = LedgerStore.write(disk.toString())) {
            while (failure == null) {
                try {
                    ledger.add(List.of(KilledWriter.intake(stored)));
                    stored++;
                } catch (LedgerException e) {
                    failure = e;
                }
            }
        } catch (LedgerException e) {
            // Closing writes the index, for which there may be no room either.
            assertThat(e.kind()).isEqualTo(Kind.FULL);
        }
        assertThat(failure)
                .hasMessageContaining("room")
                .hasMessageContaining(disk.toString())
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FULL));
        try (Ledger ledger = LedgerStore.read(disk.toString())) {
            assertThat(ledger.size()).isGreaterThanOrEqualTo(stored);
            assertThat(ledger.verify()).isEmpty();
        }

        assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
        try (WritableLedger ledger = LedgerStore.write(disk.toString())) {
            for (long number = 0; number < stored + 20; number++) {
                ledger.add(List.of(KilledWriter.intake(number)));
            }
            ledger.regroup();
            assertThat(ledger.size()).isEqualTo(stored + 20);
            assertThat(ledger.verify()).isEmpty();
            var query = new QueryParser().parse("in:report");
            assertThat(ledger.search(query, null, 1000).items()).hasSize((int) stored + 20);
        }
    }

    @Test
    void aReadOnlyDiskIsReadAndNotWritten() throws IOException, InterruptedException {
        try (WritableLedger ledger = LedgerStore.write(disk.toString())) {
            ledger.add(List.of(KilledWriter.intake(1), KilledWriter.intake(2)));
        }
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();

        try (Ledger ledger = LedgerStore.read(disk.toString());
                Stream<FindingRecord> records = ledger.records(Filter.ALL)) {
            assertThat(ledger.size()).isEqualTo(2);
            assertThat(records).isNotEmpty();
            assertThat(ledger.verify()).isEmpty();
            var query = new QueryParser().parse("in:report");
            assertThat(ledger.search(query, null, 10).items()).hasSize(2);
        }
        assertThatThrownBy(() -> LedgerStore.write(disk.toString()))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY));
    }

    @Test
    void aCorrectionForWhichThereIsNoRoomLeavesTheFileAsItWas()
            throws IOException, InterruptedException {
        try (WritableLedger ledger = LedgerStore.write(disk.toString())) {
            ledger.add(List.of(KilledWriter.intake(1)));
            Target target;
            try (Stream<FindingRecord> records = ledger.records(Filter.ALL)) {
                target = new Target(records.findFirst().orElseThrow().id(), null);
            }
            LocalDate day = LocalDate.of(2024, 5, 3);
            ledger.correct(new Correction(new NotSo(target), "first", day, null));
            var long1 = new Correction(new NotSo(target), "x".repeat(8 << 20), day, null);

            assertThatThrownBy(() -> ledger.correct(long1))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("nothing was changed");

            assertThat(ledger.corrections().entries()).hasSize(1);
            assertThat(ledger.corrections().faults()).isEmpty();
        }
    }
}

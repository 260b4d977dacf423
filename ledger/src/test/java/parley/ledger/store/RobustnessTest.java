package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Added;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Flaw;
import parley.ledger.Intake;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.LedgerException.Kind;
import parley.ledger.MadeUp;
import parley.ledger.QueryParser;
import parley.ledger.ReportRecord;
import parley.ledger.WritableLedger;

/// What befalls a ledger, and what is left of it. `-Dkill.count=50` kills as often as that.
class RobustnessTest {
    private static final int KILLS = Integer.getInteger("kill.count", 4);

    /// `-Dpage.count=200` damages as many pages.
    private static final int PAGES = Integer.getInteger("page.count", 8);

    @TempDir private Path folder;

    @Test
    void whatAKilledProcessAcknowledgedIsThere() throws IOException, InterruptedException {
        var random = new Random(20241129);
        long acknowledged = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged =
                    Math.max(
                            acknowledged, writeUntilKilled(random.nextInt(60), random.nextInt(60)));
            try (Ledger ledger = LedgerStore.read(folder.toString())) {
                assertThat(ledger.verify()).isEmpty();
                assertThat(ledger.size()).isGreaterThanOrEqualTo(acknowledged + 1);
            }
        }
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            for (long number = 0; number <= acknowledged; number++) {
                assertThat(ledger.report(MadeUp.reading(number, 3).article().id())).isPresent();
            }
            ledger.add(List.of());
            String last = "\"round " + acknowledged + "\" in:report";
            assertThat(ledger.search(new QueryParser().parse(last), null, 9).items()).hasSize(1);
        }
    }

    @Test
    void whatAnEarlierVersionGroupedIsGroupedAnew() throws SQLException {
        List<Intake> intakes = LongStream.range(0, 12).mapToObj(KilledWriter::intake).toList();
        List<ReportRecord> before;
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(intakes);
            ledger.regroup();
            before = reports(ledger);
        }
        String url = "jdbc:sqlite:" + folder.resolve(LedgerStore.FILE);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String table :
                    List.of("run", "overlap", "member", "family", "stem", "pending", "dirty")) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("DELETE FROM meta WHERE name = 'corrected'");
            statement.execute("UPDATE report SET copies = 7, story = 7");
            statement.execute("UPDATE finding SET independent = 99");
            statement.execute("UPDATE meta SET value = '4' WHERE name = 'schema'");
        }
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(List.of(KilledWriter.intake(12)));
            ledger.regroup();
            assertThat(reports(ledger)).containsAll(before).hasSize(13);
            try (Stream<FindingRecord> records = ledger.records(Filter.ALL)) {
                assertThat(records).hasSize(13 * 9).noneMatch(it -> it.independent() == 99);
            }
            assertThat(ledger.verify()).isEmpty();
        }
    }

    private static List<ReportRecord> reports(Ledger ledger) {
        try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            return reports.toList();
        }
    }

    /// The last number that the process said was stored, -1 for none.
    private long writeUntilKilled(int batches, int millis)
            throws IOException, InterruptedException {
        Process process = writer();
        long last = -1;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i <= batches; i++) {
                String line = lines.readLine();
                assertThat(line).as("the writer goes on until it is killed").isNotNull();
                last = Long.parseLong(line);
            }
            // Somewhere within what comes next: writing, grouping, or the index.
            Thread.sleep(millis);
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Long.parseLong(line);
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return last;
    }

    private Process writer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aDamagedIndexIsSaidSoAndMadeAnew() throws IOException {
        fill(folder, 10);
        for (Path file : files(folder.resolve("index"))) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var query = new QueryParser().parse("umbrella");
        try (Ledger ledger = LedgerStore.read(folder.toString())) {
            assertThatThrownBy(() -> ledger.search(query, null, 5))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.INDEX_DAMAGED))
                    .hasMessageContaining("parley reindex");
            assertThat(ledger.verify()).isEmpty();
        }
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.reindex();
            assertThat(ledger.search(query, null, 50).items()).isNotEmpty();
        }
    }

    @Test
    void aDamagedPageOfTheDatabaseIsFound() throws IOException {
        fill(folder, 40);
        Path file = folder.resolve(LedgerStore.FILE);
        try (var database = new RandomAccessFile(file.toFile(), "rw")) {
            // Into the middle of the pages, where contents lie.
            long page = database.length() / 4096 / 2;
            for (int i = 0; i < 3; i++) {
                database.seek((page + i) * 4096 + 100);
                database.write("not what was here".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(troubles()).isNotEmpty();

        LedgerStore.Mended mended = LedgerStore.mend(folder.toString()).orElseThrow();

        assertThat(mended.saved()).isPositive();
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.reindex();
            assertThat(ledger.size()).isEqualTo(mended.saved());
            // Each of the forty is there or listed.
            assertThat(mended.saved() + mended.losses().size()).isGreaterThanOrEqualTo(40);
            assertThat(ledger.verify()).isEmpty();
        }
        assertThat(LedgerStore.mend(folder.toString())).isEmpty();
        assertThat(folder.resolve("ledger.sqlite.damaged")).exists();
    }

    /// Every page in turn, of which each holds something else: tables, indexes, free lists.
    @Test
    void whicheverPageIsDamagedWhatIsSavedIsWholeAndWhatIsNotIsListed() throws IOException {
        Path whole = folder.resolve("whole");
        fill(whole, 12);
        long pages = Files.size(whole.resolve(LedgerStore.FILE)) / 4096;
        var random = new Random(7);
        for (int i = 0; i < PAGES; i++) {
            Path broken = Files.createDirectories(folder.resolve("broken-" + i));
            Files.copy(whole.resolve(LedgerStore.FILE), broken.resolve(LedgerStore.FILE));
            long page = 1 + random.nextLong(pages - 1);
            try (var database =
                    new RandomAccessFile(broken.resolve(LedgerStore.FILE).toFile(), "rw")) {
                byte[] noise = new byte[4096];
                random.nextBytes(noise);
                database.seek(page * 4096);
                database.write(noise);
            }
            try {
                LedgerStore.Mended mended = LedgerStore.mend(broken.toString()).orElse(null);
                try (WritableLedger ledger = LedgerStore.write(broken.toString())) {
                    ledger.reindex();
                    assertThat(ledger.verify()).as("page %d", page).isEmpty();
                    if (mended != null) {
                        assertThat(ledger.size() + mended.losses().size())
                                .as("page %d", page)
                                .isGreaterThanOrEqualTo(12);
                    }
                }
            } catch (LedgerException e) {
                // Where the list of tables itself is gone only a backup helps, and that is said.
                assertThat(e.kind())
                        .as("page %d: %s", page, e.getMessage())
                        .isEqualTo(Kind.DAMAGED);
            }
        }
    }

    @Test
    void aClockThatWasSetBackChangesNothing() throws IOException {
        fill(folder, 3);
        var later = FileTime.from(Instant.parse("2091-01-01T00:00:00Z"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, later);
            }
        }
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            assertThat(ledger.add(reports(2, 5)))
                    .containsExactly(Added.KNOWN, Added.NEW, Added.NEW);
            ledger.regroup();
            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.search(new QueryParser().parse("in:report"), null, 9).items())
                    .hasSize(5);
        }
    }

    @Test
    void whatOneProcessAcknowledgesAnotherSeesWhileItGoesOn()
            throws IOException, InterruptedException {
        LedgerStore.write(folder.toString()).close();
        Process writer = writer();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8);
                Ledger ledger = LedgerStore.read(folder.toString())) {
            for (int i = 0; i < 12; i++) {
                long number = Long.parseLong(lines.readLine());
                assertThat(ledger.size()).isGreaterThan(number);
                assertThat(ledger.report(MadeUp.reading(number, 3).article().id())).isPresent();
                assertThat(ledger.verify()).isEmpty();
            }
        } finally {
            writer.toHandle().destroyForcibly();
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// What verifying finds, or the database's own refusal.
    private List<String> troubles() {
        try (Ledger ledger = LedgerStore.read(folder.toString());
                Stream<Flaw> flaws = ledger.verify()) {
            return flaws.map(Flaw::trouble).toList();
        } catch (LedgerException e) {
            assertThat(e.kind()).isEqualTo(Kind.DAMAGED);
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidSo() throws IOException {
        Files.writeString(folder.resolve(LedgerStore.FILE), "no database ".repeat(1000));

        assertThatThrownBy(() -> LedgerStore.read(folder.toString()))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED));
    }

    @Test
    void aReadOnlyFolderCanBeReadAndNotWritten() throws IOException {
        fill(folder, 3);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(folder)).as("root may write everywhere").isFalse();
            try (Ledger ledger = LedgerStore.read(folder.toString())) {
                assertThat(ledger.size()).isEqualTo(3);
            }
            assertThatThrownBy(() -> LedgerStore.write(folder.toString()))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFullDiskTakesNothingOfWhatWasStored() {
        fill(folder, 3);
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            var own = (OwnLedger) ledger;
            long pages = own.database.number("PRAGMA page_count");
            own.database.number("PRAGMA max_page_count = " + (pages + 2));
            assertThatThrownBy(() -> ledger.add(reports(100, 130)))
                    .isInstanceOfSatisfying(
                            LedgerException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FULL));
            assertThat(ledger.size()).isEqualTo(3);
            // A connection that failed is closed, and the limit with it.
            assertThat(ledger.add(reports(100, 130))).containsOnly(Added.NEW);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void daysLongPastAndToComeAreKeptInOrder() {
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            for (String day : List.of("2031-01-01", "1969-12-31", "2024-02-29")) {
                var reading = MadeUp.saying("On " + day, LocalDate.parse(day), null);
                ledger.add(List.of(MadeUp.intake(reading, day)));
            }
            ledger.add(List.of(MadeUp.intake(MadeUp.saying("Undated", null, null), "none")));
            try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
                assertThat(reports.map(ReportRecord::origin))
                        .containsExactly("1969-12-31", "2024-02-29", "2031-01-01", "none");
            }
        }
    }

    private static void fill(Path folder, int count) {
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(reports(0, count));
        }
    }

    private static List<Intake> reports(int from, int to) {
        return LongStream.range(from, to).mapToObj(KilledWriter::intake).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

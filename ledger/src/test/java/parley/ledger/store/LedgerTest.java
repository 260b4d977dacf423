package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Added;
import parley.ledger.Cursor;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.MadeUp;
import parley.ledger.Page;
import parley.ledger.ReportRecord;
import parley.ledger.WritableLedger;
import parley.model.Finding;
import parley.model.Reading;

/// What a ledger keeps, and in which order it gives it back.
class LedgerTest {
    @TempDir Path folder;

    /// Where a ledger of this name is.
    String location(String name) {
        return folder.resolve(name).toString();
    }

    private WritableLedger write(String name) {
        return LedgerStore.write(location(name));
    }

    private Ledger read(String name) {
        return LedgerStore.read(location(name));
    }

    @Test
    void whatWasAddedComesBackAsItWas() {
        Reading reading = MadeUp.reading(1, 5);
        try (WritableLedger ledger = write("a")) {
            ledger.add(List.of(MadeUp.intake(reading, "one")));
        }
        try (Ledger ledger = read("a")) {
            assertThat(ledger.reading(reading.article().id())).contains(reading);
            assertThat(ledger.original(report(ledger).original()))
                    .hasValueSatisfying(bytes ->
                            assertThat(bytes)
                                    .isEqualTo(
                                            reading.article()
                                                    .text()
                                                    .getBytes(StandardCharsets.UTF_8)));
            for (Finding finding : StoredLedger.all(reading.findings()).toList()) {
                assertThat(ledger.finding(finding.id())).contains(finding);
            }
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void recordsAreDrawnFromTheReading() {
        Reading reading = MadeUp.reading(2, 4);
        try (WritableLedger ledger = write("a")) {
            ledger.add(List.of(MadeUp.intake(reading, "two")));

            List<FindingRecord> stored = records(ledger, Filter.ALL);

            assertThat(stored)
                    .containsExactlyInAnyOrderElementsOf(
                            Drawing.records(reading, report(ledger).source()));
        }
    }

    @Test
    void theSameInputTwiceAddsNothing() {
        Intake intake = MadeUp.intake(MadeUp.reading(3, 3), "three");
        try (WritableLedger ledger = write("a")) {
            assertThat(ledger.add(List.of(intake))).containsExactly(Added.NEW);
            long before = records(ledger, Filter.ALL).size();

            assertThat(ledger.add(List.of(intake))).containsExactly(Added.KNOWN);
            assertThat(ledger.size()).isEqualTo(1);
            assertThat(records(ledger, Filter.ALL)).hasSize((int) before);
            assertThat(ledger.knows(report(ledger).original(), "three", "rules-1")).isTrue();
            assertThat(ledger.knows(report(ledger).original(), "three", "rules-2")).isFalse();
        }
    }

    @Test
    void theSameTextElsewhereIsAnAppearanceAndNoSecondReport() {
        try (WritableLedger ledger = write("a")) {
            String text = "Ostmark offers truce\n\nOstmark said it would stop firing.\n";
            Reading first = MadeUp.saying(text, LocalDate.of(2024, 3, 2), "Courier");
            Reading second = MadeUp.saying(text, LocalDate.of(2024, 3, 1), "Post");

            ledger.add(List.of(MadeUp.intake(first, "a.txt")));
            assertThat(ledger.add(List.of(MadeUp.intake(second, "b.txt"))))
                    .containsExactly(Added.APPEARANCE);

            ReportRecord report = report(ledger);
            assertThat(report.appearances()).isEqualTo(2);
            assertThat(report.source().publisher()).as("the earliest").isEqualTo("Post");
            assertThat(ledger.appearances(report.id()))
                    .extracting(each -> each.place())
                    .containsExactly("a.txt", "b.txt");
        }
    }

    @Test
    void newerRulesTakeTheOldReadingsPlace() {
        Reading reading = MadeUp.reading(4, 3);
        try (WritableLedger ledger = write("a")) {
            Intake old = MadeUp.intake(reading, "four");
            ledger.add(List.of(old));

            var newer = new Intake(reading, old.original(), old.origin(), "rules-2");
            assertThat(ledger.add(List.of(newer))).containsExactly(Added.REREAD);

            assertThat(report(ledger).rules()).isEqualTo("rules-2");
            assertThat(records(ledger, Filter.ALL)).hasSize(9);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void theOrderOfAddingDoesNotShow() {
        List<Intake> intakes =
                new ArrayList<>(
                        LongStream.range(0, 30)
                                .mapToObj(i -> MadeUp.intake(MadeUp.reading(i, 3), "file-" + i))
                                .toList());
        List<FindingRecord> expected;
        try (WritableLedger ledger = write("a")) {
            ledger.add(intakes);
            expected = records(ledger, Filter.ALL);
        }
        Collections.shuffle(intakes, new Random(7));
        try (WritableLedger ledger = write("b")) {
            for (Intake intake : intakes) {
                ledger.add(List.of(intake));
            }
            assertThat(records(ledger, Filter.ALL)).isEqualTo(expected);
        }
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        try (WritableLedger ledger = write("a")) {
            for (long i = 0; i < 12; i++) {
                ledger.add(List.of(MadeUp.intake(MadeUp.reading(i, 4), "file-" + i)));
            }
            Filter filter = Filter.ALL.in(Layer.POSITION).and(Field.FIRMNESS, "2", "3", "4");
            var paged = new ArrayList<FindingRecord>();
            Cursor after = null;
            do {
                Page<FindingRecord> page = ledger.records(filter, after, 5);
                paged.addAll(page.items());
                after = page.next();
            } while (after != null);

            assertThat(paged).isEqualTo(records(ledger, filter)).isNotEmpty();
        }
    }

    @Test
    void aFilterGivesWhatItSays() {
        try (WritableLedger ledger = write("a")) {
            for (long i = 0; i < 20; i++) {
                ledger.add(List.of(MadeUp.intake(MadeUp.reading(i, 4), "file-" + i)));
            }
            List<FindingRecord> all = records(ledger, Filter.ALL);
            for (Filter filter :
                    List.of(
                            Filter.ALL.party("ostmark"),
                            Filter.ALL.party("made-up/belhar").in(Layer.EVENT),
                            Filter.ALL.party("league").since(LocalDate.of(2022, 1, 1)),
                            Filter.ALL.and(Field.ISSUE, "talks", "wmd").and(Field.TERMS, "1"),
                            Filter.ALL.and(Field.FACTUALITY, "future-planned"),
                            Filter.ALL
                                    .and(Field.PUBLISHER, "courier 3")
                                    .until(LocalDate.of(2025, 6, 1)),
                            Filter.ALL.and(Field.PLACE, Filter.Test.IS_NOT, List.of("ost")))) {
                assertThat(records(ledger, filter))
                        .as("%s", filter)
                        .isEqualTo(all.stream().filter(filter::matches).toList())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void oneProcessWritesWhileOthersRead() {
        try (WritableLedger writer = write("a")) {
            writer.add(List.of(MadeUp.intake(MadeUp.reading(1, 2), "one")));
            try (Ledger reader = read("a")) {
                assertThat(reader.size()).isEqualTo(1);
                try (Stream<FindingRecord> open = reader.records(Filter.ALL)) {
                    var walk = open.iterator();
                    walk.next();
                    writer.add(List.of(MadeUp.intake(MadeUp.reading(2, 2), "two")));
                    assertThat(reader.size()).isEqualTo(2);
                }
                assertThat(records(reader, Filter.ALL)).hasSize(12);
            }
            assertThatThrownBy(() -> write("a"))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.kind()).isEqualTo(LedgerException.Kind.BUSY));
        }
    }

    @Test
    void aBackupIsALedgerOfItsOwn() {
        List<FindingRecord> kept;
        try (WritableLedger ledger = write("a")) {
            ledger.add(List.of(MadeUp.intake(MadeUp.reading(1, 2), "one")));
            kept = records(ledger, Filter.ALL);
            try (Ledger reader = read("a")) {
                reader.backup(folder.resolve("copy"));
            }
            assertThatThrownBy(() -> ledger.backup(folder.resolve("copy")))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("holds a ledger already");
        }
        try (WritableLedger copy = LedgerStore.write(folder.resolve("copy").toString())) {
            assertThat(copy.verify()).isEmpty();
            assertThat(records(copy, Filter.ALL)).hasSize(6).isEqualTo(kept);
        }
    }

    @Test
    void noLedgerIsSaidSo() {
        assertThatThrownBy(() -> read("none"))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> assertThat(e.kind()).isEqualTo(LedgerException.Kind.NO_LEDGER));
    }

    private static ReportRecord report(Ledger ledger) {
        try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            return reports.findFirst().orElseThrow();
        }
    }

    private static List<FindingRecord> records(Ledger ledger, Filter filter) {
        try (Stream<FindingRecord> records = ledger.records(filter)) {
            return records.toList();
        }
    }
}

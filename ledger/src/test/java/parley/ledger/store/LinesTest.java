package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.history.Lines;
import parley.history.Report;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.MadeUp;
import parley.ledger.ReportLines;
import parley.ledger.ReportRecord;
import parley.ledger.WritableLedger;
import parley.model.Correction;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.Target;
import parley.model.Reading;
import parley.testkit.Cases;

/// What dossiers are made of is what the readings say, however it was fetched.
class LinesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

    @TempDir Path folder;

    /// Where a ledger of this name is.
    String location(String name) {
        return folder.resolve(name).toString();
    }

    private static List<ReportLines> lines(Ledger ledger, List<ReportLines> known) {
        try (Stream<ReportLines> all = ledger.lines(known)) {
            return all.toList();
        }
    }

    /// The slow way: every reading is opened.
    private static List<String> fromReadings(Ledger ledger) {
        var first = new HashMap<String, ReportRecord>();
        var said = new ArrayList<String>();
        try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            reports.forEach(record -> {
                ReportRecord original = first.computeIfAbsent(record.copies(), _ -> record);
                Reading reading = ledger.reading(record.id()).orElseThrow();
                Reading copied = ledger.reading(original.id()).orElseThrow();
                Report report = Report.of(reading.article(), copied.article());
                said.add(report + "\n" + Lines.of(reading, report));
            });
        }
        return said;
    }

    private static List<String> said(List<ReportLines> lines) {
        return lines.stream().map(each -> each.report() + "\n" + each.lines()).toList();
    }

    private static Intake intake(long number) {
        return MadeUp.intake(MadeUp.reading(number, (int) (number % 4)), "made-" + number);
    }

    @Test
    void areThoseOfTheReadingsAndTellWhichReportCopiesWhich() {
        String words =
                "Ostmark said it would free every prisoner of the spring fighting. Its envoy spoke"
                        + " in the harbour of Tessaly after two days of talks with the other side. Snow"
                        + " fell on the tents outside the town, and a convoy waited at the last"
                        + " checkpoint.";
        String first = "First prints it\n\n" + words;
        String second = "Second prints it\n\n" + words;
        try (WritableLedger ledger = LedgerStore.write(location("a"))) {
            ledger.add(Stream.of(0L, 1L, 2L, 3L).map(LinesTest::intake).toList());
            ledger.add(
                    List.of(
                            MadeUp.intake(MadeUp.promising(first, DAY, "Courier"), "one"),
                            MadeUp.intake(
                                    MadeUp.promising(second, DAY.plusDays(1), "Post"), "two")));
            ledger.regroup();

            List<ReportLines> lines = lines(ledger, List.of());

            assertThat(said(lines)).isEqualTo(fromReadings(ledger)).hasSize(6);
            assertThat(lines).filteredOn(each -> each.report().isCopy()).hasSize(1);
        }
    }

    @Test
    void whatIsKnownAndHasNotChangedIsNotReadAgain() {
        try (WritableLedger ledger = LedgerStore.write(location("a"))) {
            ledger.add(Stream.of(1L, 2L, 3L).map(LinesTest::intake).toList());
            List<ReportLines> before = lines(ledger, List.of());
            ledger.add(List.of(intake(7)));

            List<ReportLines> now = lines(ledger, before);

            assertThat(now).hasSize(4);
            Set<ReportLines> same = Collections.newSetFromMap(new IdentityHashMap<>());
            same.addAll(before);
            assertThat(now).filteredOn(same::contains).hasSize(3);
        }
    }

    /// Reports come in, are read anew, grouped and corrected in any order.
    @Test
    void fromWhatIsKnownIsTheSameAsFromNothing() {
        var count = new int[1];
        Cases.forAll(
                random -> random,
                random -> {
                    if (count[0]++ < CASES) {
                        changesInAnyOrder(random, "property" + count[0]);
                    }
                });
    }

    /// Each makes a ledger.
    private static final int CASES = 12;

    private void changesInAnyOrder(RandomGenerator random, String name) {
        List<ReportLines> known = List.of();
        try (WritableLedger ledger = LedgerStore.write(location(name))) {
            ledger.add(List.of(intake(3)));
            for (int step = 0; step < 8; step++) {
                change(ledger, random);

                known = lines(ledger, known);

                assertThat(said(known))
                        .isEqualTo(said(lines(ledger, List.of())))
                        .isEqualTo(fromReadings(ledger));
            }
        }
    }

    private static void change(WritableLedger ledger, RandomGenerator random) {
        List<FindingRecord> positions;
        try (Stream<FindingRecord> records = ledger.records(Filter.ALL.in(Layer.POSITION))) {
            positions = records.toList();
        }
        Target any =
                positions.isEmpty()
                        ? null
                        : new Target(positions.get(random.nextInt(positions.size())).id(), null);
        switch (random.nextInt(6)) {
            case 0, 1 -> ledger.add(List.of(intake(random.nextInt(40))));
            case 2 -> ledger.regroup();
            case 3 -> correct(ledger, new MergeActors(List.of("Ostmark", "Marn"), "Veldt"));
            case 4 -> {
                if (any != null) {
                    correct(ledger, new NotSo(any));
                }
            }
            default -> {
                if (any != null) {
                    correct(ledger, new RightIs(any, Part.PARTY, "Quay"));
                }
            }
        }
    }

    private static void correct(WritableLedger ledger, Correction.What what) {
        ledger.correct(new Correction(what, "the report says otherwise", DAY, "A reader"));
    }

    @Test
    void aBlockComesBackAsItWasAndNoDamagedOneIsTaken() {
        Reading reading = MadeUp.reading(11, 3);
        byte[] block = LineBlock.of(reading);
        Report report = Report.of(reading.article());

        LineBlock.Content content =
                new LineBlock.Source().content(reading.article().id(), block, null);

        assertThat(content.report()).isEqualTo(report);
        assertThat(content.lines()).isEqualTo(Lines.of(reading, report));
        for (int length = 0; length < block.length; length++) {
            byte[] cut = Arrays.copyOf(block, length);
            assertThatThrownBy(
                            () -> new LineBlock.Source().content(reading.article().id(), cut, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void changedBytesGiveAnErrorOrLinesButNothingElse() {
        Reading reading = MadeUp.reading(11, 3);
        byte[] block = LineBlock.of(reading);
        Cases.forAll(
                random -> {
                    byte[] changed = block.clone();
                    for (int i = random.nextInt(1, 4); i > 0; i--) {
                        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                    }
                    return changed;
                },
                changed -> {
                    try {
                        var source = new LineBlock.Source();
                        assertThat(source.content(reading.article().id(), changed, null).lines())
                                .hasSizeLessThan(block.length);
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessageNotContaining("null");
                    }
                });
    }
}

package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.json.CorrectionJson;
import parley.ledger.Corrections;
import parley.ledger.Detail;
import parley.ledger.Field;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Hit;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.MadeUp;
import parley.ledger.Query;
import parley.ledger.Who;
import parley.ledger.WritableLedger;
import parley.model.ArticleId;
import parley.model.Correction;
import parley.model.Correction.MergeActors;
import parley.model.Correction.NotSo;
import parley.model.Correction.Part;
import parley.model.Correction.RightIs;
import parley.model.Correction.SameUtterance;
import parley.model.Correction.SplitActor;
import parley.model.Correction.Target;
import parley.model.Correction.What;
import parley.model.Correction.Where;
import parley.model.Correction.Withdrawn;
import parley.model.Finding;
import parley.model.FindingId;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Position;
import parley.model.Reading;

/// What people correct holds wherever records are read.
class CorrectionsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 3);
    private static final String TEXT =
            "River news\n\nOstmark said it would free every prisoner of the spring fighting. Its"
                    + " envoy spoke in the harbour of Tessaly.";

    /// Tells the same in a report of its own.
    private static final String OTHER =
            "A note from the cabinet\n\nAfter a long night the cabinet was said to agree. Ostmark"
                    + " said it would free every prisoner of that fighting. Snow fell.";

    @TempDir private Path folder;

    private static Correction correction(What what) {
        return new Correction(what, "the report says otherwise", DAY, "A reader");
    }

    private static Target target(FindingRecord record) {
        return new Target(record.id(), null);
    }

    private WritableLedger filled() {
        WritableLedger ledger = LedgerStore.write(folder.toString());
        ledger.add(
                List.of(
                        MadeUp.intake(MadeUp.promising(TEXT, DAY, "Courier"), "one"),
                        MadeUp.intake(MadeUp.promising(OTHER, DAY, "Post"), "two")));
        ledger.regroup();
        return ledger;
    }

    private static List<FindingRecord> positions(Ledger ledger, Filter filter) {
        try (Stream<FindingRecord> records = ledger.records(filter.in(Layer.POSITION))) {
            return records.toList();
        }
    }

    private static List<FindingRecord> found(Ledger ledger, Filter filter) {
        var query = new Query(List.of(), filter.in(Layer.POSITION));
        return ledger.search(query, null, 100).items().stream().map(Hit::record).toList();
    }

    @Test
    void whatTheReportDoesNotSayIsLeftOutEverywhere() {
        try (WritableLedger ledger = filled()) {
            FindingRecord wrong = positions(ledger, Filter.ALL).getFirst();

            ledger.correct(correction(new NotSo(target(wrong))));

            assertThat(positions(ledger, Filter.ALL)).hasSize(1).doesNotContain(wrong);
            assertThat(found(ledger, Filter.ALL)).hasSize(1).doesNotContain(wrong);
            assertThat(ledger.record(wrong.id())).isEmpty();
            assertThat(ledger.finding(wrong.id())).isEmpty();
            Reading reading = ledger.reading(wrong.report()).orElseThrow();
            assertThat(reading.findings().positions()).isEmpty();
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void whatIsRightIsFoundUnderItAndNoLongerUnderWhatWasWrong() {
        try (WritableLedger ledger = filled()) {
            FindingRecord wrong = positions(ledger, Filter.ALL).getFirst();

            ledger.correct(correction(new RightIs(target(wrong), Part.PARTY, "Corvia")));
            ledger.correct(correction(new RightIs(target(wrong), Part.ISSUE, "talks")));
            ledger.correct(correction(new RightIs(target(wrong), Part.FIRMNESS, "1")));

            for (Filter filter :
                    List.of(Filter.ALL.party("Corvia"), Filter.ALL.issue(Issue.TALKS))) {
                assertThat(positions(ledger, filter))
                        .singleElement()
                        .satisfies(record -> {
                            assertThat(record.id()).isEqualTo(wrong.id());
                            assertThat(record.parties()).containsExactly(Who.named("Corvia"));
                            assertThat(((Detail.Stand) record.detail()).firmness())
                                    .isEqualTo(Firmness.SIGNALLED);
                        });
                assertThat(found(ledger, filter)).isEqualTo(positions(ledger, filter));
            }
            assertThat(positions(ledger, Filter.ALL.party("Ostmark"))).hasSize(1);
            assertThat(found(ledger, Filter.ALL.party("Ostmark"))).hasSize(1);
            Finding whole = ledger.finding(wrong.id()).orElseThrow();
            assertThat(((Position) whole).party().party()).isEqualTo("Corvia");
        }
    }

    @Test
    void mergedActorsAreOneWhateverTheyAreCalled() {
        try (WritableLedger ledger = filled()) {
            ledger.correct(correction(new MergeActors(List.of("ostmark"), "Eastern Union")));

            for (Filter filter : List.of(Filter.ALL.party("Eastern Union"), Filter.ALL)) {
                assertThat(positions(ledger, filter))
                        .hasSize(2)
                        .allSatisfy(record ->
                                assertThat(record.parties().getFirst().party())
                                        .isEqualTo("Eastern Union"));
                assertThat(found(ledger, filter)).hasSize(2);
            }
            assertThat(positions(ledger, Filter.ALL.party("Ostmark"))).isEmpty();
            assertThat(found(ledger, Filter.ALL.party("Ostmark"))).isEmpty();
        }
    }

    @Test
    void aSplitActorIsAnotherInTheRecordsNamedAlone() {
        try (WritableLedger ledger = filled()) {
            List<FindingRecord> before = positions(ledger, Filter.ALL);
            List<Target> second = List.of(target(before.getLast()));

            ledger.correct(correction(new SplitActor("Ostmark", "Ostmark (city)", second)));

            assertThat(positions(ledger, Filter.ALL))
                    .extracting(record -> record.parties().getFirst().name())
                    .containsExactly("Ostmark", "Ostmark (city)");
        }
    }

    @Test
    void mergersInACircleComeToAnEnd() {
        try (WritableLedger ledger = filled()) {
            ledger.correct(correction(new MergeActors(List.of("Ostmark"), "Belhar")));
            ledger.correct(correction(new MergeActors(List.of("Belhar"), "Ostmark")));

            assertThat(positions(ledger, Filter.ALL)).hasSize(2);
        }
    }

    @Test
    void oneUtteranceIsCorroboratedByAllThatTellIt() {
        String other =
                "Late\n\nOstmark said it would let all captives go home. Nothing else was heard"
                        + " that day.";
        try (WritableLedger ledger = filled()) {
            ledger.add(List.of(MadeUp.intake(MadeUp.promising(other, DAY, "Herald"), "three")));
            ledger.regroup();
            assertThat(positions(ledger, Filter.ALL))
                    .extracting(FindingRecord::independent)
                    .containsExactlyInAnyOrder(2, 2, 1);
            List<Target> all =
                    positions(ledger, Filter.ALL).stream().map(CorrectionsTest::target).toList();

            ledger.correct(correction(new SameUtterance(all)));
            ledger.regroup();

            assertThat(positions(ledger, Filter.ALL))
                    .extracting(FindingRecord::independent)
                    .containsOnly(3);
            assertThat(ledger.corrections().together()).hasSize(1);
        }
    }

    @Test
    void aWithdrawnCorrectionNoLongerHolds() {
        try (WritableLedger ledger = filled()) {
            List<FindingRecord> before = positions(ledger, Filter.ALL);
            String id = ledger.correct(correction(new NotSo(target(before.getFirst()))));

            ledger.correct(correction(new Withdrawn(id)));

            assertThat(positions(ledger, Filter.ALL)).isEqualTo(before);
            assertThat(ledger.corrections().entries())
                    .extracting(Corrections.Entry::held)
                    .containsExactly(false, true);
        }
    }

    @Test
    void aCorrectionOutlivesTheNameOfItsRecord() throws IOException {
        try (WritableLedger ledger = filled()) {
            FindingRecord record = positions(ledger, Filter.ALL).getFirst();
            var words = record.evidenceCodePoints();
            var where = new Where(record.report(), "position", words.start(), words.end() - 4);
            var former = new Target(new FindingId("0123456789abcdef"), where);
            append(CorrectionJson.line(correction(new NotSo(former))) + "\n");

            assertThat(positions(ledger, Filter.ALL)).hasSize(1).doesNotContain(record);
        }
    }

    @Test
    void whatIsNotThereCannotBeCorrected() {
        try (WritableLedger ledger = filled()) {
            var none = new Target(new FindingId("0123456789abcdef"), null);
            FindingRecord position = positions(ledger, Filter.ALL).getFirst();

            assertThatThrownBy(() -> ledger.correct(correction(new NotSo(none))))
                    .hasMessageContaining("0123456789abcdef");
            assertThatThrownBy(() -> ledger.correct(correction(new Withdrawn("0123456789abcdef"))))
                    .hasMessageContaining("0123456789abcdef");
            assertThatThrownBy(() ->
                            ledger.correct(
                                    correction(
                                            new RightIs(
                                                    target(position), Part.FACTUALITY, "actual"))))
                    .hasMessageContaining("factuality");
            assertThat(folder.resolve("corrections.jsonl")).doesNotExist();
        }
    }

    @Test
    void aFaultInTheFileIsNamedByLineAndByteAndTheOthersHold() throws IOException {
        try (WritableLedger ledger = filled()) {
            FindingRecord wrong = positions(ledger, Filter.ALL).getFirst();
            append("{\"kind\":\"nonsense\"}\n\n");
            // An editor may leave the last line without an end.
            append("{oops");
            ledger.correct(correction(new NotSo(target(wrong))));

            assertThat(positions(ledger, Filter.ALL)).hasSize(1);
            assertThat(ledger.corrections().faults())
                    .extracting(fault -> fault.line() + ":" + fault.offset())
                    .containsExactly("1:0", "3:21");
            assertThat(ledger.verify())
                    .hasSize(2)
                    .allSatisfy(flaw -> assertThat(flaw.what()).contains("corrections.jsonl"));
        }
    }

    @Test
    void correctionsAreInTheBackup() {
        Path copy = folder.resolve("copy");
        try (WritableLedger ledger = filled()) {
            FindingRecord wrong = positions(ledger, Filter.ALL).getFirst();
            ledger.correct(correction(new NotSo(target(wrong))));
            ledger.backup(copy);
        }
        try (Ledger ledger = LedgerStore.read(copy.toString())) {
            assertThat(positions(ledger, Filter.ALL)).hasSize(1);
        }
    }

    @Test
    void pagesGoOnPastWhatIsLeftOut() {
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(List.of(MadeUp.intake(MadeUp.reading(7, 6), "seven")));
            List<FindingRecord> before = positions(ledger, Filter.ALL);
            ledger.correct(correction(new NotSo(target(before.get(1)))));
            ledger.correct(correction(new RightIs(target(before.get(2)), Part.SAID, "2031-01-01")));

            var first = ledger.records(Filter.ALL.in(Layer.POSITION), null, 2);
            var second = ledger.records(Filter.ALL.in(Layer.POSITION), first.next(), 9);

            assertThat(first.items())
                    .extracting(FindingRecord::id)
                    .containsExactly(before.get(0).id(), before.get(2).id());
            assertThat(second.items()).hasSize(before.size() - 3);
            assertThat(second.next()).isNull();
            assertThat(first.items().getLast().saidFirst()).isEqualTo("2031-01-01");
        }
    }

    @Test
    void readersSeeWhatIsEditedMeanwhile() throws IOException {
        filled().close();
        try (Ledger ledger = LedgerStore.read(folder.toString())) {
            long before = ledger.version();
            FindingRecord wrong = positions(ledger, Filter.ALL).getFirst();
            append(CorrectionJson.line(correction(new NotSo(target(wrong)))));

            assertThat(ledger.version()).isNotEqualTo(before);
            assertThat(positions(ledger, Filter.ALL)).hasSize(1);
            assertThat(ledger.report(new ArticleId(wrong.report().value()))).isPresent();
            assertThat(positions(ledger, Filter.ALL.and(Field.ISSUE, "detainees"))).hasSize(1);
        }
    }

    private void append(String lines) throws IOException {
        Files.write(
                folder.resolve("corrections.jsonl"),
                lines.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}

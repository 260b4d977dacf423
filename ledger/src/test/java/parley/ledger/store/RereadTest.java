package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Again;
import parley.ledger.Detail;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Ledger;
import parley.ledger.MadeUp;
import parley.ledger.Query;
import parley.ledger.ReportRecord;
import parley.ledger.Reread;
import parley.ledger.WritableLedger;
import parley.model.Act;
import parley.model.ArticleId;
import parley.model.FindingId;
import parley.model.Findings;
import parley.model.Position;
import parley.model.Reading;

/// Reading again by newer rules: what stays the same keeps its name.
class RereadTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 3);
    private static final String TEXT =
            "River news\n\nOstmark said it would free every prisoner. Snow fell on the tents.";

    @TempDir private Path folder;

    private static Intake by(String rules, Reading reading) {
        byte[] original = TEXT.getBytes(StandardCharsets.UTF_8);
        return new Intake(reading, original, "one", rules);
    }

    /// The reading with its one position read as another act, under the name that this gives it.
    private static Reading otherwise(Reading reading) {
        Position it = reading.findings().positions().getFirst();
        var other =
                new Position(
                        FindingId.of(it.evidence(), "position", "read otherwise"),
                        it.evidence(),
                        it.accordingTo(),
                        it.party(),
                        it.speaker(),
                        Act.OFFER,
                        it.issue(),
                        it.topic(),
                        it.content(),
                        it.conditions(),
                        it.unconditional(),
                        it.firmness(),
                        it.status(),
                        it.scope(),
                        it.counterparty(),
                        it.saidAt(),
                        it.shift(),
                        it.why());
        return new Reading(reading.article(), positions(List.of(other)));
    }

    private static Findings positions(List<Position> positions) {
        return new Findings(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), positions,
                List.of());
    }

    private static List<FindingRecord> records(Ledger ledger) {
        try (Stream<FindingRecord> records = ledger.records(Filter.ALL)) {
            return records.toList();
        }
    }

    private static int found(Ledger ledger, String word) {
        var words = new Query.Words(word, true);
        return ledger.search(new Query(List.of(words), Filter.ALL), null, 50).items().size();
    }

    @Test
    void aRecordOnTheSameWordsKeepsItsId() {
        Reading before = MadeUp.promising(TEXT, DAY, "Courier");
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(List.of(by("old", before)));
            FindingId id = records(ledger).getFirst().id();

            List<Reread> outcome =
                    ledger.reread(
                            List.of(
                                    new Again(
                                            before.article().id(), by("new", otherwise(before)))));

            assertThat(outcome)
                    .containsExactly(
                            new Reread(
                                    before.article().id(),
                                    before.article().id(),
                                    0,
                                    List.of(id),
                                    List.of(),
                                    List.of()));
            FindingRecord now = ledger.record(id).orElseThrow();
            assertThat(((Detail.Stand) now.detail()).act()).isEqualTo(Act.OFFER);
            assertThat(ledger.finding(id)).isPresent();
            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.readBy(report(ledger).original(), "one")).contains("new");
            assertThat(report(ledger).rules()).isEqualTo("new");
        }
    }

    private static ReportRecord report(Ledger ledger) {
        try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            return reports.findFirst().orElseThrow();
        }
    }

    @Test
    void whatIsGoneAndWhatIsAddedIsListed() {
        Reading with = MadeUp.promising(TEXT, DAY, "Courier");
        var without = new Reading(with.article(), Findings.NONE);
        ArticleId id = with.article().id();
        FindingId record = with.findings().positions().getFirst().id();
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(List.of(by("old", with)));

            Reread gone = ledger.reread(List.of(new Again(id, by("new", without)))).getFirst();
            Reread back = ledger.reread(List.of(new Again(id, by("newer", with)))).getFirst();
            Reread same = ledger.reread(List.of(new Again(id, by("newest", with)))).getFirst();

            assertThat(gone.gone()).containsExactly(record);
            assertThat(back.added()).containsExactly(record);
            assertThat(same.same()).isEqualTo(1);
            assertThat(records(ledger)).hasSize(1);
        }
    }

    @Test
    void anotherTextTakesThePlaceOfTheOldOneAndItsRecordsKeepTheirIds() {
        Reading before = MadeUp.promising("Subscribe now!\n\n" + TEXT, DAY, "Courier");
        Reading after = MadeUp.promising(TEXT, DAY, "Courier");
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(List.of(by("old", before)));
            FindingId id = records(ledger).getFirst().id();
            assertThat(found(ledger, "Subscribe")).isEqualTo(1);

            ledger.reread(List.of(new Again(before.article().id(), by("new", after))));

            assertThat(ledger.size()).isEqualTo(1);
            assertThat(ledger.report(before.article().id())).isEmpty();
            assertThat(ledger.appearances(after.article().id())).hasSize(1);
            assertThat(records(ledger)).extracting(FindingRecord::id).containsExactly(id);
            assertThat(found(ledger, "Subscribe")).isZero();
            assertThat(found(ledger, "prisoner")).isEqualTo(2);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void twoPagesThatNowHaveOneTextBecomeOneReport() {
        Reading first = MadeUp.promising("Subscribe now!\n\n" + TEXT, DAY, "Courier");
        Reading second = MadeUp.promising(TEXT, DAY, "Courier");
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(List.of(MadeUp.intake(first, "a"), MadeUp.intake(second, "b")));

            ledger.reread(List.of(new Again(first.article().id(), MadeUp.intake(second, "a"))));

            assertThat(ledger.size()).isEqualTo(1);
            assertThat(report(ledger).appearances()).isEqualTo(2);
            assertThat(ledger.appearances(second.article().id())).hasSize(2);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void whatIsNotThereCannotBeReadAgain() {
        Reading reading = MadeUp.promising(TEXT, DAY, "Courier");
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            var none = new Again(ArticleId.of("nothing"), by("new", reading));

            assertThatThrownBy(() -> ledger.reread(List.of(none)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.size()).isZero();
        }
    }
}

package parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.MadeUp;
import parley.ledger.ReportRecord;
import parley.ledger.WritableLedger;

/// Copies are one source; independent chains corroborate.
class GroupingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 3);
    private static final String WORDS =
            "Ostmark said it would free every prisoner of the spring fighting. Its envoy spoke in "
                    + "the harbour of Tessaly after two days of talks with the other side. Snow fell "
                    + "on the tents outside the town, and a convoy waited at the last checkpoint.";

    @TempDir private Path folder;

    @Test
    void aCopyHasTheChainOfTheEarliest() {
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(
                    List.of(
                            intake("Second prints it\n\n" + WORDS, DAY.plusDays(1), "Post"),
                            intake("First prints it\n\n" + WORDS, DAY, "Courier")));
            ledger.regroup();

            assertThat(reports(ledger))
                    .extracting(report -> report.source().chain())
                    .containsExactly("Courier", "Courier");
            assertThat(reports(ledger))
                    .extracting(ReportRecord::copies)
                    .containsOnly(reports(ledger).getFirst().id().value().substring(0, 16));
        }
    }

    @Test
    void copiesDoNotCorroborateAndIndependentChainsDo() {
        String own =
                "Third has it too\n\nIn a short note the cabinet was said to agree. Ostmark said it "
                        + "would free every prisoner of the spring fighting. Nothing was said of the "
                        + "harbour, and the markets in the capital hardly moved when it was heard.";
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ledger.add(
                    List.of(
                            intake("First prints it\n\n" + WORDS, DAY, "Courier"),
                            intake("Second prints it\n\n" + WORDS, DAY, "Post")));
            ledger.regroup();
            assertThat(independent(ledger)).containsExactly(1, 1);

            ledger.add(List.of(intake(own, DAY, "Herald")));
            ledger.regroup();
            assertThat(independent(ledger)).containsExactly(2, 2, 2);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    private static Intake intake(String text, LocalDate day, String publisher) {
        return MadeUp.intake(MadeUp.promising(text, day, publisher), publisher);
    }

    private static List<ReportRecord> reports(Ledger ledger) {
        try (Stream<ReportRecord> reports = ledger.reports(Filter.ALL)) {
            return reports.toList();
        }
    }

    private static List<Integer> independent(Ledger ledger) {
        try (Stream<FindingRecord> records = ledger.records(Filter.ALL.in(Layer.POSITION))) {
            return records.map(FindingRecord::independent).toList();
        }
    }
}

package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static parley.history.Made.line;
import static parley.history.Made.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.history.Line;
import parley.model.Act;

class TermTablesTest {
    private static Dossier dossier(Line... lines) {
        return new DossierBuilder()
                .build(
                        List.of(lines).stream().map(Line::report).distinct().toList(),
                        List.of(lines),
                        Selection.ALL);
    }

    private final Line conditionalYes =
            line().onlyIf("Westmark withdraws its troops").addressing("Westmark").make();
    private final Line refusal =
            line().by("Westmark")
                    .in(report("Meridian Daily", "2025-03-02"))
                    .act(Act.REJECT)
                    .content("withdraw its troops")
                    .make();

    @Test
    void aConditionalYesHangsOnARowOfItsOwn() {
        TermTable table = dossier(conditionalYes, refusal).terms();
        TermTable.Row ceasefire = table.rows().getFirst();
        TermTable.Stand stand = ceasefire.of("Ostmark").orElseThrow();
        assertThat(stand.standing()).isEqualTo(Standing.YES_IF);
        TermTable.Row withdrawal = table.rows().get(stand.hangsOn().getFirst().row());
        assertThat(withdrawal.of("Westmark").orElseThrow().standing()).isEqualTo(Standing.NO);
        assertThat(withdrawal.of("Ostmark").orElseThrow().standing()).isEqualTo(Standing.WANTS);
    }

    @Test
    void aRefusalUnlessSomethingHappensIsNoBareNo() {
        Line refuses =
                line().act(Act.REJECT)
                        .content("withdraw its posts")
                        .onlyIf("a treaty is signed")
                        .make();
        Dossier dossier = dossier(refuses);
        TermTable.Row withdrawal = dossier.terms().rows().getFirst();
        TermTable.Stand stand = withdrawal.of("Ostmark").orElseThrow();
        assertThat(stand.standing()).isEqualTo(Standing.NO_UNLESS);
        assertThat(stand.hangsOn())
                .extracting(link -> link.term().words())
                .containsExactly("a treaty is signed");
        assertThat(new PackageCheck().check(dossier, List.of("#1")).findings().getFirst().fit())
                .isEqualTo(PackageCheck.Fit.MEETS_IF);
    }

    @Test
    void whoSaidNothingStandsNowhere() {
        assertThat(dossier(conditionalYes, refusal).terms().rows().getFirst().of("Westmark"))
                .isEmpty();
    }

    @Test
    void aPackageThatHoldsTheTermMeetsTheConditionalYes() {
        var outcome =
                new PackageCheck()
                        .check(
                                dossier(conditionalYes, refusal),
                                List.of("ceasefire", "withdraws troops"));
        assertThat(outcome.unknown()).isEmpty();
        assertThat(outcome.findings())
                .extracting(PackageCheck.Finding::party, PackageCheck.Finding::fit)
                .containsExactly(
                        tuple("Ostmark", PackageCheck.Fit.MEETS),
                        tuple("Westmark", PackageCheck.Fit.SILENT),
                        tuple("Ostmark", PackageCheck.Fit.MEETS),
                        tuple("Westmark", PackageCheck.Fit.CONTRADICTS));
    }

    @Test
    void aPackageWithoutTheTermLeavesItOpen() {
        var outcome =
                new PackageCheck().check(dossier(conditionalYes, refusal), List.of("#1", "moon"));
        assertThat(outcome.unknown()).containsExactly("moon");
        assertThat(outcome.findings().getFirst().fit()).isEqualTo(PackageCheck.Fit.MEETS_IF);
        assertThat(outcome.findings().getFirst().open())
                .containsExactly("Westmark withdraws its troops");
    }
}

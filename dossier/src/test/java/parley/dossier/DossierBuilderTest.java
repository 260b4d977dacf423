package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.history.Made.line;
import static parley.history.Made.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.history.Line;
import parley.history.Report;
import parley.model.Act;
import parley.model.Issue;

class DossierBuilderTest {
    private final Report first = report("Harbour Courier", "2025-03-01");
    private final Report later = report("Harbour Courier", "2025-04-10");
    private final Report empty = report("Meridian Daily", "2025-04-11");
    private final Line yes = line().in(first).addressing("Westmark").make();
    private final Line no = line().in(later).saidOn("2025-04-10").act(Act.REJECT).make();

    private Dossier build(Selection selection) {
        return new DossierBuilder()
                .build(List.of(empty, later, first), List.of(no, yes), selection);
    }

    @Test
    void whoIsAddressedAndSilentHasARow() {
        Dossier dossier = build(Selection.ALL);
        assertThat(dossier.parties()).containsExactly("Ostmark", "Westmark");
        assertThat(dossier.cell("Westmark", Issue.CEASEFIRE)).isEmpty();
        assertThat(dossier.silence()).isEqualTo("nothing stated in 3 reports");
    }

    @Test
    void aShiftStandsInTheTimeline() {
        Dossier dossier = build(Selection.ALL);
        assertThat(dossier.shifts()).hasSize(1);
        assertThat(dossier.cell("Ostmark", Issue.CEASEFIRE).orElseThrow().lastShift())
                .contains(dossier.shifts().getFirst());
    }

    @Test
    void aLimitInTimeLeavesOutWhatWasSaidLater() {
        var until = new Selection(Set.of(), Set.of(), null, LocalDate.parse("2025-03-31"));
        assertThat(build(until).shifts()).isEmpty();
        assertThat(build(until).histories()).hasSize(1);
    }

    @Test
    void onlyTheChosenPartiesAreShown() {
        var selection = new Selection(Set.of("westmark"), Set.of(), null, null);
        Dossier dossier = build(selection);
        assertThat(dossier.histories()).isEmpty();
    }

    @Test
    void aChosenIssueStandsThoughNobodySpokeOnIt() {
        var selection = new Selection(Set.of(), Set.of(Issue.JUSTICE), null, null);
        assertThat(build(selection).issues()).containsExactly(Issue.JUSTICE);
    }

    @Test
    void noReportsGiveAnEmptyDossier() {
        Dossier dossier = new DossierBuilder().build(List.of(), List.of(), Selection.ALL);
        assertThat(dossier.parties()).isEmpty();
        assertThat(dossier.terms().rows()).isEmpty();
    }
}

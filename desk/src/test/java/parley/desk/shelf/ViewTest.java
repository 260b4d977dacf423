package parley.desk.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.dossier.Selection;
import parley.dossier.Standing;
import parley.dossier.TermTable;
import parley.history.History;
import parley.history.Line;
import parley.history.Lines;
import parley.history.Report;
import parley.history.Step;
import parley.model.Issue;
import parley.model.Reading;
import parley.model.Status;
import parley.testkit.Cases;
import parley.testkit.MadeUp;

/// A view shows every step of the whole that it asks for, and no other.
class ViewTest {
    private static final DossierBuilder.Whole BUILT = whole();
    private static final Dossier WHOLE = BUILT.dossier();
    private static final Excerpts EXCERPTS = new Excerpts(BUILT);

    private static DossierBuilder.Whole whole() {
        var reports = new ArrayList<Report>();
        var lines = new ArrayList<Line>();
        for (int number = 0; number < 150; number++) {
            Reading reading = MadeUp.reading(number, 4);
            Report report = Report.of(reading.article());
            reports.add(report);
            lines.addAll(Lines.of(reading, report));
        }
        return new DossierBuilder().whole(reports, lines, Selection.ALL, List.of());
    }

    private static View any(RandomGenerator random) {
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
        return new View(
                random.nextBoolean() ? Set.of() : Set.of("Ostmark", "Marn", "Nobody"),
                random.nextBoolean() ? Set.of() : Set.of(Issue.TALKS, Issue.CEASEFIRE),
                random.nextBoolean() ? null : first,
                random.nextBoolean() ? null : first.plusDays(random.nextInt(-100, 900)),
                random.nextBoolean() ? Set.of() : Set.of(Status.HELD),
                random.nextInt(1, 4));
    }

    private static boolean isWithin(View view, @Nullable LocalDate day) {
        if (view.since() == null && view.until() == null) {
            return true;
        }
        return day != null
                && (view.since() == null || !day.isBefore(view.since()))
                && (view.until() == null || !day.isAfter(view.until()));
    }

    private static List<Step> asked(View view, History history) {
        return history.steps().stream()
                .filter(_ -> view.parties().isEmpty() || view.parties().contains(history.party()))
                .filter(_ -> view.issues().isEmpty() || view.issues().contains(history.issue()))
                .filter(step -> isWithin(view, step.utterance().saidOn()))
                .filter(step ->
                        view.statuses().isEmpty()
                                || view.statuses().contains(step.utterance().main().status()))
                .toList();
    }

    private static String name(Step step) {
        return step.utterance().main().id().value();
    }

    @Test
    void holdsWhatIsAskedForAndNothingElse() {
        Cases.forAll(
                ViewTest::any,
                view -> {
                    var expected = new ArrayList<String>();
                    for (History history : WHOLE.histories()) {
                        List<Step> steps = asked(view, history);
                        if (!steps.isEmpty()
                                && new History(history.party(), history.issue(), steps)
                                                .sources()
                                                .size()
                                        >= view.sources()) {
                            steps.forEach(step -> expected.add(name(step)));
                        }
                    }

                    Dossier part = EXCERPTS.of(view);

                    assertThat(part.histories().stream().flatMap(each -> each.steps().stream()))
                            .extracting(ViewTest::name)
                            .isEqualTo(expected);
                    assertThat(part.shifts())
                            .extracting(ViewTest::name)
                            .isEqualTo(
                                    WHOLE.shifts().stream()
                                            .map(ViewTest::name)
                                            .filter(Set.copyOf(expected)::contains)
                                            .toList());
                });
    }

    @Test
    void anAddressedPartyHasARowWhereItSaysNothing() {
        Dossier part = EXCERPTS.of(new View(Set.of(), Set.of(), null, null, Set.of(), 1));

        assertThat(part.parties()).isEqualTo(WHOLE.parties());
    }

    /// Rows are looked up by the words of a stand, so that this does not depend on how the table
    /// was made.
    @Test
    void theTableOfTermsOfAViewTellsWhatTheViewSaidLastAndKeepsItsRows() {
        Cases.forAll(
                ViewTest::any,
                view -> {
                    Dossier part = EXCERPTS.of(view);
                    Set<String> shown =
                            part.histories().stream()
                                    .flatMap(history -> history.steps().stream())
                                    .map(ViewTest::name)
                                    .collect(Collectors.toSet());

                    TermTable table = EXCERPTS.terms(view, part);

                    assertThat(table.rows())
                            .extracting(TermTable.Row::name)
                            .isEqualTo(
                                    WHOLE.terms().rows().stream()
                                            .map(TermTable.Row::name)
                                            .toList());
                    assertThat(table.rows().stream().flatMap(row -> row.stands().stream()))
                            .allMatch(
                                    stand -> shown.contains(stand.utterance().main().id().value()));
                    for (int at = 0; at < table.rows().size(); at++) {
                        for (TermTable.Stand stand : WHOLE.terms().rows().get(at).stands()) {
                            if (shown.contains(stand.utterance().main().id().value())
                                    && stand.standing() != Standing.WANTS) {
                                assertThat(table.rows().get(at).of(stand.party())).contains(stand);
                            }
                        }
                    }
                });
    }
}

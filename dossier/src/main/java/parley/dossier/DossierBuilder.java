package parley.dossier;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import parley.history.Histories;
import parley.history.History;
import parley.history.Line;
import parley.history.Relation;
import parley.history.Report;
import parley.history.Step;
import parley.model.FindingId;
import parley.model.Issue;

/// Builds dossiers. Immutable; the same reports and lines give the same dossier in any order.
public final class DossierBuilder {
    private final Histories histories = new Histories();
    private final TermTables terms = new TermTables();

    /// A dossier and where its utterances stand in its table of terms.
    public record Whole(Dossier dossier, TermPlaces terms) {}

    /// The dossier of the lines that the selection holds.
    ///
    /// @param reports all that were read, also those without a line: silence is counted in them
    public Dossier build(List<Report> reports, List<Line> lines, Selection selection) {
        return build(reports, lines, selection, List.of());
    }

    /// As [#build(List, List, Selection)], where people say what tells of one utterance.
    ///
    /// @param together ids of lines that do, see [Histories#of(List, Collection)]
    public Dossier build(
            List<Report> reports,
            List<Line> lines,
            Selection selection,
            Collection<Set<FindingId>> together) {
        return whole(reports, lines, selection, together).dossier();
    }

    /// As [#build(List, List, Selection, Collection)], with where everything stands in the table of
    /// terms, for those who show parts of it.
    public Whole whole(
            List<Report> reports,
            List<Line> lines,
            Selection selection,
            Collection<Set<FindingId>> together) {
        List<Line> shown = lines.stream().filter(selection::holds).toList();
        List<History> found = histories.of(shown, together);
        var parties = new TreeSet<String>();
        var issues = EnumSet.noneOf(Issue.class);
        for (History history : found) {
            parties.add(history.party());
            issues.add(history.issue());
        }
        // The silence of those that others want something of is worth a row.
        shown.stream()
                .flatMap(line -> line.addressed().stream())
                .filter(selection::holdsParty)
                .forEach(parties::add);
        issues.addAll(selection.issues());
        List<String> rows = List.copyOf(parties);
        CompletableFuture<TermPlaces> table =
                CompletableFuture.supplyAsync(() -> terms.of(found, rows));
        List<Step> shifts =
                found.stream()
                        .flatMap(history -> history.steps().stream())
                        .filter(DossierBuilder::isTold)
                        .toList();
        List<Report> inOrder = reports.stream().sorted(Report.ORDER_OF_PUBLICATION).toList();
        List<Step> shiftsInOrder = History.inOrderOfSaying(shifts, Step::utterance);
        TermPlaces places = table.join();
        var dossier =
                new Dossier(
                        inOrder, rows, List.copyOf(issues), found, shiftsInOrder, places.table());
        return new Whole(dossier, places);
    }

    private static boolean isTold(Step step) {
        return step.relation().isShift()
                || step.relation() == Relation.DISPUTED_BY
                || step.relation() == Relation.CLARIFIED_BY;
    }
}

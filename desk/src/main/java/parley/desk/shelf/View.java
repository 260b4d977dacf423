package parley.desk.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.Selection;
import parley.history.History;
import parley.history.Line;
import parley.model.Issue;
import parley.model.Status;

/// What of the ledger is to be shown.
///
/// @param parties canonical names; empty for all
/// @param issues empty for all
/// @param since first day of saying, inclusive; null for no limit
/// @param until last day of saying, inclusive; null for no limit
/// @param statuses empty for all
/// @param sources cells with fewer independent sources are left out; 1 for all
public record View(
        Set<String> parties,
        Set<Issue> issues,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Set<Status> statuses,
        int sources) {
    /// Everything.
    public static final View ALL = new View(Set.of(), Set.of(), null, null, Set.of(), 1);

    public View {
        parties = Set.copyOf(parties);
        issues = Set.copyOf(issues);
        statuses = Set.copyOf(statuses);
    }

    Selection selection() {
        return new Selection(parties, issues, since, until);
    }

    boolean holds(Line line) {
        return statuses.isEmpty() || statuses.contains(line.status());
    }

    Dossier withSources(Dossier dossier) {
        if (sources <= 1) {
            return dossier;
        }
        List<History> histories =
                dossier.histories().stream()
                        .filter(history -> history.sources().size() >= sources)
                        .toList();
        return new Dossier(
                dossier.reports(),
                dossier.parties().stream()
                        .filter(party ->
                                histories.stream().anyMatch(each -> each.party().equals(party)))
                        .toList(),
                dossier.issues().stream()
                        .filter(issue -> histories.stream().anyMatch(each -> each.issue() == issue))
                        .toList(),
                histories,
                dossier.shifts().stream()
                        .filter(step ->
                                histories.stream().anyMatch(each -> each.steps().contains(step)))
                        .toList(),
                dossier.terms());
    }
}

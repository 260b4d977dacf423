package parley.desk.shelf;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.Selection;
import parley.history.History;
import parley.history.Line;
import parley.history.Step;
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

    /// What a dossier of this view alone is made of.
    Selection selection() {
        return new Selection(parties, issues, since, until);
    }

    boolean holds(Line line) {
        return statuses.isEmpty() || statuses.contains(line.status());
    }

    /// The part of the whole dossier that this view shows. Steps keep what they were compared with,
    /// also when that lies outside the view; the table of terms stays whole.
    Dossier of(Dossier whole) {
        List<History> histories =
                whole.histories().stream()
                        .filter(history -> holds(history.party()) && holds(history.issue()))
                        .map(this::part)
                        .flatMap(Optional::stream)
                        .filter(history -> sources <= 1 || history.sources().size() >= sources)
                        .toList();
        Set<Step> shown = new HashSet<>();
        Set<String> rows = new HashSet<>();
        for (History history : histories) {
            rows.add(history.party());
            for (Step step : history.steps()) {
                shown.add(step);
                step.utterance().lines().forEach(line -> rows.addAll(line.addressed()));
            }
        }
        Set<Issue> columns = histories.stream().map(History::issue).collect(Collectors.toSet());
        columns.addAll(issues);
        return new Dossier(
                whole.reports(),
                whole.parties().stream().filter(rows::contains).filter(this::holds).toList(),
                columns.stream().sorted().toList(),
                histories,
                whole.shifts().stream().filter(shown::contains).toList(),
                whole.terms());
    }

    private Optional<History> part(History history) {
        List<Step> steps = history.steps().stream().filter(this::holds).toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new History(history.party(), history.issue(), steps));
    }

    private boolean holds(String party) {
        return parties.isEmpty() || parties.contains(party);
    }

    private boolean holds(Issue issue) {
        return issues.isEmpty() || issues.contains(issue);
    }

    /// An undated line stands outside every limit.
    private boolean holds(Step step) {
        LocalDate day = step.utterance().saidOn();
        boolean isLimited = since != null || until != null;
        boolean isWithin =
                !isLimited
                        || (day != null
                                && (since == null || !day.isBefore(since))
                                && (until == null || !day.isAfter(until)));
        return isWithin
                && (statuses.isEmpty() || statuses.contains(step.utterance().main().status()));
    }
}

package parley.desk.shelf;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.history.History;
import parley.history.Step;
import parley.history.Utterance;
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
        Set<Cell> shown = new HashSet<>();
        Set<String> rows = new HashSet<>();
        for (History history : histories) {
            rows.add(history.party());
            shown.add(new Cell(history.party(), history.issue()));
        }
        addressed(histories, whole.parties().size(), rows);
        Set<Issue> columns = histories.stream().map(History::issue).collect(Collectors.toSet());
        columns.addAll(issues);
        return new Dossier(
                whole.reports(),
                whole.parties().stream().filter(rows::contains).filter(this::holds).toList(),
                columns.stream().sorted().toList(),
                histories,
                within(whole.shifts()).stream()
                        .filter(this::holdsStatus)
                        .filter(step -> isWhole() || shown.contains(Cell.of(step.utterance())))
                        .toList(),
                whole.terms());
    }

    /// Where an utterance stands in the matrix. Steps hold whole reports, which are slow to
    /// compare.
    private record Cell(String party, Issue issue) {
        static Cell of(Utterance utterance) {
            return new Cell(utterance.party(), utterance.issue());
        }
    }

    /// Whether no history is left out but for its days or status.
    private boolean isWhole() {
        return parties.isEmpty() && issues.isEmpty() && sources <= 1;
    }

    /// Adds those whom lines address, until all parties are there.
    private static void addressed(List<History> histories, int parties, Set<String> rows) {
        for (History history : histories) {
            for (Step step : history.steps()) {
                if (rows.size() >= parties) {
                    return;
                }
                step.utterance().lines().forEach(line -> rows.addAll(line.addressed()));
            }
        }
    }

    private Optional<History> part(History history) {
        List<Step> within = within(history.steps());
        List<Step> steps =
                statuses.isEmpty() ? within : within.stream().filter(this::holdsStatus).toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                steps.size() == history.steps().size()
                        ? history
                        : new History(history.party(), history.issue(), steps));
    }

    /// The steps on the view's days, out of steps in the order of saying, where undated ones come
    /// first and stand outside every limit.
    private List<Step> within(List<Step> steps) {
        if (since == null && until == null) {
            return steps;
        }
        int start = firstFrom(steps, since == null ? LocalDate.MIN : since);
        int end = until == null ? steps.size() : firstFrom(steps, until.plusDays(1));
        return steps.subList(start, Math.max(start, end));
    }

    /// The place of the first step on this day or later, the number of steps if there is none.
    private static int firstFrom(List<Step> steps, LocalDate day) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            LocalDate said = steps.get(middle).utterance().saidOn();
            if (said == null || said.isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean holds(String party) {
        return parties.isEmpty() || parties.contains(party);
    }

    private boolean holds(Issue issue) {
        return issues.isEmpty() || issues.contains(issue);
    }

    private boolean holdsStatus(Step step) {
        return statuses.isEmpty() || statuses.contains(step.utterance().main().status());
    }
}

package parley.desk.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.dossier.TermPlaces;
import parley.dossier.TermTable;
import parley.history.History;
import parley.history.Step;
import parley.history.Utterance;
import parley.model.Issue;

/// Cuts the parts of one dossier that views show. What every part needs to know of the whole is
/// found out once. Immutable.
final class Excerpts {
    private final Dossier whole;
    private final TermPlaces terms;

    /// For each shift the place of its history.
    private final int[] shifted;

    /// For each history whom its lines address.
    private final List<Set<String>> addressed;

    /// Where an utterance stands in the matrix. Steps hold whole reports, which are slow to
    /// compare.
    private record Cell(String party, Issue issue) {
        static Cell of(Utterance utterance) {
            return new Cell(utterance.party(), utterance.issue());
        }
    }

    Excerpts(DossierBuilder.Whole built) {
        this.whole = built.dossier();
        this.terms = built.terms();
        Map<Cell, Integer> places = new HashMap<>();
        this.addressed = new ArrayList<>();
        for (History history : whole.histories()) {
            places.put(new Cell(history.party(), history.issue()), places.size());
            var rows = new HashSet<String>();
            addAddressed(history, rows, whole.parties().size());
            addressed.add(Set.copyOf(rows));
        }
        this.shifted =
                whole.shifts().stream()
                        .mapToInt(step ->
                                places.getOrDefault(Cell.of(step.utterance()), places.size()))
                        .toArray();
    }

    /// The part that a view shows. Steps keep what they were compared with, also when that lies
    /// outside the view; the table of terms stays whole.
    Dossier of(View view) {
        var histories = new ArrayList<History>();
        boolean[] isShown = new boolean[whole.histories().size() + 1];
        var rows = new HashSet<String>();
        int most =
                view.parties().isEmpty()
                        ? whole.parties().size()
                        : (int) whole.parties().stream().filter(view::holds).count();
        var parts = new ArrayList<History>();
        for (int at = 0; at < whole.histories().size(); at++) {
            History history = whole.histories().get(at);
            Optional<History> part =
                    view.holds(history.party()) && view.holds(history.issue())
                            ? part(history, view)
                            : Optional.empty();
            if (part.isEmpty()) {
                continue;
            }
            isShown[at] = true;
            histories.add(part.get());
            rows.add(history.party());
            if (part.get().steps().size() == history.steps().size()) {
                addressed.get(at).stream().filter(view::holds).forEach(rows::add);
            } else {
                parts.add(part.get());
            }
        }
        parts.forEach(history -> addAddressed(history, rows, most));
        Set<Issue> columns = new TreeSet<>(view.issues());
        histories.forEach(history -> columns.add(history.issue()));
        return new Dossier(
                whole.reports(),
                whole.parties().stream().filter(rows::contains).filter(view::holds).toList(),
                List.copyOf(columns),
                histories,
                shifts(view, isShown),
                whole.terms());
    }

    private List<Step> shifts(View view, boolean[] isShown) {
        List<Step> all = whole.shifts();
        int end = end(all, view);
        var shifts = new ArrayList<Step>();
        for (int at = start(all, view); at < end; at++) {
            if (isShown[shifted[at]] && view.holdsStatus(all.get(at).utterance())) {
                shifts.add(all.get(at));
            }
        }
        return shifts;
    }

    /// The table of terms of what a view shows, whose rows have the places that they have in the
    /// table of the whole.
    ///
    /// @param part what the view shows
    TermTable terms(View view, Dossier part) {
        Set<Cell> shown = new HashSet<>();
        if (view.sources() > 1) {
            part.histories().forEach(each -> shown.add(new Cell(each.party(), each.issue())));
        }
        return terms.table(utterance ->
                view.holds(utterance)
                        && (view.sources() <= 1 || shown.contains(Cell.of(utterance))));
    }

    /// Adds those whom lines address, until there are as many as there can be.
    private static void addAddressed(History history, Set<String> rows, int most) {
        for (Step step : history.steps()) {
            if (rows.size() >= most) {
                return;
            }
            step.utterance().lines().forEach(line -> rows.addAll(line.addressed()));
        }
    }

    private static Optional<History> part(History history, View view) {
        List<Step> all = history.steps();
        int start = start(all, view);
        List<Step> within = all.subList(start, Math.max(start, end(all, view)));
        List<Step> steps =
                view.statuses().isEmpty()
                        ? within
                        : within.stream()
                                .filter(step -> view.holdsStatus(step.utterance()))
                                .toList();
        if (steps.isEmpty() || !hasSources(steps, view.sources())) {
            return Optional.empty();
        }
        return Optional.of(
                steps.size() == all.size()
                        ? history
                        : new History(history.party(), history.issue(), steps));
    }

    private static boolean hasSources(List<Step> steps, int least) {
        var sources = new HashSet<String>();
        for (Step step : steps) {
            if (sources.size() >= least) {
                return true;
            }
            sources.addAll(step.utterance().sources());
        }
        return sources.size() >= least;
    }

    /// Where the view's days begin among steps in the order of saying: undated ones come first and
    /// stand outside every limit.
    private static int start(List<Step> steps, View view) {
        if (view.since() == null && view.until() == null) {
            return 0;
        }
        return firstFrom(steps, view.since() == null ? LocalDate.MIN : view.since());
    }

    private static int end(List<Step> steps, View view) {
        return view.until() == null ? steps.size() : firstFrom(steps, view.until().plusDays(1));
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
}

package parley.desk.shelf;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.dossier.Selection;
import parley.history.History;
import parley.history.Step;
import parley.model.FindingId;

/// The dossier of what the ledger holds, by what is to be shown. What has changed in the ledger is
/// seen by the next call, in a large ledger by one of the next: the dossier is then made while the
/// one before is still shown. Views are cut from the whole, and those asked for last are kept. Safe
/// to share between threads.
public final class Dossiers {
    private static final int MOST_KEPT = 64;
    private static final int FEW_TABLES = 8;

    /// A dossier of so many lines is made in a moment.
    private static final int FEW_LINES = 20_000;

    /// The whole of one snapshot, and what was cut from it.
    private static final class Whole {
        final Snapshot of;
        final Dossier dossier;
        final Map<FindingId, Step> steps;
        final List<LocalDate> days;
        private final Excerpts excerpts;
        private final Recent<View, Dossier> views = new Recent<>(MOST_KEPT);
        private final Recent<View, Dossier> withTerms = new Recent<>(FEW_TABLES);

        Whole(Snapshot of, DossierBuilder.Whole built) {
            this.of = of;
            this.dossier = built.dossier();
            this.excerpts = new Excerpts(built);
            this.steps = steps(dossier);
            this.days =
                    dossier.histories().stream()
                            .flatMap(history -> history.steps().stream())
                            .flatMap(step -> Stream.ofNullable(step.utterance().saidOn()))
                            .distinct()
                            .sorted()
                            .toList();
        }

        Dossier part(View view) {
            return views.get(view, () -> excerpts.of(view));
        }

        Dossier withTerms(View view) {
            return withTerms.get(
                    view,
                    () -> {
                        Dossier part = part(view);
                        return new Dossier(
                                part.reports(),
                                part.parties(),
                                part.issues(),
                                part.histories(),
                                part.shifts(),
                                excerpts.terms(view, part));
                    });
        }

        private static Map<FindingId, Step> steps(Dossier whole) {
            var steps = new HashMap<FindingId, Step>();
            for (History history : whole.histories()) {
                for (Step step : history.steps()) {
                    step.utterance().lines().forEach(line -> steps.put(line.id(), step));
                }
            }
            return steps;
        }
    }

    private final Snapshots snapshots;
    private final DossierBuilder builder = new DossierBuilder();
    private final ReentrantLock making = new ReentrantLock();
    private final AtomicBoolean inWork = new AtomicBoolean();
    private volatile @Nullable Whole latest;

    /// @param clock for how long a large ledger is left alone between two readings
    public Dossiers(Shelf shelf, InstantSource clock) {
        this.snapshots = new Snapshots(shelf, clock);
    }

    /// The step of the whole dossier in which a record stands, empty for records that are no
    /// positions.
    public Optional<Step> step(FindingId record) {
        return Optional.ofNullable(whole().steps.get(record));
    }

    /// A number that differs whenever what is shown may differ.
    public long number() {
        return whole().of.number();
    }

    /// The days on which anything was said, in order.
    public List<LocalDate> days() {
        return whole().days;
    }

    /// The dossier of one view. Its table of terms is that of the whole.
    public Dossier of(View view) {
        Whole whole = whole();
        return view.equals(View.ALL) ? whole.dossier : whole.part(view);
    }

    /// The dossier of one view with the table of terms of this view alone; its rows have the places
    /// that they have in the table of the whole.
    public Dossier withTerms(View view) {
        Whole whole = whole();
        return view.equals(View.ALL) ? whole.dossier : whole.withTerms(view);
    }

    private Whole whole() {
        Snapshot now = snapshots.get();
        Whole last = latest;
        if (last != null && last.of.number() == now.number()) {
            return last;
        }
        if (last == null || now.lines().size() <= FEW_LINES) {
            return make(now);
        }
        if (inWork.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .name("desk dossier")
                    .start(() -> {
                        try {
                            make(now);
                        } finally {
                            inWork.set(false);
                        }
                    });
        }
        return last;
    }

    private Whole make(Snapshot now) {
        making.lock();
        try {
            Whole last = latest;
            if (last != null && last.of.number() >= now.number()) {
                return last;
            }
            DossierBuilder.Whole built =
                    builder.whole(now.reports(), now.lines(), Selection.ALL, now.together());
            var made = new Whole(now, built);
            latest = made;
            return made;
        } finally {
            making.unlock();
        }
    }
}

package parley.desk.shelf;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.history.History;
import parley.history.Line;
import parley.history.Step;
import parley.model.FindingId;

/// The dossier of what the ledger holds, by what is to be shown. Those asked for last are kept. What
/// has changed in the ledger is seen by the next call, in a large ledger by one of the next: the
/// dossier is then made while the one before is still shown. Safe to share between threads.
public final class Dossiers {
    private static final int MOST_KEPT = 64;

    /// A dossier of so many lines is made in a moment.
    private static final int FEW_LINES = 20_000;

    /// @param of the snapshot that it was made of
    private record Made(Snapshot of, Dossier dossier) {}

    private final Snapshots snapshots;
    private final DossierBuilder builder = new DossierBuilder();
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<View> inWork = new HashSet<>();
    private long stepsOf = -1;
    private Map<FindingId, Step> steps = Map.of();
    private final Map<View, Made> kept =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<View, Made> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    /// @param clock for how long a large ledger is left alone between two readings
    public Dossiers(Shelf shelf, InstantSource clock) {
        this.snapshots = new Snapshots(shelf, clock);
    }

    /// The step of the whole dossier in which a record stands, empty for records that are no
    /// positions.
    public Optional<Step> step(FindingId record) {
        Made whole = made(View.ALL);
        lock.lock();
        try {
            if (whole.of.number() != stepsOf) {
                steps = steps(whole.dossier);
                stepsOf = whole.of.number();
            }
            return Optional.ofNullable(steps.get(record));
        } finally {
            lock.unlock();
        }
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

    /// The dossier of one view.
    public Dossier of(View view) {
        return made(view).dossier;
    }

    private Made made(View view) {
        Snapshot now = snapshots.get();
        Made made;
        lock.lock();
        try {
            made = kept.get(view);
            boolean isDone = made != null && made.of.number() == now.number();
            boolean isLong = made != null && now.lines().size() > FEW_LINES;
            if (made != null && (isDone || (isLong && !inWork.add(view)))) {
                return made;
            }
        } finally {
            lock.unlock();
        }
        if (made == null || now.lines().size() <= FEW_LINES) {
            return make(view, now);
        }
        Thread.ofVirtual().name("desk dossier").start(() -> make(view, now));
        return made;
    }

    private Made make(View view, Snapshot now) {
        try {
            List<Line> lines = now.lines().stream().filter(view::holds).toList();
            Dossier dossier =
                    view.withSources(
                            builder.build(now.reports(), lines, view.selection(), now.together()));
            var made = new Made(now, dossier);
            lock.lock();
            try {
                kept.put(view, made);
            } finally {
                lock.unlock();
            }
            return made;
        } finally {
            lock.lock();
            try {
                inWork.remove(view);
            } finally {
                lock.unlock();
            }
        }
    }
}

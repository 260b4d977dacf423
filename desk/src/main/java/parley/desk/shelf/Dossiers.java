package parley.desk.shelf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.history.History;
import parley.history.Line;
import parley.history.Step;
import parley.model.FindingId;

/// The dossier of what the ledger holds now, by what is to be shown. Those asked for last are kept;
/// what has changed in the ledger is seen by the next call. Safe to share between threads.
public final class Dossiers {
    private static final int MOST_KEPT = 64;

    private final Shelf shelf;
    private final DossierBuilder builder = new DossierBuilder();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Snapshot snapshot;
    private final Map<FindingId, Step> steps = new HashMap<>();
    private final Map<View, Dossier> kept =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<View, Dossier> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    public Dossiers(Shelf shelf) {
        this.shelf = shelf;
    }

    /// What the ledger holds now.
    public Snapshot snapshot() {
        lock.lock();
        try {
            long version = shelf.version();
            Snapshot last = snapshot;
            if (last == null || last.version() != version) {
                last = Snapshot.of(shelf.ledger(), version);
                snapshot = last;
                kept.clear();
                steps.clear();
            }
            return last;
        } finally {
            lock.unlock();
        }
    }

    /// The step of the whole dossier in which a record stands, empty for records that are no
    /// positions.
    public Optional<Step> step(FindingId record) {
        lock.lock();
        try {
            Dossier whole = of(View.ALL);
            if (steps.isEmpty()) {
                for (History history : whole.histories()) {
                    for (Step step : history.steps()) {
                        step.utterance().lines().forEach(line -> steps.put(line.id(), step));
                    }
                }
            }
            return Optional.ofNullable(steps.get(record));
        } finally {
            lock.unlock();
        }
    }

    /// The dossier of one view.
    public Dossier of(View view) {
        lock.lock();
        try {
            Snapshot now = snapshot();
            Dossier known = kept.get(view);
            if (known == null) {
                List<Line> lines = now.lines().stream().filter(view::holds).toList();
                known =
                        view.withSources(
                                builder.build(
                                        now.reports(), lines, view.selection(), now.together()));
                kept.put(view, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}

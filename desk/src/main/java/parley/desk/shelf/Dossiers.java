package parley.desk.shelf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.dossier.Dossier;
import parley.dossier.DossierBuilder;
import parley.history.Line;

/// The dossier of what the ledger holds now, by what is to be shown. Those asked for last are kept;
/// what has changed in the ledger is seen by the next call. Safe to share between threads.
public final class Dossiers {
    private static final int MOST_KEPT = 64;

    private final Shelf shelf;
    private final DossierBuilder builder = new DossierBuilder();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Snapshot snapshot;
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
            }
            return last;
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
                known = view.withSources(builder.build(now.reports(), lines, view.selection()));
                kept.put(view, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}

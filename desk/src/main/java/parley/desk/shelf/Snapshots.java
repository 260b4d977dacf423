package parley.desk.shelf;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Keeps the snapshot of a ledger up to date. A small ledger is read before the answer; a large one
/// is read behind it, and until then the answer is what was read last. Safe to share between
/// threads.
final class Snapshots {
    /// A ledger of so many reports is read in a moment.
    private static final int SMALL = 2_000;

    /// While reports come in all the time, most of the time is left to those who read.
    private static final int REST = 4;

    private static final int MOST_TRIES = 3;

    private final Shelf shelf;
    private final InstantSource clock;
    private final SnapshotReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Snapshot latest;
    private @Nullable CompletableFuture<Snapshot> running;
    private Instant notBefore = Instant.MIN;
    private volatile long ownWrites;
    private boolean busy;

    Snapshots(Shelf shelf, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
        this.reader = new SnapshotReader(shelf);
    }

    /// The ledger now, or as it was when it was last read.
    Snapshot get() {
        Snapshot last = latest;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (last != null && last.isWhole() && last.version() == shelf.version()) {
                return last;
            }
            boolean isSmall = shelf.ledger().size() <= SMALL;
            boolean isOwn = shelf.writes() != ownWrites;
            CompletableFuture<Snapshot> reading = refresh(isSmall || isOwn);
            if (last != null && !isSmall && !isOwn) {
                return last;
            }
            last = Recent.joined(reading);
            if (!isSmall && !last.isWhole()) {
                return last;
            }
        }
        return last == null ? Recent.joined(refresh(true)) : last;
    }

    /// Starts to read unless that is going on, or has only just been done.
    private CompletableFuture<Snapshot> refresh(boolean isUrgent) {
        lock.lock();
        try {
            CompletableFuture<Snapshot> last = running;
            if (last != null && (busy || (!isUrgent && clock.instant().isBefore(notBefore)))) {
                return last;
            }
            ownWrites = shelf.writes();
            busy = true;
            var started = new CompletableFuture<Snapshot>();
            running = started;
            Thread.ofVirtual().name("desk snapshot").start(() -> read(started));
            return started;
        } finally {
            lock.unlock();
        }
    }

    private void read(CompletableFuture<Snapshot> reading) {
        Instant start = clock.instant();
        boolean isFirst = latest == null;
        try {
            Snapshot whole =
                    reader.read(partial -> {
                        if (isFirst) {
                            latest = partial;
                            reading.complete(partial);
                        }
                    });
            latest = whole;
            done(start);
            reading.complete(whole);
        } catch (RuntimeException e) {
            done(start);
            reading.completeExceptionally(e);
        }
    }

    private void done(Instant start) {
        lock.lock();
        try {
            Instant end = clock.instant();
            notBefore = end.plus(Duration.between(start, end).multipliedBy(REST));
            busy = false;
        } finally {
            lock.unlock();
        }
    }
}

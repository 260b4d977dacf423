package parley.desk.shelf;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;

/// One ledger, open to be read as long as the desk runs. It is opened for writing only while
/// something is written, so that `parley ingest` may write it in between. Safe to share between
/// threads.
public final class Shelf implements AutoCloseable {
    private final String location;
    private final Ledger ledger;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong writes = new AtomicLong();

    private Shelf(String location, Ledger ledger) {
        this.location = location;
        this.ledger = ledger;
    }

    /// Opens a ledger, and makes an empty one if there is none.
    ///
    /// @param location its folder, or `postgresql://user@host/base`
    /// @throws LedgerException if it cannot be read or made
    public static Shelf open(String location) {
        return new Shelf(location, read(location));
    }

    /// Opens a ledger that must be there; one of an earlier version must be brought up to date
    /// first.
    ///
    /// @param location its folder, or `postgresql://user@host/base`
    /// @throws LedgerException if there is none, or it cannot be read
    public static Shelf existing(String location) {
        return new Shelf(location, LedgerStore.read(location));
    }

    private static Ledger read(String location) {
        try {
            return LedgerStore.read(location);
        } catch (LedgerException e) {
            if (e.kind() != LedgerException.Kind.TOO_OLD
                    && e.kind() != LedgerException.Kind.NO_LEDGER) {
                throw e;
            }
            LedgerStore.write(location).close();
            return LedgerStore.read(location);
        }
    }

    /// The ledger's folder on this machine.
    public Path folder() {
        return LedgerStore.folder(location);
    }

    /// The ledger, to be read.
    public Ledger ledger() {
        return ledger;
    }

    /// Writes to the ledger; one at a time.
    ///
    /// @throws LedgerException if another process writes it, or the store fails
    public <T> T write(Function<WritableLedger, T> change) {
        writing.lock();
        try (WritableLedger open = LedgerStore.write(location)) {
            return change.apply(open);
        } finally {
            writes.incrementAndGet();
            writing.unlock();
        }
    }

    /// Whether this desk writes at this moment.
    public boolean isWriting() {
        return writing.isLocked();
    }

    /// How often this desk has written.
    long writes() {
        return writes.get();
    }

    /// A number that differs whenever what the ledger holds may differ.
    public long version() {
        return ledger.version();
    }

    @Override
    public void close() {
        ledger.close();
    }
}

package parley.desk.shelf;

import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Path folder;
    private final Ledger ledger;
    private final ReentrantLock writing = new ReentrantLock();

    private Shelf(Path folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    /// Opens the ledger in this folder, and makes an empty one if there is none.
    ///
    /// @throws LedgerException if it cannot be read or made
    public static Shelf open(Path folder) {
        String location = folder.toString();
        if (!Files.isRegularFile(folder.resolve("ledger.sqlite"))) {
            LedgerStore.write(location).close();
        }
        return new Shelf(folder, read(location));
    }

    private static Ledger read(String location) {
        try {
            return LedgerStore.read(location);
        } catch (LedgerException e) {
            if (e.kind() != LedgerException.Kind.TOO_OLD) {
                throw e;
            }
            LedgerStore.write(location).close();
            return LedgerStore.read(location);
        }
    }

    /// The ledger's folder.
    public Path folder() {
        return folder;
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
        try (WritableLedger open = LedgerStore.write(folder.toString())) {
            return change.apply(open);
        } finally {
            writing.unlock();
        }
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

package parley.ledger.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Writes the index behind the record's back: while one batch is put into it, the next one is
/// prepared and stored. At most one batch is under way. What it lacks when the process is killed is
/// put again from the record.
final class Indexing {
    private volatile CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    /// Waits for the batch before, then begins with this one.
    ///
    /// @throws parley.ledger.LedgerException if the batch before failed
    void begin(Runnable batch) {
        finish();
        running = CompletableFuture.runAsync(batch);
    }

    /// Waits until all that was begun is in the index.
    ///
    /// @throws parley.ledger.LedgerException if it failed, to the first who waits
    void finish() {
        CompletableFuture<Void> last = running;
        try {
            last.join();
        } catch (CompletionException e) {
            running = CompletableFuture.completedFuture(null);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

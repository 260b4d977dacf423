package parley.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does one kind of work on batches side by side, one batch ahead of who takes the results: while a
/// ledger writes what was read, the next reports are read. Results come in the order of the work,
/// whatever the number of processors.
final class ReadAhead<T, R> implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Function<T, R> work;
    private List<Future<R>> begun = List.of();

    ReadAhead(Function<T, R> work) {
        this.work = work;
    }

    /// Begins a batch, and waits for the one before.
    ///
    /// @return the results of the batch before, empty for the first; an empty batch at the end
    ///   fetches the last ones
    List<R> then(List<T> batch) {
        List<Future<R>> before = begun;
        begun = batch.stream().map(each -> threads.submit(() -> work.apply(each))).toList();
        return before.stream().map(ReadAhead::result).toList();
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reports were read", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}

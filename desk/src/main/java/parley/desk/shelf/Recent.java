package parley.desk.shelf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What was asked for last, by a key. However many ask for the same at once, one makes it and the
/// others wait for that. Safe to share between threads.
public final class Recent<K, V> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, CompletableFuture<V>> kept;

    /// @param most that are kept; those not asked for longest are dropped first
    public Recent(int most) {
        this.kept =
                new LinkedHashMap<>(most, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
                        return size() > most;
                    }
                };
    }

    /// The value of a key, made if it is not kept. What fails is not kept; those who waited for it
    /// fail with it.
    public V get(K key, Supplier<V> make) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> known;
        lock.lock();
        try {
            known = kept.putIfAbsent(key, mine);
        } finally {
            lock.unlock();
        }
        if (known != null) {
            return joined(known);
        }
        try {
            V value = make.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            drop(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private void drop(K key, CompletableFuture<V> failed) {
        lock.lock();
        try {
            kept.remove(key, failed);
        } finally {
            lock.unlock();
        }
    }

    /// What comes of work elsewhere, which fails as that fails.
    static <T> T joined(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

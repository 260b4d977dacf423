package parley.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Counts for each of many records the independent chains that state the same, see [Alike]. Keeps
/// no more than the last days' records. Not safe to share between threads.
///
/// @param <T> what stands for a record
public final class ChainCount<T> {
    private record Claim<T>(
            T record, long day, Set<String> words, String chain, Set<String> chains) {}

    private final BiConsumer<T, Set<String>> sink;
    private final Map<String, Deque<Claim<T>>> window = new HashMap<>();
    private long today = Long.MIN_VALUE;

    /// @param sink is told of each record's chains, its own among them, when all are known
    public ChainCount(BiConsumer<T, Set<String>> sink) {
        this.sink = sink;
    }

    /// Takes the next record.
    ///
    /// @param key what it must have in common with others, as [Alike#key]
    /// @param day days since 1970-01-01, not before that of the record before
    /// @param words as [Alike#words]
    /// @param chain root of its source chain
    public void add(T record, String key, long day, Set<String> words, String chain) {
        if (day > today) {
            today = day;
            window.values().removeIf(this::forget);
        }
        var claim = new Claim<>(record, day, words, chain, new HashSet<>(Set.of(chain)));
        Deque<Claim<T>> sameKey = window.computeIfAbsent(key, _ -> new ArrayDeque<>());
        for (Claim<T> other : sameKey) {
            if (Alike.sameWords(other.words, words)) {
                other.chains.add(chain);
                claim.chains.add(other.chain);
            }
        }
        sameKey.addLast(claim);
    }

    /// Tells of what is left. Afterwards records of any day may come.
    public void finish() {
        window.values().forEach(claims -> claims.forEach(this::tell));
        window.clear();
        today = Long.MIN_VALUE;
    }

    /// True when none is left that a record of today may be compared with.
    private boolean forget(Deque<Claim<T>> claims) {
        while (!claims.isEmpty() && today - claims.getFirst().day > Alike.MOST_DAYS_APART) {
            tell(claims.removeFirst());
        }
        return claims.isEmpty();
    }

    private void tell(Claim<T> claim) {
        sink.accept(claim.record, claim.chains);
    }
}

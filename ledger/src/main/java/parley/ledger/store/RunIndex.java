package parley.ledger.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import parley.story.Shingles;

/// Which reports have which sampled runs of words, of each run the first [Shingles#HOLDERS] that
/// came. Not safe to share between threads.
final class RunIndex {
    private static final int NONE = -1;

    private long[] keys = new long[1 << 12];
    private int[] firsts = new int[1 << 12];
    private int[] reports = new int[1 << 12];
    private int[] nexts = new int[1 << 12];
    private int runs;
    private int entries;

    RunIndex() {
        Arrays.fill(firsts, NONE);
    }

    /// Adds a report, which came after all that the run has, unless the run has enough.
    ///
    /// @return true if it was added
    boolean add(long run, int report) {
        if (2 * (runs + 1) > keys.length) {
            grow();
        }
        int slot = slot(keys, firsts, run);
        int count = 0;
        int last = NONE;
        for (int entry = firsts[slot]; entry != NONE; entry = nexts[entry]) {
            if (reports[entry] == report) {
                return false;
            }
            count++;
            last = entry;
        }
        if (count >= Shingles.HOLDERS) {
            return false;
        }
        if (entries == reports.length) {
            reports = Arrays.copyOf(reports, 2 * entries);
            nexts = Arrays.copyOf(nexts, 2 * entries);
        }
        reports[entries] = report;
        nexts[entries] = NONE;
        if (last == NONE) {
            keys[slot] = run;
            firsts[slot] = entries;
            runs++;
        } else {
            nexts[last] = entries;
        }
        entries++;
        return true;
    }

    /// How many of these runs earlier reports have, by report.
    Map<Integer, Integer> sharing(long[] wanted, int before) {
        var counts = new HashMap<Integer, Integer>();
        for (long run : wanted) {
            int slot = slot(keys, firsts, run);
            for (int entry = firsts[slot]; entry != NONE; entry = nexts[entry]) {
                if (reports[entry] < before) {
                    counts.merge(reports[entry], 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private void grow() {
        long[] keysNow = new long[2 * keys.length];
        int[] firstsNow = new int[keysNow.length];
        Arrays.fill(firstsNow, NONE);
        for (int i = 0; i < keys.length; i++) {
            if (firsts[i] != NONE) {
                int slot = slot(keysNow, firstsNow, keys[i]);
                keysNow[slot] = keys[i];
                firstsNow[slot] = firsts[i];
            }
        }
        keys = keysNow;
        firsts = firstsNow;
    }

    /// Runs are hashes, so their own bits spread them; the lowest are those they were sampled by.
    private static int slot(long[] keys, int[] firsts, long run) {
        int mask = keys.length - 1;
        int slot = (int) (run >>> 20) & mask;
        while (firsts[slot] != NONE && keys[slot] != run) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}

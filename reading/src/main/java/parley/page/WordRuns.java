package parley.page;

import java.util.HashMap;
import java.util.Map;

/// How often each run of three words stands on a page.
final class WordRuns {
    private final Map<Long, Integer> counts = new HashMap<>();

    void add(String text) {
        Shingles.each(
                text,
                (_, run) -> {
                    if (run != 0) {
                        counts.merge(run, 1, Integer::sum);
                    }
                });
    }

    /// The share of the runs of a text that was added that stand on the page more than once.
    double shareElsewhere(String text) {
        int[] all = new int[2];
        Shingles.each(
                text,
                (_, run) -> {
                    if (run != 0) {
                        all[0]++;
                        all[1] += counts.getOrDefault(run, 0) > 1 ? 1 : 0;
                    }
                });
        return all[0] == 0 ? 0 : (double) all[1] / all[0];
    }
}

package parley.page;

/// How often each run of three words stands on a page.
final class WordRuns {
    private final LongCounts counts = new LongCounts();

    void add(WordHashes text) {
        for (long run : text.runs) {
            counts.add(run);
        }
    }

    /// The share of the runs of a text that was added that stand on the page more than once.
    double shareElsewhere(WordHashes text) {
        int all = 0;
        int again = 0;
        for (long run : text.runs) {
            all += run != 0 ? 1 : 0;
            again += counts.count(run) > 1 ? 1 : 0;
        }
        return all == 0 ? 0 : (double) again / all;
    }
}

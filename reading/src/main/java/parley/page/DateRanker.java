package parley.page;

/// Tells how likely each date that a page shows is the day on which its report came out.
///
/// The weights are learned from pages whose day is known, read without what they state for
/// machines; `train/page` in the repository does it.
final class DateRanker {
    private final Trees trees;

    DateRanker(Trees trees) {
        this.trees = trees;
    }

    /// The ranker with the weights that ship.
    static DateRanker shipped() {
        return Shipped.RANKER;
    }

    /// Loaded when the first page with shown dates is read.
    private static final class Shipped {
        static final DateRanker RANKER = new DateRanker(Trees.parse(DataFile.lines("dates.trees")));
    }

    /// One probability for each row of [DateFeatures].
    double[] probabilities(float[][] rows) {
        return trees.probabilities(rows);
    }
}

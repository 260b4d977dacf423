package parley.page;

import java.util.List;

/// Tells how likely each block of a page is part of the report's body, in two looks: the first at
/// each block by itself, the second with what the first thought of its surroundings.
///
/// The weights are learned from pages whose body is known; `train/page` in the repository does it.
final class BlockScorer {
    /// How many features the first look has.
    static final int FIRST = 252;

    /// How many features the second look adds.
    static final int SECOND = 21;

    private final Trees first;
    private final Trees second;

    BlockScorer(Trees first, Trees second) {
        this.first = first;
        this.second = second;
    }

    /// The scorer with the weights that ship.
    static BlockScorer shipped() {
        return Shipped.SCORER;
    }

    /// Loaded when the first page is read.
    private static final class Shipped {
        static final BlockScorer SCORER =
                new BlockScorer(
                        Trees.parse(DataFile.lines("blocks-first.trees")),
                        Trees.parse(DataFile.lines("blocks-second.trees")));
    }

    /// One probability for each block.
    double[] score(List<Block> blocks, Hints hints) {
        float[][] rows = rows(blocks, hints);
        double[] once = probabilities(first, rows);
        addContext(rows, blocks, once);
        return probabilities(second, rows);
    }

    /// The features of the first look, with room for those of the second.
    static float[][] rows(List<Block> blocks, Hints hints) {
        var place = new PlaceFeatures(blocks, hints);
        var rows = new float[blocks.size()][FIRST + SECOND];
        for (int i = 0; i < rows.length; i++) {
            var row = new FeatureRow(rows[i], 0);
            WordFeatures.put(row, blocks.get(i));
            place.put(row, i);
            check(row.size(), FIRST);
        }
        return rows;
    }

    static void addContext(float[][] rows, List<Block> blocks, double[] once) {
        var context = new ContextFeatures(blocks, once);
        for (int i = 0; i < rows.length; i++) {
            var row = new FeatureRow(rows[i], FIRST);
            context.put(row, i);
            check(row.size(), SECOND);
        }
    }

    static double[] probabilities(Trees trees, float[][] rows) {
        return trees.probabilities(rows);
    }

    private static void check(int found, int expected) {
        if (found != expected) {
            throw new IllegalStateException("Scorer needs " + expected + " features, got " + found);
        }
    }
}

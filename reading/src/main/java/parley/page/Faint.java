package parley.page;

import java.util.List;

/// Scores of a page on which nothing is clearly body: a report of one paragraph, or a layout unlike
/// all that the scorer has learned from. There the best block and those near to it are taken. Of
/// 315 development pages read with weights of other publishers, one or two need this; its
/// thresholds were not measured apart from these.
final class Faint {
    private static final double ENOUGH = 0.5;

    /// Prose with a lower score than this is none of a report's.
    private static final double LEAST = 0.15;

    /// How near to the best score others must come.
    private static final double NEAR = 0.6;

    private Faint() {}

    /// The scores, raised in proportion when no block of prose is enough.
    static double[] raised(List<Block> blocks, double[] scores) {
        double best = 0;
        for (int i = 0; i < scores.length; i++) {
            if (blocks.get(i).isProse()) {
                best = Math.max(best, scores[i]);
            }
        }
        if (best >= ENOUGH || best < LEAST) {
            return scores;
        }
        double factor = ENOUGH / (NEAR * best);
        var raised = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            raised[i] = Math.min(1, scores[i] * factor);
        }
        return raised;
    }
}

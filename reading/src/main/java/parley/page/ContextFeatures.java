package parley.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Features for the second look: what the first look thought of the blocks around, in the same
/// element and of the same kind.
final class ContextFeatures {
    private static final class Mean {
        double sum;
        double weight;

        void add(double value, double by) {
            sum += value * by;
            weight += by;
        }

        /// The mean without one value that is in it.
        double without(double value, double by) {
            return weight - by < 0.5 ? value : (sum - value * by) / (weight - by);
        }
    }

    private static final int REACH = 4;
    private static final int LEVELS = 4;

    private final List<Block> blocks;
    private final double[] first;

    /// For each block the means of the [#LEVELS] elements around it, then that of its kind.
    private final Mean[][] means;

    private final int[] keptBefore;
    private final int[] charsBefore;
    private int firstKept = -1;
    private int lastKept = -1;

    ContextFeatures(List<Block> blocks, double[] first) {
        this.blocks = blocks;
        this.first = first;
        keptBefore = new int[blocks.size() + 1];
        charsBefore = new int[blocks.size() + 1];
        means = new Mean[blocks.size()][];
        var byKey = new HashMap<Object, Mean>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int length = block.text.length();
            boolean kept = first[i] >= 0.5;
            charsBefore[i + 1] = charsBefore[i] + length;
            keptBefore[i + 1] = keptBefore[i] + (kept ? length : 0);
            if (kept) {
                firstKept = firstKept < 0 ? i : firstKept;
                lastKept = i;
            }
            means[i] = means(block.owner, byKey);
            for (Mean mean : means[i]) {
                mean.add(first[i], length);
            }
        }
    }

    private static Mean[] means(Container owner, Map<Object, Mean> byKey) {
        var means = new Mean[LEVELS + 1];
        for (int level = 0; level < LEVELS; level++) {
            means[level] = byKey.computeIfAbsent(owner.up(level), _ -> new Mean());
        }
        means[LEVELS] = byKey.computeIfAbsent(owner.signature(), _ -> new Mean());
        return means;
    }

    void put(FeatureRow row, int i) {
        Block block = blocks.get(i);
        int length = block.text.length();
        row.put(first[i]);
        for (int offset = 1; offset <= REACH; offset++) {
            row.put(i - offset < 0 ? -1 : first[i - offset]);
            row.put(i + offset >= first.length ? -1 : first[i + offset]);
        }
        for (Mean mean : means[i]) {
            row.put(mean.without(first[i], length));
        }
        double kept = Math.max(1, keptBefore[first.length]);
        row.put(keptBefore[i] / kept).put((kept - keptBefore[i + 1]) / kept).log(kept);
        row.put(clamp(i - firstKept)).put(clamp(lastKept - i));
        row.put(near(i - 10, i)).put(near(i + 1, i + 11));
    }

    /// The share of characters kept in a range of blocks.
    private double near(int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(first.length, to);
        int chars = end <= start ? 0 : charsBefore[end] - charsBefore[start];
        return chars == 0 ? 0 : (double) (keptBefore[end] - keptBefore[start]) / chars;
    }

    private static double clamp(int distance) {
        return Math.max(-30, Math.min(30, distance));
    }
}

package parley.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Grows boosted trees for a yes-or-no question: histograms of 64 bins, logistic loss, leaf values
/// by Newton steps. The same input gives the same trees.
@NullUnmarked
final class TreeGrower {
    private static final int BINS = 64;
    private static final double L2 = 2;

    private final byte[][] bins;
    private final float[][] edges;
    private final double[] weights;
    private final boolean[] labels;
    private final int features;
    private final int depth;
    private final double rate;
    private final double leastWeight;

    TreeGrower(
            List<float[]> rows,
            boolean[] labels,
            double[] weights,
            int depth,
            double rate,
            double leastWeight) {
        this.labels = labels;
        this.weights = weights;
        this.depth = depth;
        this.rate = rate;
        this.leastWeight = leastWeight;
        features = rows.getFirst().length;
        bins = new byte[features][rows.size()];
        edges = new float[features][];
        IntStream.range(0, features).parallel().forEach(f -> bin(rows, f));
    }

    private void bin(List<float[]> rows, int feature) {
        var values = new float[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[feature];
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        var cuts = new ArrayList<Float>();
        for (int b = 1; b < BINS; b++) {
            float cut = sorted[(int) ((long) sorted.length * b / BINS)];
            if ((cuts.isEmpty() || cut > cuts.getLast()) && cut < sorted[sorted.length - 1]) {
                cuts.add(cut);
            }
        }
        // Rare values of flags fall between the quantiles.
        if (cuts.isEmpty() && sorted[0] < sorted[sorted.length - 1]) {
            cuts.add(sorted[0]);
        }
        edges[feature] = new float[cuts.size()];
        for (int i = 0; i < cuts.size(); i++) {
            edges[feature][i] = cuts.get(i);
        }
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(edges[feature], values[i]);
            bins[feature][i] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    private record Split(int feature, int bin, double gain) {}

    /// The lines that [Trees#parse] reads.
    List<String> grow(int trees, long seed) {
        int n = labels.length;
        var scores = new double[n];
        var out = new ArrayList<String>();
        var random = new java.util.SplittableRandom(seed);
        for (int t = 0; t < trees; t++) {
            var gradients = new double[n];
            var hessians = new double[n];
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + StrictMath.exp(-scores[i]));
                gradients[i] = weights[i] * ((labels[i] ? 1 : 0) - p);
                hessians[i] = weights[i] * p * (1 - p);
            }
            int[] all = IntStream.range(0, n).filter(_ -> random.nextInt(10) < 7).toArray();
            var none = new double[features][];
            for (int f = 0; f < features; f++) {
                none[f] = new double[random.nextInt(10) < 5 ? 2 * (edges[f].length + 1) : 0];
            }
            var lines = new ArrayList<String>();
            double[][] sums = sums(all, gradients, hessians, none);
            node(all, sums, gradients, hessians, 0, lines);
            out.add("tree");
            out.addAll(lines);
            Trees tree = Trees.parse(prepend(lines));
            addScores(tree, scores);
        }
        return out;
    }

    private static List<String> prepend(List<String> lines) {
        var all = new ArrayList<String>(List.of("tree"));
        all.addAll(lines);
        return all;
    }

    private void addScores(Trees tree, double[] scores) {
        IntStream.range(0, scores.length)
                .parallel()
                .forEach(i -> scores[i] += tree.sum(f -> value(f, i)));
    }

    private float value(int feature, int row) {
        int bin = bins[feature][row];
        return bin < edges[feature].length ? edges[feature][bin] : Float.MAX_VALUE;
    }

    private int node(
            int[] rows,
            double[][] sums,
            double[] gradients,
            double[] hessians,
            int level,
            List<String> lines) {
        double g = 0;
        double h = 0;
        for (int i : rows) {
            g += gradients[i];
            h += hessians[i];
        }
        int number = lines.size();
        lines.add("");
        Split split = level == depth ? null : best(sums, g, h);
        if (split == null) {
            lines.set(number, "= " + (float) (rate * g / (h + L2)));
            return number;
        }
        byte[] column = bins[split.feature()];
        int[] left = Arrays.stream(rows).filter(i -> column[i] <= split.bin()).toArray();
        int[] right = Arrays.stream(rows).filter(i -> column[i] > split.bin()).toArray();
        boolean more = level + 1 < depth;
        boolean fewer = left.length <= right.length;
        double[][] few = more ? sums(fewer ? left : right, gradients, hessians, sums) : sums;
        double[][] rest = more ? difference(sums, few) : sums;
        int l = node(left, fewer ? few : rest, gradients, hessians, level + 1, lines);
        int r = node(right, fewer ? rest : few, gradients, hessians, level + 1, lines);
        float edge = edges[split.feature()][split.bin()];
        lines.set(number, split.feature() + " " + edge + " " + l + " " + r);
        return number;
    }

    /// For each feature that has sums in `like`, the gradients and hessians of the rows by bin, one
    /// after the other; an empty array for the others.
    private double[][] sums(int[] rows, double[] gradients, double[] hessians, double[][] like) {
        var all = new double[features][];
        IntStream.range(0, features)
                .parallel()
                .forEach(f -> {
                    var sums = new double[like[f].length];
                    byte[] column = bins[f];
                    if (sums.length > 0) {
                        for (int i : rows) {
                            sums[2 * column[i]] += gradients[i];
                            sums[2 * column[i] + 1] += hessians[i];
                        }
                    }
                    all[f] = sums;
                });
        return all;
    }

    private static double[][] difference(double[][] whole, double[][] part) {
        var rest = new double[whole.length][];
        for (int f = 0; f < whole.length; f++) {
            rest[f] = new double[whole[f].length];
            for (int b = 0; b < rest[f].length; b++) {
                rest[f][b] = whole[f][b] - part[f][b];
            }
        }
        return rest;
    }

    private @Nullable Split best(double[][] sums, double g, double h) {
        var found = new Split(-1, 0, 1e-3);
        for (int f = 0; f < features; f++) {
            Split split = best(f, sums[f], g, h);
            if (split.gain() > found.gain() + 1e-12) {
                found = split;
            }
        }
        return found.feature() < 0 ? null : found;
    }

    private Split best(int feature, double[] sums, double g, double h) {
        double base = g * g / (h + L2);
        double lg = 0;
        double lh = 0;
        var best = new Split(feature, 0, 0);
        for (int b = 0; 2 * b + 2 < sums.length; b++) {
            lg += sums[2 * b];
            lh += sums[2 * b + 1];
            if (lh < leastWeight || h - lh < leastWeight) {
                continue;
            }
            double gain = lg * lg / (lh + L2) + (g - lg) * (g - lg) / (h - lh + L2) - base;
            if (gain > best.gain()) {
                best = new Split(feature, b, gain);
            }
        }
        return best;
    }
}

package parley.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

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
                double p = 1 / (1 + Math.exp(-scores[i]));
                gradients[i] = weights[i] * ((labels[i] ? 1 : 0) - p);
                hessians[i] = weights[i] * p * (1 - p);
            }
            int[] all = IntStream.range(0, n).filter(_ -> random.nextInt(10) < 7).toArray();
            var used = new boolean[features];
            for (int f = 0; f < features; f++) {
                used[f] = random.nextInt(10) < 5;
            }
            var lines = new ArrayList<String>();
            node(all, gradients, hessians, used, 0, lines);
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
            double[] gradients,
            double[] hessians,
            boolean[] used,
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
        Split split = level == depth ? null : best(rows, gradients, hessians, used, g, h);
        if (split == null) {
            lines.set(number, "= " + (float) (rate * g / (h + L2)));
            return number;
        }
        byte[] column = bins[split.feature()];
        int[] left = Arrays.stream(rows).filter(i -> column[i] <= split.bin()).toArray();
        int[] right = Arrays.stream(rows).filter(i -> column[i] > split.bin()).toArray();
        int l = node(left, gradients, hessians, used, level + 1, lines);
        int r = node(right, gradients, hessians, used, level + 1, lines);
        float edge = edges[split.feature()][split.bin()];
        lines.set(number, split.feature() + " " + edge + " " + l + " " + r);
        return number;
    }

    private Split best(
            int[] rows, double[] gradients, double[] hessians, boolean[] used, double g, double h) {
        Split found =
                IntStream.range(0, features)
                        .parallel()
                        .filter(f -> used[f])
                        .mapToObj(f -> best(f, rows, gradients, hessians, g, h))
                        .reduce(
                                new Split(-1, 0, 1e-3),
                                (a, b) ->
                                        b.gain() > a.gain() + 1e-12
                                                        || (Math.abs(b.gain() - a.gain()) <= 1e-12
                                                                && b.feature() < a.feature())
                                                ? b
                                                : a);
        return found.feature() < 0 ? null : found;
    }

    private Split best(
            int feature, int[] rows, double[] gradients, double[] hessians, double g, double h) {
        byte[] column = bins[feature];
        int count = edges[feature].length;
        var gs = new double[count + 1];
        var hs = new double[count + 1];
        for (int i : rows) {
            gs[column[i]] += gradients[i];
            hs[column[i]] += hessians[i];
        }
        double base = g * g / (h + L2);
        double lg = 0;
        double lh = 0;
        var best = new Split(feature, 0, 0);
        for (int b = 0; b < count; b++) {
            lg += gs[b];
            lh += hs[b];
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

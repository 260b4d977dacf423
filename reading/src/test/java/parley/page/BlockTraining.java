package parley.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;

/// Learns the weights of [BlockScorer] from development pages.
@NullUnmarked
@SuppressWarnings("ArrayRecordComponent") // arrays of primitives, never compared
final class BlockTraining {
    private static final int INNER = 3;
    private static final int FIRST_TREES = 110;
    private static final int SECOND_TREES = 140;

    record Sample(BenchPage page, List<Block> blocks, float[][] rows, BlockLabels labels) {}

    private BlockTraining() {}

    /// The pages of which something is known about the body.
    static List<Sample> samples(List<BenchPage> pages) {
        return pages.parallelStream()
                .filter(page -> page.text("body") != null || page.gold().has("with"))
                .map(BlockTraining::sample)
                .toList();
    }

    private static Sample sample(BenchPage page) {
        Document document = Markup.parse(Decoding.of(page.bytes(), page.text("encoding")).text());
        List<Block> blocks = BlockCutter.cut(document.body());
        Hints hints = PageFacts.of(document, page.text("url")).hints();
        return new Sample(
                page, blocks, BlockScorer.rows(blocks, hints), BlockLabels.of(page, blocks));
    }

    /// The two weight files' lines.
    record Weights(String first, String second) {
        BlockScorer scorer() {
            return new BlockScorer(trees(first), trees(second));
        }
    }

    static Trees trees(String lines) {
        return Trees.parse(lines.lines().toList());
    }

    /// The second look learns from first looks that had not seen the page's publisher.
    static Weights learn(List<Sample> samples) {
        var once = new ArrayList<double[]>();
        samples.forEach(_ -> once.add(new double[0]));
        for (int fold = 0; fold < INNER; fold++) {
            int left = fold;
            Trees trees = trees(grow(keep(samples, s -> inner(s) != left), FIRST_TREES, false));
            IntStream.range(0, samples.size())
                    .parallel()
                    .filter(i -> inner(samples.get(i)) == left)
                    .forEach(i ->
                            once.set(i, BlockScorer.probabilities(trees, samples.get(i).rows())));
        }
        for (int i = 0; i < samples.size(); i++) {
            BlockScorer.addContext(samples.get(i).rows(), samples.get(i).blocks(), once.get(i));
        }
        String second = grow(samples, SECOND_TREES, true);
        return new Weights(grow(samples, FIRST_TREES, false), second);
    }

    private static int inner(Sample sample) {
        return Math.floorMod(sample.page().text("publisher").hashCode() / 5 + 3, INNER);
    }

    static List<Sample> keep(List<Sample> samples, Predicate<Sample> which) {
        return samples.stream().filter(which).toList();
    }

    private static String grow(List<Sample> samples, int trees, boolean context) {
        var rows = new ArrayList<float[]>();
        var labels = new ArrayList<Boolean>();
        var weights = new ArrayList<Double>();
        int width = BlockScorer.FIRST + (context ? BlockScorer.SECOND : 0);
        for (Sample sample : samples) {
            for (int i = 0; i < sample.rows().length; i++) {
                if (sample.labels().weights()[i] > 0) {
                    rows.add(Arrays.copyOf(sample.rows()[i], width));
                    labels.add(sample.labels().labels()[i]);
                    weights.add(sample.labels().weights()[i]);
                }
            }
        }
        var yes = new boolean[labels.size()];
        var weight = new double[labels.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = labels.get(i);
            weight[i] = weights.get(i);
        }
        var grower = new TreeGrower(rows, yes, weight, 5, 0.1, 15);
        return String.join("\n", grower.grow(trees, 1)) + "\n";
    }
}

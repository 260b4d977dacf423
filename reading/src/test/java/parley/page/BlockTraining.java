package parley.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;

/// Learns the weights of [BlockScorer] from development pages.
///
/// `train PAGES OUT` writes the two weight files, `same PAGES OUT` fails unless these are, byte for
/// byte, what the pages give; `check PAGES OUT.jsonl` writes what the reader makes of every page
/// with weights that were learned without the page's publisher.
@NullUnmarked
@SuppressWarnings("ArrayRecordComponent") // arrays of primitives, never compared
final class BlockTraining {
    private static final String FIRST_FILE = "blocks-first.trees";
    private static final String SECOND_FILE = "blocks-second.trees";
    private static final int FOLDS = 5;
    private static final int INNER = 3;
    private static final String SOURCE =
            "# Weights of the block scorer, learned by train/page from pages whose body is known."
                    + " One node a line.\n# Learned from: ../shared/bench/pages (development part)."
                    + " Apache-2.0.\n";

    record Sample(BenchPage page, List<Block> blocks, float[][] rows, BlockLabels labels) {}

    private BlockTraining() {}

    public static void main(String[] arguments) throws IOException {
        List<BenchPage> pages = BenchPage.all(Path.of(arguments[1]));
        List<Sample> samples =
                pages.parallelStream()
                        .filter(page -> page.text("body") != null || page.gold().has("with"))
                        .map(BlockTraining::sample)
                        .toList();
        Path out = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "train" -> {
                Weights weights = learn(samples);
                Files.writeString(out.resolve(FIRST_FILE), SOURCE + weights.first());
                Files.writeString(out.resolve(SECOND_FILE), SOURCE + weights.second());
            }
            case "same" -> {
                Weights weights = learn(samples);
                same(out.resolve(FIRST_FILE), SOURCE + weights.first());
                same(out.resolve(SECOND_FILE), SOURCE + weights.second());
                System.out.println("The weights in " + out + " are what these pages give.");
            }
            case "check" -> check(pages, samples, out);
            default ->
                    throw new IllegalArgumentException(
                            "Needs train, same or check, got " + arguments[0]);
        }
    }

    private static void same(Path file, String learned) throws IOException {
        int at = Arrays.mismatch(Files.readAllBytes(file), learned.getBytes(UTF_8));
        if (at >= 0) {
            throw new IllegalStateException(
                    file + " differs at byte " + at + " from what these pages give: train anew");
        }
    }

    private static void check(List<BenchPage> pages, List<Sample> samples, Path out)
            throws IOException {
        var scorers = new ArrayList<BlockScorer>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            scorers.add(learn(keep(samples, s -> s.page().fold(FOLDS) != left)).scorer());
        }
        Files.write(
                out,
                pages.parallelStream()
                        .map(page -> BenchLine.of(page, scorers.get(page.fold(FOLDS))))
                        .toList());
    }

    private static Sample sample(BenchPage page) {
        Document document = Markup.parse(Decoding.of(page.bytes(), page.text("encoding")).text());
        List<Block> blocks = BlockCutter.cut(document.body());
        Hints hints = PageFacts.of(document, page.text("url")).hints();
        return new Sample(
                page, blocks, BlockScorer.rows(blocks, hints), BlockLabels.of(page, blocks));
    }

    private record Weights(String first, String second) {
        BlockScorer scorer() {
            return new BlockScorer(trees(first), trees(second));
        }
    }

    private static Trees trees(String lines) {
        return Trees.parse(lines.lines().toList());
    }

    /// The second look learns from first looks that had not seen the page's publisher.
    private static Weights learn(List<Sample> samples) {
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

    private static final int FIRST_TREES = Integer.getInteger("first", 110);
    private static final int SECOND_TREES = Integer.getInteger("second", 140);

    private static int inner(Sample sample) {
        return Math.floorMod(sample.page().text("publisher").hashCode() / 5 + 3, INNER);
    }

    private static List<Sample> keep(
            List<Sample> samples, java.util.function.Predicate<Sample> which) {
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
                    rows.add(java.util.Arrays.copyOf(sample.rows()[i], width));
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

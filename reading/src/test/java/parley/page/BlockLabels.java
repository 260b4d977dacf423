package parley.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/// What is known of a page's blocks: 1 body, 0 not, and how much each weighs in training.
@NullUnmarked
@SuppressWarnings("ArrayRecordComponent") // arrays of primitives, never compared
record BlockLabels(boolean[] labels, double[] weights) {
    static BlockLabels of(BenchPage page, List<Block> blocks) {
        return page.text("body") != null ? full(page, blocks) : partial(page, blocks);
    }

    /// The whole body is known. A page weighs 100 in all for its body, whatever its length.
    private static BlockLabels full(BenchPage page, List<Block> blocks) {
        String body = page.text("body");
        var shingles = new Shingles(body);
        Set<String> lines = new HashSet<>();
        body.lines().forEach(line -> lines.add(Plain.squeeze(line)));
        Shingles free =
                new Shingles(
                        String.join("\n", page.list("summary"))
                                + "\n"
                                + String.join("\n", page.list("optional")));
        var labels = new boolean[blocks.size()];
        var weights = new double[blocks.size()];
        int words = Math.max(30, body.split("\\s+").length);
        Set<String> used = new HashSet<>();
        for (int i = 0; i < labels.length; i++) {
            Block block = blocks.get(i);
            double share = shingles.share(block.text);
            labels[i] = block.words < 5 ? lines.contains(block.text) : share > 0.6;
            // A repeated line counts once.
            if (labels[i] && !used.add(block.text)) {
                labels[i] = false;
            }
            weights[i] = Math.min(60, 100 * (block.words + 0.5) / words);
            if (!free.isEmpty() && free.share(block.text) > 0.6) {
                weights[i] *= 0.1;
            }
        }
        return new BlockLabels(labels, weights);
    }

    /// Only some strings that must or must not be in the body are known.
    private static BlockLabels partial(BenchPage page, List<Block> blocks) {
        var labels = new boolean[blocks.size()];
        var weights = new double[blocks.size()];
        for (int i = 0; i < labels.length; i++) {
            String text = blocks.get(i).text;
            boolean with = holds(text, page.list("with"));
            boolean without = holds(text, page.list("without"));
            if (with != without) {
                labels[i] = with;
                weights[i] = 8;
            }
        }
        return new BlockLabels(labels, weights);
    }

    private static boolean holds(String text, List<String> strings) {
        return strings.stream().map(Plain::squeeze).anyMatch(text::contains);
    }
}

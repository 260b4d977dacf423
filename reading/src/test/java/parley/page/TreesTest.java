package parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Trees of any shape give what a walk from node to node gives.
class TreesTest {
    private static final int FEATURES = 5;
    private static final int DEEPEST = 4;
    private static final float[] VALUES = {
        -1.5f, -0.0f, 0.0f, 0.25f, 3, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NaN
    };

    /// A node of a tree that is walked, a leaf where it has no children.
    private record Node(int feature, float value, List<Node> children) {
        float leaf(float[] row) {
            return children.isEmpty()
                    ? value
                    : children.get(row[feature] <= value ? 0 : 1).leaf(row);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static float value(Random random) {
        return random.nextBoolean() ? VALUES[random.nextInt(VALUES.length)] : random.nextFloat();
    }

    private static Node grow(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Node(0, random.nextFloat() - 0.5f, List.of());
        }
        float threshold = random.nextFloat() - 0.5f;
        return new Node(
                random.nextInt(FEATURES),
                random.nextInt(5) == 0 ? -0.0f : threshold,
                List.of(grow(random, depth - 1), grow(random, depth - 1)));
    }

    /// Adds a node's lines, those of its children after it; tells its number.
    private static int write(Node node, List<String> lines) {
        int number = lines.size();
        lines.add("= " + node.value());
        if (!node.children().isEmpty()) {
            int left = write(node.children().getFirst(), lines);
            int right = write(node.children().getLast(), lines);
            lines.set(number, node.feature() + " " + node.value() + " " + left + " " + right);
        }
        return number;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowEndsInTheLeafThatAWalkFinds(int seed) {
        var random = new Random(seed);
        List<Node> trees = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Node tree = grow(random, DEEPEST);
            List<String> own = new ArrayList<>();
            write(tree, own);
            trees.add(tree);
            lines.add("tree");
            lines.addAll(own);
        }
        var rows = new float[random.nextInt(11)][FEATURES];
        for (float[] row : rows) {
            for (int i = 0; i < FEATURES; i++) {
                row[i] = value(random);
            }
        }
        Trees parsed = Trees.parse(lines);

        double[] probabilities = parsed.probabilities(rows);

        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            double sum = trees.stream().mapToDouble(tree -> tree.leaf(row)).sum();
            assertThat(probabilities[i]).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
            assertThat(parsed.sum(feature -> row[feature])).isCloseTo(sum, within(1e-9));
        }
    }
}

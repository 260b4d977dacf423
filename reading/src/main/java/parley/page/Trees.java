package parley.page;

import java.util.ArrayList;
import java.util.List;

/// Boosted decision trees: their leaves add up to the log-odds of a yes.
///
/// The text form has one line for each node, `feature threshold left right`, and `= value` for a
/// leaf; a tree's lines follow a line `tree`; children are numbered within the tree.
///
/// In memory all trees are filled up to the same depth, below a leaf with copies of it. So every
/// row takes as many steps, and where a step leads is a sum instead of a jump, which a processor
/// would guess wrong every other time.
final class Trees {
    private static final String LEAF = "=";

    private final int depth;
    private final int trees;

    /// Each inner node, tree by tree: its feature, below that 32 bits of its threshold's key. The
    /// children of the node `n` of a tree are `2 n + 1` and `2 n + 2`.
    private final long[] nodes;

    /// The values of the leaves, tree by tree.
    private final float[] leaves;

    private Trees(int depth, int trees) {
        this.depth = depth;
        this.trees = trees;
        nodes = new long[trees * inner()];
        leaves = new float[trees << depth];
    }

    private int inner() {
        return (1 << depth) - 1;
    }

    static Trees parse(List<String> lines) {
        var trees = new ArrayList<List<String[]>>();
        for (String line : lines) {
            if (line.equals("tree")) {
                trees.add(new ArrayList<>());
            } else {
                trees.getLast().add(line.split(" "));
            }
        }
        int depth = trees.stream().mapToInt(tree -> depth(tree, 0)).max().orElse(0);
        var result = new Trees(depth, trees.size());
        for (int tree = 0; tree < trees.size(); tree++) {
            result.fill(tree, trees.get(tree), 0, 0);
        }
        return result;
    }

    private static int depth(List<String[]> tree, int line) {
        String[] parts = tree.get(line);
        return parts[0].equals(LEAF)
                ? 0
                : 1 + Math.max(depth(tree, left(parts)), depth(tree, right(parts)));
    }

    private static int left(String[] parts) {
        return Integer.parseInt(parts[2]);
    }

    private static int right(String[] parts) {
        return Integer.parseInt(parts[3]);
    }

    private void fill(int tree, List<String[]> lines, int line, int node) {
        String[] parts = lines.get(line);
        boolean leaf = parts[0].equals(LEAF);
        if (node >= inner()) {
            leaves[(tree << depth) + node - inner()] = Float.parseFloat(parts[1]);
            return;
        }
        if (!leaf) {
            long feature = Integer.parseInt(parts[0]);
            nodes[tree * inner() + node] =
                    feature << Integer.SIZE
                            | Integer.toUnsignedLong(key(Float.parseFloat(parts[1])));
        }
        fill(tree, lines, leaf ? line : left(parts), 2 * node + 1);
        fill(tree, lines, leaf ? line : right(parts), 2 * node + 2);
    }

    /// A whole number that is greater where the value is: numbers are told apart without a jump.
    private static int key(float value) {
        int bits = Float.floatToIntBits(value + 0.0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /// The probability of a yes for each row, 0 to 1. Each tree looks at all rows in turn, so that
    /// its few nodes stay in the processor's nearest memory.
    double[] probabilities(float[][] rows) {
        int[][] keys = keys(rows);
        var sums = new double[rows.length];
        for (int tree = 0; tree < trees; tree++) {
            add(tree, keys, sums);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = 1 / (1 + Math.exp(-sums[i]));
        }
        return sums;
    }

    private static int[][] keys(float[][] rows) {
        var keys = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            keys[i] = new int[row.length];
            for (int j = 0; j < row.length; j++) {
                keys[i][j] = key(row[j]);
            }
        }
        return keys;
    }

    /// A row waits at each step for the one before, so four rows go down side by side.
    private void add(int tree, int[][] rows, double[] sums) {
        long[] table = nodes;
        int root = tree * inner();
        int leaf = (tree << depth) - inner();
        int i = 0;
        for (; i + 3 < rows.length; i += 4) {
            int[] a = rows[i];
            int[] b = rows[i + 1];
            int[] c = rows[i + 2];
            int[] d = rows[i + 3];
            int first = 0;
            int second = 0;
            int third = 0;
            int fourth = 0;
            for (int step = 0; step < depth; step++) {
                first = child(table, root, first, a);
                second = child(table, root, second, b);
                third = child(table, root, third, c);
                fourth = child(table, root, fourth, d);
            }
            sums[i] += leaves[leaf + first];
            sums[i + 1] += leaves[leaf + second];
            sums[i + 2] += leaves[leaf + third];
            sums[i + 3] += leaves[leaf + fourth];
        }
        for (; i < rows.length; i++) {
            int node = 0;
            for (int step = 0; step < depth; step++) {
                node = child(table, root, node, rows[i]);
            }
            sums[i] += leaves[leaf + node];
        }
    }

    /// The left child where the row's value is at most the threshold.
    private static int child(long[] nodes, int root, int node, int[] row) {
        long known = nodes[root + node];
        long left = (int) known - (long) row[(int) (known >>> Integer.SIZE)];
        return 2 * node + 1 + (int) (left >>> (Long.SIZE - 1));
    }

    /// The log-odds for a row whose features are asked for one by one.
    double sum(Row row) {
        double sum = 0;
        for (int tree = 0; tree < trees; tree++) {
            int node = 0;
            while (node < inner()) {
                long known = nodes[tree * inner() + node];
                int key = key(row.value((int) (known >>> Integer.SIZE)));
                node = 2 * node + (key <= (int) known ? 1 : 2);
            }
            sum += leaves[(tree << depth) - inner() + node];
        }
        return sum;
    }

    /// A row of features.
    interface Row {
        float value(int feature);
    }
}

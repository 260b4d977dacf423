package parley.page;

import java.util.List;

/// Boosted decision trees: their leaves add up to the log-odds of a yes.
///
/// The text form has one line for each node, `feature threshold left right`, and `= value` for a
/// leaf; a tree's lines follow a line `tree`; children are numbered within the tree.
final class Trees {
    /// Four numbers for each node, which lie together in memory: feature, threshold or leaf value
    /// (the bits of a float), left and right child.
    private static final int WIDTH = 4;

    private static final int LEAF = -1;

    private final int[] roots;
    private final int[] nodes;

    private Trees(int[] roots, int nodes) {
        this.roots = roots;
        this.nodes = new int[nodes * WIDTH];
    }

    static Trees parse(List<String> lines) {
        int trees = (int) lines.stream().filter("tree"::equals).count();
        var result = new Trees(new int[trees], lines.size() - trees);
        int node = 0;
        int tree = -1;
        for (String line : lines) {
            if (line.equals("tree")) {
                result.roots[++tree] = node * WIDTH;
            } else {
                result.node(WIDTH * node++, result.roots[tree], line.split(" "));
            }
        }
        return result;
    }

    private void node(int node, int root, String[] parts) {
        boolean leaf = parts[0].equals("=");
        nodes[node] = leaf ? LEAF : Integer.parseInt(parts[0]);
        nodes[node + 1] = Float.floatToIntBits(Float.parseFloat(parts[1]));
        if (!leaf) {
            nodes[node + 2] = root + WIDTH * Integer.parseInt(parts[2]);
            nodes[node + 3] = root + WIDTH * Integer.parseInt(parts[3]);
        }
    }

    /// The probability of a yes for each row, 0 to 1. Each tree looks at all rows in turn, so that
    /// its few nodes stay in the processor's nearest memory.
    double[] probabilities(float[][] rows) {
        var sums = new double[rows.length];
        for (int root : roots) {
            for (int i = 0; i < rows.length; i++) {
                sums[i] += leaf(root, rows[i]);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = 1 / (1 + Math.exp(-sums[i]));
        }
        return sums;
    }

    private float leaf(int root, float[] row) {
        int node = root;
        int feature = nodes[node];
        while (feature != LEAF) {
            node = nodes[row[feature] <= value(node) ? node + 2 : node + 3];
            feature = nodes[node];
        }
        return value(node);
    }

    private float value(int node) {
        return Float.intBitsToFloat(nodes[node + 1]);
    }

    /// The log-odds for a row whose features are asked for one by one.
    double sum(Row row) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            while (nodes[node] != LEAF) {
                node = nodes[row.value(nodes[node]) <= value(node) ? node + 2 : node + 3];
            }
            sum += value(node);
        }
        return sum;
    }

    /// A row of features.
    interface Row {
        float value(int feature);
    }
}

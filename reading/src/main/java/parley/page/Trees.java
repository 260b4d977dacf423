package parley.page;

import java.util.List;

/// Boosted decision trees: their leaves add up to the log-odds of a yes.
///
/// The text form has one line for each node, `feature threshold left right`, and `= value` for a
/// leaf; a tree's lines follow a line `tree`; children are numbered within the tree.
final class Trees {
    private final int[] roots;
    private final int[] features;
    private final float[] values;
    private final int[] lefts;
    private final int[] rights;

    private Trees(int[] roots, int nodes) {
        this.roots = roots;
        features = new int[nodes];
        values = new float[nodes];
        lefts = new int[nodes];
        rights = new int[nodes];
    }

    static Trees parse(List<String> lines) {
        int trees = (int) lines.stream().filter("tree"::equals).count();
        var result = new Trees(new int[trees], lines.size() - trees);
        int node = 0;
        int tree = -1;
        for (String line : lines) {
            if (line.equals("tree")) {
                result.roots[++tree] = node;
            } else {
                result.node(node++, result.roots[tree], line.split(" "));
            }
        }
        return result;
    }

    private void node(int node, int root, String[] parts) {
        if (parts[0].equals("=")) {
            features[node] = -1;
            values[node] = Float.parseFloat(parts[1]);
        } else {
            features[node] = Integer.parseInt(parts[0]);
            values[node] = Float.parseFloat(parts[1]);
            lefts[node] = root + Integer.parseInt(parts[2]);
            rights[node] = root + Integer.parseInt(parts[3]);
        }
    }

    /// The probability of a yes, 0 to 1.
    double probability(float[] row) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            int feature = features[node];
            while (feature >= 0) {
                node = row[feature] <= values[node] ? lefts[node] : rights[node];
                feature = features[node];
            }
            sum += values[node];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// The log-odds for a row whose features are asked for one by one.
    double sum(Row row) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            while (features[node] >= 0) {
                node = row.value(features[node]) <= values[node] ? lefts[node] : rights[node];
            }
            sum += values[node];
        }
        return sum;
    }

    /// A row of features.
    interface Row {
        float value(int feature);
    }
}

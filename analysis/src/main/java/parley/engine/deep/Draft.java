package parley.engine.deep;

import java.util.List;

/// A sentence's reading while its pieces come in, in the order of the sentence's words.
final class Draft {
    private static final String ROOT = "root";

    /// Number of the tag of each word.
    final int[] tags;

    /// Index of the head of each word, -1 for the root.
    final int[] heads;

    /// Scores of the name labels of each word.
    final float[][] names;

    /// Relation of each word to its head.
    final String[] relations;

    Draft(int words) {
        tags = new int[words];
        heads = new int[words];
        relations = new String[words];
        names = new float[words][];
    }

    /// Takes in the network's scores for one piece.
    void take(Piece piece, Scores scores, List<String> labels) {
        int[] tree = MaximumTree.heads(scores.arcs());
        for (int word = 1; word <= piece.words(); word++) {
            int at = piece.from() + word - 1;
            tags[at] = best(scores.tags()[word]);
            names[at] = scores.names()[word];
            heads[at] = tree[word] == 0 ? -1 : piece.from() + tree[word] - 1;
            relations[at] = relation(scores.relations()[word], tree[word] == 0, labels);
        }
    }

    /// Hangs the later pieces of a cut sentence on the root of the first one.
    void join() {
        int root = -1;
        for (int word = 0; word < heads.length; word++) {
            if (heads[word] >= 0) {
                continue;
            }
            if (root < 0) {
                root = word;
            } else {
                heads[word] = root;
                relations[word] = "parataxis";
            }
        }
    }

    /// The best relation; `root` for the root and for no other word, whatever the scores.
    private static String relation(float[] scores, boolean isRoot, List<String> labels) {
        if (isRoot) {
            return ROOT;
        }
        int root = labels.indexOf(ROOT);
        if (root >= 0) {
            scores[root] = Float.NEGATIVE_INFINITY;
        }
        return labels.get(best(scores));
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}

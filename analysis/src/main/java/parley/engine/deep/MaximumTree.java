package parley.engine.deep;

import java.util.Arrays;

/// The best tree over arc scores, by Chu, Liu and Edmonds: exactly one word hangs on the root,
/// every other word on a word, without a cycle. Cubic time at worst; linear passes when the best
/// head of every word makes a tree already.
final class MaximumTree {
    /// Taken off every arc from the root, so that the best tree has only one of them.
    private static final double ROOT_COST = 1e7;

    private MaximumTree() {}

    /// The heads of the best tree.
    ///
    /// @param scores `scores[dependent][head]`; row and column 0 are the root, row 0 is not read
    /// @return for each word its head, 0 for the root; entry 0 is -1
    static int[] heads(float[][] scores) {
        int size = scores.length;
        int[] greedy = new int[size];
        for (int word = 1; word < size; word++) {
            greedy[word] = best(scores[word], word);
        }
        greedy[0] = -1;
        if (isTree(greedy)) {
            return greedy;
        }
        var costs = new double[size][size];
        for (int word = 1; word < size; word++) {
            for (int head = 0; head < size; head++) {
                costs[word][head] = scores[word][head] - (head == 0 ? ROOT_COST : 0);
            }
        }
        return edmonds(costs);
    }

    /// True when exactly one word has head 0 and every word leads to it.
    static boolean isTree(int[] heads) {
        int size = heads.length;
        int roots = 0;
        var state = new int[size];
        for (int word = 1; word < size; word++) {
            roots += heads[word] == 0 ? 1 : 0;
            int at = word;
            while (at > 0 && state[at] == 0) {
                state[at] = word;
                at = heads[at];
            }
            if (at > 0 && state[at] == word) {
                return false;
            }
        }
        return roots == 1 || size == 1;
    }

    private static int best(float[] scores, int word) {
        int best = word == 0 ? 1 : 0;
        for (int head = 0; head < scores.length; head++) {
            if (head != word && scores[head] > scores[best]) {
                best = head;
            }
        }
        return best;
    }

    private static int[] edmonds(double[][] scores) {
        int size = scores.length;
        int[] heads = new int[size];
        heads[0] = -1;
        for (int word = 1; word < size; word++) {
            heads[word] = 0;
            for (int head = 1; head < size; head++) {
                if (head != word && scores[word][head] > scores[word][heads[word]]) {
                    heads[word] = head;
                }
            }
        }
        boolean[] inCycle = cycle(heads);
        return inCycle.length == 0 ? heads : open(scores, heads, inCycle);
    }

    /// The words of one cycle, or an empty array when there is none.
    private static boolean[] cycle(int[] heads) {
        var seen = new int[heads.length];
        for (int word = 1; word < heads.length; word++) {
            int at = word;
            while (at > 0 && seen[at] == 0) {
                seen[at] = word;
                at = heads[at];
            }
            if (at > 0 && seen[at] == word) {
                var inCycle = new boolean[heads.length];
                for (int on = at; !inCycle[on]; on = heads[on]) {
                    inCycle[on] = true;
                }
                return inCycle;
            }
        }
        return new boolean[0];
    }

    /// Shrinks the cycle to one word, solves the smaller problem, and opens the cycle where that
    /// solution enters it.
    private static int[] open(double[][] scores, int[] heads, boolean[] inCycle) {
        int size = scores.length;
        int[] outside = new int[size];
        int count = 0;
        for (int word = 0; word < size; word++) {
            if (!inCycle[word]) {
                outside[count++] = word;
            }
        }
        int ring = count;
        var smaller = new double[count + 1][count + 1];
        var entry = new int[count];
        var exit = new int[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                smaller[i][j] = scores[outside[i]][outside[j]];
            }
            smaller[ring][i] = Double.NEGATIVE_INFINITY;
            smaller[i][ring] = Double.NEGATIVE_INFINITY;
            for (int word = 1; word < size; word++) {
                if (!inCycle[word]) {
                    continue;
                }
                double enters = scores[word][outside[i]] - scores[word][heads[word]];
                if (enters > smaller[ring][i]) {
                    smaller[ring][i] = enters;
                    entry[i] = word;
                }
                if (scores[outside[i]][word] > smaller[i][ring]) {
                    smaller[i][ring] = scores[outside[i]][word];
                    exit[i] = word;
                }
            }
        }
        int[] solved = edmonds(smaller);
        int[] opened = Arrays.copyOf(heads, size);
        for (int i = 1; i < count; i++) {
            opened[outside[i]] = solved[i] == ring ? exit[i] : outside[solved[i]];
        }
        int from = solved[ring];
        opened[entry[from]] = outside[from];
        return opened;
    }
}

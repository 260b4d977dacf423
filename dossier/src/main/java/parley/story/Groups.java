package parley.story;

/// Sets of numbers that grow together; each set is named by its least number.
final class Groups {
    private final int[] parents;

    Groups(int count) {
        parents = new int[count];
        for (int i = 0; i < count; i++) {
            parents[i] = i;
        }
    }

    int first(int number) {
        int root = number;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    void join(int one, int other) {
        int first = first(one);
        int second = first(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    /// The name of each number's set.
    int[] firsts() {
        int[] firsts = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            firsts[i] = first(i);
        }
        return firsts;
    }
}

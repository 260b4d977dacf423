package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Mention;
import parley.text.Tree;

/// Cities that stand for an alliance and not for their country where they act, by `seats.tsv`.
final class Seats {
    private Seats() {}

    /// The alliance that a city stands for, else the mention itself.
    static Mention of(Tree tree, int head, Mention mention) {
        @Nullable String alliance = Loaded.SEATS.get(tree.token(head).form());
        return alliance == null || tree.child(head, "case") >= 0
                ? mention
                : new Mention(mention.words(), alliance, null);
    }

    private static final class Loaded {
        static final java.util.Map<String, String> SEATS = load();

        private static java.util.Map<String, String> load() {
            var seats = new java.util.HashMap<String, String>();
            for (String[] row : Rows.read("seats.tsv", 2)) {
                seats.put(row[0], row[1]);
            }
            return java.util.Map.copyOf(seats);
        }
    }
}

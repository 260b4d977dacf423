package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.text.Tree;

/// The words that open a term, read from `conditions.tsv`.
final class Cues {
    private static final class Loaded {
        static final Map<String, List<Cue>> BY_FIRST = load();
    }

    /// A cue.
    ///
    /// @param relation null for a near miss
    /// @param follows what has to follow, and with it which checks apply
    record Cue(List<String> words, Condition.@Nullable Relation relation, String follows) {}

    private Cues() {}

    /// The longest cue that starts at the token, null when none does.
    static @Nullable Cue at(Tree tree, int token) {
        Cue best = null;
        for (Cue cue :
                Loaded.BY_FIRST.getOrDefault(
                        tree.token(token).form().toLowerCase(Locale.ROOT), List.of())) {
            if ((best == null || cue.words.size() > best.words.size())
                    && matches(tree, token, cue)) {
                best = cue;
            }
        }
        return best;
    }

    private static boolean matches(Tree tree, int token, Cue cue) {
        for (int w = 0; w < cue.words.size(); w++) {
            if (token + w >= tree.size()
                    || !tree.token(token + w).form().equalsIgnoreCase(cue.words.get(w))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Cue>> load() {
        var byFirst = new HashMap<String, List<Cue>>();
        for (String[] row : Rows.read("conditions.tsv", 3)) {
            List<String> words = List.of(row[0].split(" "));
            Condition.@Nullable Relation relation =
                    row[1].equals("NONE") ? null : Condition.Relation.valueOf(row[1]);
            byFirst.computeIfAbsent(words.getFirst(), key -> new ArrayList<>())
                    .add(new Cue(words, relation, row[2]));
        }
        return byFirst;
    }
}

package parley.position;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.text.Tree;

/// Finds conditions made by word order: "should X fail", "were X to go", "had X come".
final class Inversions {
    private Inversions() {}

    static @Nullable Term at(Tree tree, int token, boolean[] reporting) {
        String form = tree.token(token).form().toLowerCase(java.util.Locale.ROOT);
        if ((!form.equals("should") && !form.equals("were") && !form.equals("had"))
                || token + 2 >= tree.size()) {
            return null;
        }
        boolean initial = token == 0 || !tree.token(token - 1).form().equals(",");
        int head = tree.head(token);
        int subject = head < 0 ? -1 : tree.child(head, "nsubj", "expl", "csubj");
        boolean before = head > token && subject > token && subject < head;
        // "Will walk out should another convoy be hit": the tree says that a clause opens there.
        boolean opens =
                ConditionFinder.opens(tree, token)
                        || (before && form.equals("should") && tree.is(head, "advcl"));
        if (!opens) {
            return null;
        }
        boolean inverted =
                before
                        || (!tree.token(token + 1).upos().equals("VERB")
                                && initial
                                && startsPhrase(tree, token + 1));
        if (!inverted || isQuestion(tree) || (form.equals("had") && !initial)) {
            return null;
        }
        if (head < token) {
            head = -1;
        }
        Term.Range words = Extents.after(tree, token, head, initial, reporting);
        if (words == null) {
            return null;
        }
        int attach = head < 0 ? tree.root() : tree.head(head);
        if (attach < 0) {
            // The parser took the condition for the main clause; what follows it is the result.
            for (int child : tree.children(head)) {
                if (child > words.last() && tree.token(child).upos().equals("VERB")) {
                    attach = child;
                }
            }
        }
        var parts = new ArrayList<Term.Range>();
        var heads = new ArrayList<Integer>();
        Extents.split(tree, words, head, parts, heads);
        return new Term(
                tree,
                Condition.Relation.IF,
                new Term.Range(token, token),
                parts,
                heads,
                attach,
                "inversion");
    }

    private static boolean startsPhrase(Tree tree, int token) {
        return switch (tree.token(token).upos()) {
            case "DET", "PROPN", "NOUN", "PRON", "ADJ" -> true;
            default -> false;
        };
    }

    private static boolean isQuestion(Tree tree) {
        return tree.token(tree.size() - 1).form().equals("?");
    }
}

package parley.position;

import java.util.ArrayList;
import java.util.List;
import parley.model.Act;
import parley.model.Condition;
import parley.text.Tree;

/// Reads demands that carry their own consequence: "leave or we shoot", "leave and you get bread",
/// "either they pay or we go".
final class Bargains {
    private Bargains() {}

    /// A demand with what hangs on it, and the term that joins them.
    record Pair(Draft demand, Draft consequence, Term term) {}

    static List<Pair> find(Tree tree, int sentence, List<Draft> drafts) {
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i + 1 < tree.size(); i++) {
            String joint = tree.token(i).lemma();
            if (!joint.equals("or") && !joint.equals("and")) {
                continue;
            }
            int either = either(tree, i);
            boolean threat = joint.equals("or");
            if (threat && either >= 0) {
                add(pairs, tree, sentence, either + 1, i, true, -1);
                continue;
            }
            for (Draft draft : drafts) {
                if (draft.note().equals("imperative")
                        && draft.content() < i
                        && i - draft.content() < 14
                        && opensClause(tree, i + 1)) {
                    add(
                            pairs,
                            tree,
                            sentence,
                            start(tree, draft.content()),
                            i,
                            threat,
                            draft.content());
                    break;
                }
            }
        }
        return pairs;
    }

    private static int either(Tree tree, int or) {
        for (int i = 0; i < or; i++) {
            if (tree.token(i).form().equals("Either")) {
                return i;
            }
        }
        return -1;
    }

    private static int start(Tree tree, int verb) {
        int start = verb;
        while (start > 0 && !Extents.isMark(tree, start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean opensClause(Tree tree, int token) {
        int at = token;
        if (tree.token(at).lemma().equals("else")) {
            at++;
        }
        if (at >= tree.size()) {
            return false;
        }
        return switch (tree.token(at).lemma()) {
            case "we", "you", "i", "they", "he", "she", "it" -> true;
            default -> false;
        };
    }

    private static void add(
            List<Pair> pairs,
            Tree tree,
            int sentence,
            int first,
            int joint,
            boolean threat,
            int verb) {
        int demand = verb >= 0 ? verb : verbIn(tree, first, joint);
        int from = joint + 1 + (tree.token(joint + 1).lemma().equals("else") ? 1 : 0);
        int end = end(tree, from);
        int deed = verbIn(tree, from, end);
        if (demand < 0 || deed < 0) {
            return;
        }
        int last = joint - 1;
        while (last > first && Extents.isMark(tree, last)) {
            last--;
        }
        var term =
                new Term(
                        tree,
                        threat ? Condition.Relation.UNLESS : Condition.Relation.IF,
                        new Term.Range(joint, joint),
                        List.of(new Term.Range(first, last)),
                        List.of(demand),
                        deed,
                        "bargain");
        boolean subject = tree.child(deed, "nsubj") >= 0;
        boolean named = tree.token(from).upos().equals("PROPN") && subject;
        pairs.add(
                new Pair(
                        new Draft(
                                tree,
                                sentence,
                                demand,
                                Act.DEMAND,
                                3,
                                demand,
                                Draft.Extent.WHOLE,
                                Draft.SPEAKER,
                                -1,
                                "bargain",
                                "B:demand"),
                        new Draft(
                                tree,
                                sentence,
                                deed,
                                threat ? Act.THREATEN : Act.OFFER,
                                threat ? 4 : 3,
                                deed,
                                threat ? Draft.Extent.DEED : Draft.Extent.WHOLE,
                                named ? tree.child(deed, "nsubj") : Draft.SPEAKER,
                                -1,
                                "bargain",
                                threat ? "B:or" : "B:and"),
                        term));
    }

    private static int end(Tree tree, int from) {
        for (int i = from; i < tree.size(); i++) {
            switch (tree.token(i).form()) {
                case ",", "\"", "”", "''", ".", ";" -> {
                    return i;
                }
                default -> {}
            }
        }
        return tree.size();
    }

    private static int verbIn(Tree tree, int first, int end) {
        for (int i = first; i < end; i++) {
            if (tree.token(i).upos().equals("VERB")) {
                return i;
            }
        }
        return -1;
    }
}

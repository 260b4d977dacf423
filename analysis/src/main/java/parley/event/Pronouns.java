package parley.event;

import java.util.List;
import java.util.Set;
import parley.clause.ClauseReader;
import parley.text.Token;
import parley.text.Tree;

/// Finds what a pronoun stands for within its own sentence: the subject of the clause above.
final class Pronouns {
    private static final Set<String> THIRD =
            Set.of(
                    "he", "she", "it", "they", "him", "her", "them", "his", "its", "their",
                    "theirs");
    private static final int DEEPEST = 10;
    private final Tree tree;
    private final ClauseReader clauses;

    Pronouns(Tree tree, ClauseReader clauses) {
        this.tree = tree;
        this.clauses = clauses;
    }

    /// The noun that the pronoun at `index` most likely stands for, -1 when it is no pronoun of the
    /// third person or nothing is there.
    int antecedent(int index) {
        Token token = tree.token(index);
        if (!token.upos().equals("PRON") || !THIRD.contains(Matcher.lemma(token))) {
            return -1;
        }
        boolean owner = token.relation().equals("nmod:poss");
        int at = index;
        for (int steps = 0; steps < DEEPEST; steps++) {
            at = tree.head(at);
            if (at < 0) {
                return -1;
            }
            if (!tree.token(at).upos().equals("VERB")) {
                continue;
            }
            List<Integer> agents = clauses.read(at).agents();
            boolean inside = agents.contains(index) || covers(agents, index);
            if (!inside && !agents.isEmpty() && (owner || steps > 0 || !agents.contains(index))) {
                int found = agents.getFirst();
                if (!tree.token(found).upos().equals("PRON")
                        && found < index
                        && agrees(index, found)) {
                    return found;
                }
            }
        }
        return -1;
    }

    /// False for "them" and "the provision", "he" and "the deal".
    private boolean agrees(int pronoun, int noun) {
        if (!tree.token(noun).upos().equals("NOUN")) {
            return true;
        }
        String lemma = Matcher.lemma(tree.token(noun));
        boolean party = PartyNouns.isParty(lemma);
        return switch (Matcher.lemma(tree.token(pronoun))) {
            case "they", "them", "their", "theirs" ->
                    party || !tree.token(noun).xpos().equals("NN") || tree.child(noun, "conj") >= 0;
            case "he", "she", "him", "her", "his" -> party;
            default -> true;
        };
    }

    private boolean covers(List<Integer> heads, int index) {
        return heads.stream().anyMatch(head -> tree.isUnder(index, head));
    }
}

package parley.clause;

import java.util.Set;
import parley.text.Token;
import parley.text.Tree;

/// Words that put one clause before or after another: "once", "until", "before".
final class OrderWords {
    private static final Set<String> FIRST = Set.of("once", "when", "after", "as");
    private static final Set<String> UNTIL = Set.of("until", "till");
    private static final Set<String> OPENING = Set.of("mark", "advmod", "case");

    private OrderWords() {}

    /// The word that opens a clause and orders it, -1 for none. What follows a comma is an aside:
    /// "on 9 May, when it marks the day".
    static int of(Tree tree, int clause) {
        for (int child : tree.children(clause)) {
            Token token = tree.token(child);
            String lemma = token.lemma();
            boolean aside = child > 0 && tree.token(child - 1).form().equals(",");
            boolean opens = OPENING.contains(token.plainRelation()) && child < clause;
            boolean orders = isUntil(lemma) || isFirst(lemma) || lemma.equals("before");
            if (opens && orders && (!aside || isUntil(lemma))) {
                return child;
            }
        }
        return -1;
    }

    /// "once", "when", "after": its clause comes first.
    static boolean isFirst(String lemma) {
        return FIRST.contains(lemma);
    }

    static boolean isUntil(String lemma) {
        return UNTIL.contains(lemma);
    }
}

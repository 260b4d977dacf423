package parley.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.clause.Judgement;
import parley.model.Factuality;
import parley.text.Token;
import parley.text.Tree;

/// Tells long past deeds, which a report only recalls.
final class History {
    private static final int RECENT_YEARS = 2;

    /// Without the report's date, only years before this one count as history.
    private static final int OLD = 2000;

    private static final Set<String> AGES = Set.of("decade", "century", "generation", "millennium");

    private History() {}

    /// The judgement of a deed that happened, turned to history where its own clause names an old
    /// date.
    ///
    /// @param year the report's year, null when it is not known
    static Judgement judge(Tree tree, int predicate, Judgement judgement, @Nullable Integer year) {
        if (!judgement.factuality().happened()) {
            return judgement;
        }
        int cue = cue(tree, predicate, year == null ? OLD : year - RECENT_YEARS);
        return cue < 0 ? judgement : new Judgement(Factuality.HISTORICAL, cue, false);
    }

    private static int cue(Tree tree, int predicate, int before) {
        for (int child : tree.subtree(predicate)) {
            if (clause(tree, child) != predicate) {
                continue;
            }
            Token token = tree.token(child);
            String form = token.form();
            if (isYear(form) && Integer.parseInt(form) < before) {
                return child;
            }
            if (AGES.contains(token.lemma()) && (isPlural(token) || isDated(tree, child))) {
                return child;
            }
            if (form.equalsIgnoreCase("war")
                    && tree.sentence().tokens().stream().anyMatch(t -> t.form().equals("World"))) {
                return child;
            }
        }
        return -1;
    }

    /// 1000 to 2099, in digits.
    private static boolean isYear(String form) {
        if (form.length() != 4 || !(form.charAt(0) == '1' || form.startsWith("20"))) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) < '0' || form.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlural(Token token) {
        return token.xpos().equals("NNS");
    }

    /// "in the nineteenth century"
    private static boolean isDated(Tree tree, int noun) {
        return tree.child(noun, "amod") >= 0 && tree.child(noun, "case") >= 0;
    }

    /// The verb whose clause a word stands in, the word itself when it is one.
    private static int clause(Tree tree, int index) {
        int at = index;
        while (tree.head(at) >= 0 && !tree.token(at).upos().equals("VERB")) {
            at = tree.head(at);
        }
        return at;
    }
}

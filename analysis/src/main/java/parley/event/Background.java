package parley.event;

import java.util.Set;
import parley.clause.ClauseReader;
import parley.clause.Judgement;
import parley.model.Factuality;
import parley.text.Token;
import parley.text.Tree;

/// Tells news from what a sentence takes as known.
final class Background {
    private static final Set<String> BACKGROUND =
            Set.of(
                    "after",
                    "since",
                    "when",
                    "as",
                    "following",
                    "while",
                    "before",
                    "where",
                    "because");

    private Background() {}

    /// What a relative or temporal clause tells is taken as known, not as news.
    static Judgement judge(Tree tree, ClauseReader clauses, int predicate, Judgement judgement) {
        if (!judgement.factuality().happened()) {
            return judgement;
        }
        int at = predicate;
        for (int steps = 0; steps < 8 && at >= 0; steps++) {
            Token token = tree.token(at);
            boolean modifier = token.plainRelation().equals("amod") && token.head() > at;
            if (modifier && !clauses.isMisread(at)) {
                return new Judgement(Factuality.PRESUPPOSED, -1, false);
            }
            if (token.plainRelation().equals("acl") && isBackground(tree, clauses, at)) {
                return new Judgement(Factuality.PRESUPPOSED, -1, false);
            }
            if (token.plainRelation().equals("advcl")) {
                int mark = tree.child(at, "mark", "advmod", "case");
                if (mark >= 0 && BACKGROUND.contains(tree.token(mark).lemma())) {
                    return new Judgement(Factuality.PRESUPPOSED, mark, false);
                }
            }
            if (token.plainRelation().equals("ccomp") || token.head() < 0) {
                return judgement;
            }
            at = token.head();
        }
        return judgement;
    }

    /// A relative clause or "men held by the police"; not the content of "the order to fire", and
    /// not a main verb that the parser took for a participle.
    private static boolean isBackground(Tree tree, ClauseReader clauses, int clause) {
        Token token = tree.token(clause);
        boolean participle = token.xpos().startsWith("VB") && !token.xpos().equals("VB");
        boolean misread =
                clauses.isMisreadRoot(clause)
                        || (token.xpos().equals("VBN")
                                && tree.child(clause, "obj") >= 0
                                && tree.token(token.head()).plainRelation().equals("nsubj"));
        return token.relation().equals("acl:relcl") || (participle && !misread);
    }
}

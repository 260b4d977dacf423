package parley.event;

import java.util.List;
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
                boolean background = mark >= 0 && BACKGROUND.contains(tree.token(mark).lemma());
                if (background && at == predicate && isUnderWay(tree, at, mark)) {
                    return new Judgement(Factuality.ONGOING, mark, false);
                }
                if (background) {
                    return new Judgement(Factuality.PRESUPPOSED, mark, false);
                }
            }
            if (token.head() < 0) {
                return judgement;
            }
            if (token.plainRelation().equals("ccomp")) {
                return isRelative(tree, at) || isAsideIn(tree, token.head())
                        ? new Judgement(Factuality.PRESUPPOSED, -1, false)
                        : judgement;
            }
            at = token.head();
        }
        return judgement;
    }

    /// "as troops advance", "while they are advancing": in the present tense, beside the news.
    private static boolean isUnderWay(Tree tree, int clause, int mark) {
        boolean meanwhile = List.of("as", "while").contains(tree.token(mark).lemma());
        boolean present = tree.token(clause).xpos().matches("VB[PZ]");
        boolean being =
                tree.children(clause, "aux").stream()
                        .anyMatch(aux -> tree.token(aux).xpos().matches("VB[PZ]"));
        return meanwhile && (present || (being && tree.token(clause).xpos().equals("VBG")));
    }

    /// "in which, it said, ten were killed", where the parser hung the clause on "said".
    private static boolean isRelative(Tree tree, int clause) {
        return tree.children(clause).stream()
                .anyMatch(child ->
                        tree.token(child).xpos().startsWith("W")
                                && (tree.is(child, "obl") || tree.is(child, "advmod")));
    }

    /// "the raids in which, it said, ten were killed": said aside, of what another clause tells.
    private static boolean isAsideIn(Tree tree, int saying) {
        int subject = tree.child(saying, "nsubj");
        boolean relative = subject >= 0 && tree.token(subject).xpos().startsWith("W");
        boolean place =
                tree.children(saying).stream()
                        .anyMatch(child ->
                                tree.token(child).xpos().startsWith("W") && child != subject);
        return tree.is(saying, "acl:relcl") && place && !relative;
    }

    /// A relative clause or "men held by the police"; not the content of "the order to fire", and
    /// not a main verb that the parser took for a participle.
    private static boolean isBackground(Tree tree, ClauseReader clauses, int clause) {
        Token token = tree.token(clause);
        boolean told = token.xpos().equals("VBG") && clauses.isMessage(token.head());
        boolean participle = token.xpos().startsWith("VB") && !token.xpos().equals("VB") && !told;
        boolean misread =
                clauses.isMisreadRoot(clause)
                        || (token.xpos().equals("VBN")
                                && tree.child(clause, "obj") >= 0
                                && tree.token(token.head()).plainRelation().equals("nsubj"));
        return token.relation().equals("acl:relcl") || (participle && !misread);
    }
}

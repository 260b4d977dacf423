package parley.clause;

import java.util.Set;
import parley.model.Factuality;
import parley.text.Token;
import parley.text.Tree;

/// Whether what a verb tells is over or goes on still, and verbs that only say so of a noun.
final class Course {
    private static final Set<String> OCCURRENCES =
            Set.copyOf(WordLists.lines(Course.class, "occurrences.txt"));

    private static final Set<String> LASTING =
            Set.copyOf(WordLists.lines(Course.class, "lasting-verbs.txt"));
    private final Tree tree;

    Course(Tree tree) {
        this.tree = tree;
    }

    /// "clashes broke out": the verb tells nothing but that the deed happened.
    boolean isOccurrence(int verb) {
        String lemma = tree.token(verb).lemma();
        int next = tree.child(verb, "compound:prt", "obj");
        return OCCURRENCES.contains(lemma)
                || (next >= 0 && OCCURRENCES.contains(lemma + "_" + tree.token(next).lemma()));
    }

    Factuality tense(int predicate) {
        Token token = tree.token(predicate);
        boolean progressive =
                token.xpos().equals("VBG")
                        && (tree.child(predicate, "aux") >= 0 || tree.is(predicate, "xcomp"));
        return progressive || isLasting(predicate) ? Factuality.ONGOING : Factuality.ACTUAL;
    }

    /// "has resisted": a verb of something that lasts, in the present perfect, lasts still.
    private boolean isLasting(int verb) {
        return LASTING.contains(tree.token(verb).lemma())
                && tree.token(verb).xpos().equals("VBN")
                && tree.child(verb, "aux:pass") < 0
                && tree.children(verb, "aux").stream()
                        .anyMatch(aux ->
                                tree.token(aux).lemma().equals("have")
                                        && tree.token(aux).xpos().matches("VB[PZ]"));
    }
}

package parley.speechact;

import java.util.List;
import parley.clause.Clause;
import parley.clause.Oblique;
import parley.clause.Phrases;
import parley.text.Token;
import parley.text.Tree;

/// Finds what stands in the slots that a row names.
final class Slots {
    private final Tree tree;
    private final Phrases phrases;

    Slots(Tree tree, Phrases phrases) {
        this.tree = tree;
        this.phrases = phrases;
    }

    /// The first filled content slot's head, -1 when none is filled.
    int content(Clause clause, List<String> slots) {
        for (String slot : slots) {
            int found = content(clause, slot);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /// Heads of the first filled addressee slot that is not the content; empty when none is filled.
    List<Integer> addressees(Clause clause, List<String> slots, int content) {
        for (String slot : slots) {
            List<Integer> found =
                    switch (slot) {
                        case "obj", "iobj" -> clause.patients();
                        default -> clause.under(slot);
                    };
            List<Integer> others = found.stream().filter(head -> head != content).toList();
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    private int content(Clause clause, String slot) {
        int predicate = clause.predicate();
        return switch (slot) {
            case "obj" -> clause.patients().isEmpty() ? -1 : clause.patients().getFirst();
            case "xcomp" -> infinitive(predicate);
            case "ccomp" -> finite(clause);
            case "csubj" -> tree.child(predicate, "csubj");
            case "acl" -> ofNoun(predicate);
            default -> prepositional(clause, slot);
        };
    }

    private int infinitive(int predicate) {
        int found = tree.child(predicate, "xcomp");
        if (found >= 0 && isClause(found)) {
            return found;
        }
        for (int child : tree.children(predicate, "advcl")) {
            int mark = tree.child(child, "mark");
            if (mark >= 0 && tree.token(mark).lemma().equals("to")) {
                return child;
            }
        }
        for (int child : tree.children(predicate, "ccomp")) {
            if (tree.token(child).xpos().equals("VB") || tree.token(child).xpos().equals("VBG")) {
                return child;
            }
        }
        return -1;
    }

    /// False for the adjective of "called the step outrageous".
    private boolean isClause(int complement) {
        String upos = tree.token(complement).upos();
        return upos.equals("VERB")
                || upos.equals("AUX")
                || tree.child(complement, "mark", "cop") >= 0;
    }

    private int finite(Clause clause) {
        int found = tree.child(clause.predicate(), "ccomp");
        return found < 0 && clause.support() >= 0 ? tree.child(clause.support(), "ccomp") : found;
    }

    private int ofNoun(int noun) {
        for (int child : tree.children(noun)) {
            Token token = tree.token(child);
            boolean clause =
                    token.plainRelation().equals("acl")
                            || token.plainRelation().equals("ccomp")
                            || token.plainRelation().equals("xcomp");
            if (clause && !token.relation().equals("acl:relcl")) {
                return child;
            }
        }
        return -1;
    }

    private int prepositional(Clause clause, String preposition) {
        for (Oblique oblique : clause.obliques()) {
            if (oblique.preposition().equals(preposition) && !phrases.isTime(oblique.noun())) {
                return oblique.noun();
            }
        }
        for (int child : tree.children(clause.predicate())) {
            String relation = tree.token(child).plainRelation();
            if (relation.equals("advcl") || relation.equals("acl")) {
                int mark = tree.child(child, "mark", "case");
                if (mark >= 0 && tree.token(mark).lemma().equals(preposition)) {
                    return child;
                }
            }
        }
        return -1;
    }
}

package parley.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.text.Token;
import parley.text.Tree;

/// Finds subjects, also those that a clause shares with the one above it.
final class Subjects {
    private static final Set<String> OBJECT_CONTROL =
            Set.copyOf(WordLists.lines(Subjects.class, "object-control.txt"));
    private static final int DEEPEST = 12;
    private final Tree tree;
    private final Phrases phrases;

    Subjects(Tree tree, Phrases phrases) {
        this.tree = tree;
        this.phrases = phrases;
    }

    boolean isPassive(int verb) {
        Token token = tree.token(verb);
        for (int child : tree.children(verb)) {
            String relation = tree.token(child).relation();
            if (relation.equals("aux:pass") || relation.equals("nsubj:pass")) {
                return true;
            }
        }
        if (!token.xpos().equals("VBN")) {
            return false;
        }
        if ((tree.is(verb, "acl") && !tree.is(verb, "acl:relcl")) || token.upos().equals("ADJ")) {
            return true;
        }
        if (tree.is(verb, "amod")) {
            return true;
        }
        if (tree.child(verb, "aux") >= 0 || tree.child(verb, "obj") >= 0) {
            return false;
        }
        if (tree.is(verb, "conj") && tree.child(verb, "nsubj") < 0) {
            return isPassive(tree.head(verb));
        }
        return tree.is(verb, "advcl") || tree.token(verb).head() < 0 || tree.is(verb, "xcomp");
    }

    /// Heads of the grammatical subject, antecedents for relative pronouns; empty when none is
    /// told.
    List<Integer> of(int verb) {
        return of(verb, 0);
    }

    /// The object that a relative clause takes from above: "the base that they attacked".
    List<Integer> relativeObject(int verb) {
        if (!tree.is(verb, "acl:relcl")) {
            return List.of();
        }
        int subject = tree.child(verb, "nsubj");
        if (subject < 0 || phrases.antecedent(subject) != subject) {
            return List.of();
        }
        return List.of(tree.head(verb));
    }

    private List<Integer> of(int verb, int depth) {
        var found = new ArrayList<Integer>();
        int subject = tree.child(verb, "nsubj");
        if (subject >= 0) {
            for (int noun : phrases.coordinated(subject)) {
                found.add(phrases.antecedent(noun));
            }
            return found;
        }
        int head = tree.head(verb);
        if (head < 0 || depth > DEEPEST) {
            return found;
        }
        Token token = tree.token(verb);
        return switch (token.plainRelation()) {
            case "conj", "parataxis" ->
                    tree.is(verb, "conj") && isVerbal(head) ? of(head, depth + 1) : found;
            case "xcomp" -> controlled(head, depth);
            case "advcl" -> isVerbal(head) ? of(head, depth + 1) : found;
            case "acl" -> participle(verb, head, depth);
            case "ccomp" ->
                    tree.child(verb, "mark") < 0 && token.xpos().equals("VBG")
                            ? of(head, depth + 1)
                            : found;
            default -> found;
        };
    }

    private List<Integer> controlled(int governor, int depth) {
        if (!isVerbal(governor) && !tree.token(governor).upos().equals("ADJ")) {
            return of(governor, depth + 1);
        }
        int object = tree.child(governor, "obj", "iobj");
        if (object >= 0 && OBJECT_CONTROL.contains(tree.token(governor).lemma())) {
            return phrases.coordinated(phrases.antecedent(object));
        }
        return of(governor, depth + 1);
    }

    /// "troops entering the city", "an attempt to kill", "men held by police" (the patient).
    private List<Integer> participle(int verb, int noun, int depth) {
        boolean infinitive = tree.token(verb).xpos().equals("VB");
        if (!infinitive) {
            return phrases.coordinated(noun);
        }
        List<Integer> owners = phrases.modifiers(noun);
        int head = tree.head(noun);
        if (tree.is(noun, "obj") && head >= 0 && isVerbal(head)) {
            List<Integer> doers = of(head, depth + 1);
            return doers.isEmpty() ? owners : doers;
        }
        return owners;
    }

    private boolean isVerbal(int index) {
        String upos = tree.token(index).upos();
        return upos.equals("VERB")
                || upos.equals("AUX")
                || upos.equals("ADJ")
                || tree.child(index, "cop") >= 0;
    }
}

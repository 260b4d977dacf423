package parley.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.text.Token;
import parley.text.Tree;

/// Finds subjects, also those that a clause shares with the one above it.
final class Subjects {
    private static final Set<String> OBJECT_CONTROL =
            Set.copyOf(WordLists.lines(Subjects.class, "object-control.txt"));
    private static final Set<String> PERSONAL =
            Set.copyOf(WordLists.lines(Subjects.class, "personal-states.txt"));
    private static final Set<String> MESSAGES =
            Set.copyOf(WordLists.lines(Subjects.class, "message-nouns.txt"));
    private static final Set<String> BETWEEN = Set.of("AUX", "ADV");
    private static final int DEEPEST = 12;
    private final Tree tree;
    private final Phrases phrases;

    Subjects(Tree tree, Phrases phrases) {
        this.tree = tree;
        this.phrases = phrases;
    }

    boolean isPassive(int verb) {
        Token token = tree.token(verb);
        boolean subject = false;
        boolean have = false;
        for (int child : tree.children(verb)) {
            String relation = tree.token(child).relation();
            if (relation.equals("aux:pass")) {
                return true;
            }
            subject |= relation.equals("nsubj:pass");
            have |= relation.equals("aux") && tree.token(child).lemma().equals("have");
        }
        if (subject) {
            return !have && (!endsInStop() || tree.is(verb, "acl"));
        }
        if (!token.xpos().equals("VBN")) {
            return false;
        }
        boolean participle = tree.is(verb, "acl") && !tree.is(verb, "acl:relcl");
        if (participle
                && !takesOwnClause(verb)
                && !isMisreadRoot(verb)
                && tree.child(verb, "obj") < 0) {
            return true;
        }
        if (token.upos().equals("ADJ")) {
            return true;
        }
        if (participle) {
            return false;
        }
        if (tree.is(verb, "amod")) {
            return beforeMisread(verb) < 0;
        }
        if (tree.child(verb, "aux") >= 0 || tree.child(verb, "obj") >= 0) {
            return false;
        }
        if (tree.is(verb, "conj") && tree.child(verb, "nsubj") < 0) {
            return isPassive(tree.head(verb));
        }
        return tree.is(verb, "advcl") || tree.token(verb).head() < 0 || tree.is(verb, "xcomp");
    }

    /// False for headlines, where "Two held in raid" is a passive without its auxiliary.
    private boolean endsInStop() {
        return tree.token(tree.size() - 1).form().equals(".");
    }

    /// "The kingdoms fought over the pass." read as one long noun phrase: a sentence that ends in a
    /// full stop has a verb.
    boolean isMisreadRoot(int verb) {
        int head = tree.head(verb);
        return tree.is(verb, "acl")
                && !tree.is(verb, "acl:relcl")
                && tree.token(verb).xpos().startsWith("VB")
                && !tree.token(verb).xpos().equals("VBG")
                && !tree.token(verb).xpos().equals("VB")
                && head >= 0
                && tree.head(head) < 0
                && verb > head
                && endsInStop()
                && tree.child(head, "cop") < 0;
    }

    /// "threatened to leave": a verb with a clause that its own subject carries out has no passive.
    private boolean takesOwnClause(int verb) {
        return tree.child(verb, "xcomp") >= 0
                && !OBJECT_CONTROL.contains(tree.token(verb).lemma())
                && tree.is(tree.child(verb, "xcomp"), "xcomp")
                && tree.child(tree.child(verb, "xcomp"), "mark") >= 0;
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
        int owner = tree.child(subject, "nmod:poss");
        if (owner >= 0 && tree.token(owner).form().equalsIgnoreCase("whose")) {
            return List.of();
        }
        return List.of(tree.head(verb));
    }

    /// The noun before a participle that the parser took for a modifier of the noun behind it:
    /// "officials shared evidence" is a clause, since nouns do not precede such participles. -1 for
    /// none.
    int beforeMisread(int verb) {
        Token token = tree.token(verb);
        if (!tree.is(verb, "amod") || !token.xpos().startsWith("VB") || token.head() < verb) {
            return -1;
        }
        int before = verb - 1;
        while (before >= 0 && BETWEEN.contains(tree.token(before).upos())) {
            before--;
        }
        if (before < 0) {
            return -1;
        }
        Token noun = tree.token(before);
        boolean nominal = Set.of("NOUN", "PROPN", "PRON").contains(noun.upos());
        boolean owner = noun.relation().equals("nmod:poss");
        return nominal && !owner ? before : -1;
    }

    private List<Integer> of(int verb, int depth) {
        var found = new ArrayList<Integer>();
        int misread = beforeMisread(verb);
        if (misread >= 0) {
            found.add(misread);
            return found;
        }
        int subject = subject(verb);
        if (subject >= 0) {
            for (int noun : phrases.coordinated(subject)) {
                found.add(phrases.antecedent(noun));
            }
            return found;
        }
        int slipped = misplacedSubject(verb);
        if (slipped >= 0) {
            found.addAll(phrases.coordinated(slipped));
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

    private int subject(int verb) {
        int first = tree.child(verb, "nsubj");
        return first < 0 ? itself(verb) : first;
    }

    /// "it is willing to leave": somebody, though the parser took "it" for an empty word; -1 else.
    private int itself(int predicate) {
        int it = tree.child(predicate, "expl");
        boolean personal =
                PERSONAL.contains(tree.token(predicate).form().toLowerCase(Locale.ROOT))
                        && tree.child(predicate, "xcomp") >= 0;
        return personal && it >= 0 && tree.token(it).lemma().equals("it") ? it : -1;
    }

    /// A name before a finite verb that the parser hung on it as if it were part of a name.
    private int misplacedSubject(int verb) {
        boolean finite = tree.child(verb, "aux") >= 0 || tree.token(verb).xpos().equals("VBD");
        int name = finite ? tree.child(verb, "flat", "nmod:desc") : -1;
        return name >= 0 && name < verb && tree.token(name).upos().equals("PROPN") ? name : -1;
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
        boolean message = tree.token(verb).xpos().equals("VBG") && isMessage(noun);
        if (!infinitive && !message) {
            return phrases.coordinated(noun);
        }
        List<Integer> owners = phrases.modifiers(noun);
        if (message) {
            List<Integer> senders = senders(noun, depth);
            return !senders.isEmpty() ? senders : owners.isEmpty() ? List.of(noun) : owners;
        }
        if (tree.child(noun, "nmod:poss") >= 0) {
            return owners;
        }
        int head = tree.head(noun);
        if (tree.is(noun, "obj") && head >= 0 && isVerbal(head)) {
            List<Integer> doers = of(head, depth + 1);
            return doers.isEmpty() ? owners : doers;
        }
        return owners;
    }

    boolean isMessage(int noun) {
        return noun >= 0 && MESSAGES.contains(tree.token(noun).lemma());
    }

    /// "issued a statement demanding": whoever sends what makes a demand.
    private List<Integer> senders(int message, int depth) {
        int head = tree.head(message);
        return tree.is(message, "obj") && head >= 0 && isVerbal(head)
                ? of(head, depth + 1)
                : List.of();
    }

    private boolean isVerbal(int index) {
        String upos = tree.token(index).upos();
        return upos.equals("VERB")
                || upos.equals("AUX")
                || upos.equals("ADJ")
                || tree.child(index, "cop") >= 0;
    }
}

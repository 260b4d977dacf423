package parley.position;

import parley.text.Token;
import parley.text.Tree;

/// Finds the places that a frame names: the object, an infinitive, what follows a preposition.
final class Slots {
    private Slots() {}

    /// The head of what fills the place, -1 when nothing does.
    static int find(Tree tree, int word, String slot) {
        return switch (slot) {
            case "obj" -> object(tree, word);
            case "iobj" -> tree.child(word, "iobj");
            case "xcomp" -> infinitive(tree, word);
            case "ccomp" -> clause(tree, word);
            case "acl" -> modifier(tree, word);
            case "subj" -> subjectOf(tree, word);
            case "none", "self" -> -1;
            default -> after(tree, word, slot);
        };
    }

    private static int object(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            String relation = tree.token(child).relation();
            if (relation.equals("nsubj:pass")
                    && Clauses.isPassive(tree, verb)
                    && !Clauses.isRelative(tree.token(child))) {
                return child;
            }
        }
        int relative = tree.child(verb, "nsubj:pass");
        if (relative >= 0
                && Clauses.isRelative(tree.token(relative))
                && tree.is(verb, "acl")
                && Clauses.isPassive(tree, verb)) {
            return tree.head(verb);
        }
        int object = tree.child(verb, "obj");
        for (int child : tree.children(verb, "obj")) {
            object = Math.max(object, child); // of two objects the first is the receiver
        }
        if (object >= 0 && tree.token(object).upos().equals("SCONJ")) {
            return -1; // "considers whether to leave"
        }
        if (object >= 0) {
            return isReflexive(tree.token(object)) || isMeasure(tree, object) ? -1 : object;
        }
        if (Clauses.isReduced(tree, verb)) {
            return tree.head(verb);
        }
        return -1;
    }

    private static boolean isReflexive(Token token) {
        return token.upos().equals("PRON")
                && (token.lemma().endsWith("self") || token.lemma().endsWith("selves"));
    }

    private static boolean isMeasure(Tree tree, int object) {
        return tree.token(object).lemma().equals("time") && tree.child(object, "case") >= 0;
    }

    private static int infinitive(Tree tree, int word) {
        for (int child : tree.children(word)) {
            if (child > word
                    && (tree.is(child, "xcomp")
                            || (tree.is(child, "acl") && isParticiple(tree, word, child))
                            || (tree.is(child, "advcl")
                                    && child <= word + 2
                                    && tree.child(child, "mark") < 0
                                    && tree.token(child).xpos().equals("VBG"))
                            || ((tree.is(child, "advcl") || tree.is(child, "ccomp"))
                                    && Clauses.isTo(tree, child)))
                    && (isVerbal(tree, child) || Clauses.isTo(tree, child))) {
                return child;
            }
        }
        for (int child : tree.children(word)) {
            if (child > word && (tree.is(child, "obj") || tree.is(child, "obl"))) {
                for (int below : tree.children(child)) {
                    if (tree.is(below, "acl") && Clauses.isTo(tree, below)) {
                        return below;
                    }
                }
            }
        }
        return -1;
    }

    private static boolean isVerbal(Tree tree, int token) {
        return switch (tree.token(token).upos()) {
            case "VERB", "AUX" -> true;
            default -> tree.child(token, "cop", "aux") >= 0;
        };
    }

    private static int clause(Tree tree, int word) {
        for (int child : tree.children(word)) {
            if (child > word
                    && (tree.is(child, "ccomp")
                            || (tree.is(child, "acl") && mark(tree, child).equals("that"))
                            || isThatClause(tree, word, child))) {
                return child;
            }
        }
        return -1;
    }

    /// "Demands that they be freed": a clause with "that" right behind the verb, whatever the
    /// parser took it for.
    private static boolean isThatClause(Tree tree, int verb, int clause) {
        int mark = tree.child(clause, "mark");
        return tree.is(clause, "advcl")
                && mark == verb + 1
                && tree.token(mark).lemma().equals("that");
    }

    private static int modifier(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            if (child > noun
                    && ((tree.is(child, "acl") && !tree.token(child).relation().endsWith("relcl"))
                            || tree.is(child, "xcomp")
                            || tree.is(child, "advcl"))
                    && (Clauses.isTo(tree, child)
                            || tree.token(child).xpos().equals("VBG")
                            || mark(tree, child).equals("that"))) {
                return child;
            }
        }
        if (noun + 1 < tree.size() && tree.token(noun + 1).lemma().equals("to")) {
            int verb = tree.head(noun + 1);
            if (verb > noun && tree.is(noun + 1, "mark")) {
                return verb;
            }
        }
        return -1;
    }

    private static int subjectOf(Tree tree, int predicate) {
        int clause = -1;
        for (int child : tree.children(predicate)) {
            if (tree.is(child, "csubj")
                    || (child > predicate && (tree.is(child, "ccomp") || tree.is(child, "xcomp")))
                    || (child > predicate
                            && (tree.is(child, "advcl") || tree.is(child, "acl"))
                            && (Clauses.isTo(tree, child) || mark(tree, child).equals("if")))) {
                clause = child;
            }
        }
        int subject = tree.child(predicate, "nsubj");
        if (clause >= 0 && (subject < 0 || tree.token(subject).lemma().equals("it"))) {
            return clause;
        }
        return subject >= 0 && tree.token(subject).upos().equals("PRON") ? -1 : subject;
    }

    /// What stands after a preposition that belongs to the word.
    private static int after(Tree tree, int word, String preposition) {
        for (int i = word + 1; i < Math.min(tree.size(), word + 9); i++) {
            if (!tree.token(i).lemma().equals(preposition)
                    && !tree.token(i).form().equalsIgnoreCase(preposition)) {
                continue;
            }
            if (!tree.is(i, "case")
                    && !tree.is(i, "mark")
                    && !tree.is(i, "advmod")
                    && !tree.is(i, "compound")
                    && !tree.is(i, "fixed")) {
                continue;
            }
            int filler = tree.head(i);
            if (filler == word || filler < i) {
                filler = nextObject(tree, word, i);
            }
            if (filler > i
                    && (i <= word + 2 || tree.isUnder(filler, word))
                    && !isDay(tree, filler, preposition)) {
                return filler;
            }
        }
        return -1;
    }

    /// "Had a pilot freed"; "ruled out withdrawing it" as a modifier, which no verb has.
    private static boolean isParticiple(Tree tree, int word, int child) {
        return switch (tree.token(child).xpos()) {
            case "VBN" -> true;
            case "VBG" -> tree.token(word).upos().equals("VERB") && child <= word + 2;
            default -> false;
        };
    }

    /// "Insisted on Monday": when it was said, and not what.
    private static boolean isDay(Tree tree, int noun, String preposition) {
        return switch (preposition) {
            case "on", "in", "at" -> Nouns.is(PhraseNames.lemma(tree.token(noun)), "time");
            // "Press in for the fourth day", not "call for a day of silence".
            case "for" ->
                    Nouns.is(PhraseNames.lemma(tree.token(noun)), "time")
                            && tree.child(noun, "nmod", "acl") < 0;
            default -> false;
        };
    }

    private static int nextObject(Tree tree, int word, int from) {
        for (int child : tree.children(word)) {
            if (child > from
                    && (tree.is(child, "obj")
                            || tree.is(child, "obl")
                            || tree.is(child, "advcl")
                            || tree.is(child, "xcomp")
                            || tree.is(child, "nmod"))) {
                return child;
            }
        }
        return -1;
    }

    /// The preposition of a phrase, empty when it has none.
    static String preposition(Tree tree, int phrase) {
        int preposition = tree.child(phrase, "case");
        return preposition < 0 ? "" : tree.token(preposition).lemma();
    }

    /// The word that opens a clause, empty when nothing does.
    static String mark(Tree tree, int clause) {
        int mark = tree.child(clause, "mark");
        return mark < 0 ? "" : tree.token(mark).lemma();
    }
}

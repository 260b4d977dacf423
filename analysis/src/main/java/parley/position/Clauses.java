package parley.position;

import java.util.Set;
import parley.text.Token;
import parley.text.Tree;

/// Questions to a clause: its subject, its negation, its auxiliaries.
final class Clauses {

    private Clauses() {}

    static String singular(String noun) {
        return noun.length() > 3 && noun.endsWith("s") && !noun.endsWith("ss")
                ? noun.substring(0, noun.length() - 1)
                : noun;
    }

    /// The subject of a predicate, found through control and coordination; -1 when there is none.
    static int subject(Tree tree, int predicate) {
        int at = predicate;
        for (int step = 0; step < 8 && at >= 0; step++) {
            int subject = nearest(tree, at);
            boolean each = subject >= 0 && isOfRelative(tree, subject);
            if (subject >= 0 && !each && !isRelative(tree.token(subject))) {
                return subject;
            }
            int head = tree.head(at);
            if (each && tree.is(at, "acl") && head >= 0) {
                return tree.is(head, "conj") ? tree.head(head) : head;
            }
            if (head < 0) {
                return -1;
            }
            switch (tree.token(at).plainRelation()) {
                case "xcomp" -> {
                    int object = tree.child(head, "obj", "iobj");
                    if (object >= 0
                            && object < at
                            && Nouns.isModal(tree.token(head).lemma(), "steering")) {
                        return object;
                    }
                    at = head;
                }
                case "acl" -> {
                    if (tree.child(at, "cc") >= 0 && subject < 0) {
                        at = head;
                        continue;
                    }
                    if (subject >= 0 || (isNominal(tree.token(head)) && !isTo(tree, at))) {
                        return head;
                    }
                    return -1;
                }
                case "conj" -> {
                    if (subject >= 0) {
                        return subject;
                    }
                    at = head;
                }
                case "advcl" -> {
                    int accused = tree.child(head, "obj", "iobj");
                    if (tree.token(head).lemma().equals("accuse") && accused >= 0) {
                        return accused;
                    }
                    at = head;
                }
                case "parataxis", "dep", "cop", "aux" -> at = head;
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /// "Would never sign but could talk", "will stay and that there will be no truce": a clause
    /// that is joined to another and stands by itself, so that what is said of it is not said of
    /// that.
    static boolean isJoinedAlone(Tree tree, int at) {
        if (!tree.is(at, "conj") || tree.head(at) < 0) {
            return false;
        }
        int joint = tree.child(at, "cc");
        return tree.child(at, "nsubj", "csubj", "expl", "mark") >= 0
                || (joint >= 0 && tree.token(joint).lemma().equals("but"))
                || (hasModal(tree, at) && hasModal(tree, tree.head(at)))
                || isTimedAnew(tree, at);
    }

    /// "The union said that nothing had changed, while the league condemned the plan": a second
    /// party's word beside the first one's, which the reporter tells.
    static boolean isContrast(Tree tree, int verb) {
        int mark = tree.child(verb, "mark");
        int subject = tree.child(verb, "nsubj");
        return mark > 1
                && tree.token(mark).lemma().equals("while")
                && tree.token(mark - 1).form().equals(",")
                && subject >= 0
                && !tree.token(subject).upos().equals("PRON")
                && tree.token(verb).xpos().equals("VBD")
                && tree.is(verb, "advcl");
    }

    /// "Will grant the towns more powers, but rejects federalism": a finite verb is not under the
    /// modal of the verb that it is joined to.
    private static boolean isTimedAnew(Tree tree, int conjunct) {
        int head = tree.head(conjunct);
        if (tree.child(conjunct, "aux") >= 0 || !(hasModal(tree, head) || isTo(tree, head))) {
            return false;
        }
        return switch (tree.token(conjunct).xpos()) {
            case "VBZ", "VBP", "VBD" -> true;
            case "VBN" -> tree.token(tree.head(conjunct)).xpos().equals("VB");
            default -> false;
        };
    }

    private static boolean hasModal(Tree tree, int verb) {
        return tree.children(verb, "aux").stream()
                .anyMatch(aux -> tree.token(aux).xpos().equals("MD"));
    }

    /// The subject nearest to its predicate: parsers hang an inverted clause's subject on it too.
    private static int nearest(Tree tree, int predicate) {
        int best = tree.child(predicate, "nsubj");
        if (best < 0 && tree.is(predicate, "ccomp")) {
            best = tree.child(predicate, "expl");
        }
        if (best < 0 && tree.token(predicate).upos().equals("VERB")) {
            return name(tree, predicate);
        }
        for (int child : tree.children(predicate, "nsubj")) {
            boolean outer = tree.token(child).relation().equals("nsubj:outer");
            if (!outer
                    && child < predicate
                    && (child > best || tree.token(best).relation().equals("nsubj:outer"))) {
                best = child;
            }
        }
        return best;
    }

    /// A name before its verb that the parser hung on it otherwise; -1 for none.
    private static int name(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb
                    && tree.token(child).upos().equals("PROPN")
                    && (tree.is(child, "flat")
                            || tree.is(child, "dep")
                            || tree.is(child, "compound"))) {
                return child;
            }
        }
        return -1;
    }

    /// A participle that narrows a noun: "a plan drafted by Rome", not "a claim that it had
    /// drafted".
    static boolean isReduced(Tree tree, int verb) {
        return tree.is(verb, "acl")
                && tree.token(verb).xpos().equals("VBN")
                && tree.child(verb, "aux", "nsubj", "mark") < 0;
    }

    static boolean isRelative(Token token) {
        return switch (token.lemma()) {
            case "who", "which", "whom" -> true;
            case "that" -> token.xpos().startsWith("W") || token.xpos().equals("IN");
            default -> false;
        };
    }

    /// "All of whom", "both of which".
    private static boolean isOfRelative(Tree tree, int subject) {
        return tree.children(subject, "nmod").stream()
                .anyMatch(child -> isRelative(tree.token(child)));
    }

    static boolean isNominal(Token token) {
        return switch (token.upos()) {
            case "NOUN", "PROPN", "PRON" -> true;
            default -> false;
        };
    }

    static boolean isPassive(Tree tree, int verb) {
        return !tree.token(verb).xpos().equals("VBD")
                && tree.children(verb).stream()
                        .map(child -> tree.token(child).relation())
                        .anyMatch(relation ->
                                relation.equals("nsubj:pass") || relation.equals("aux:pass"));
    }

    /// True for an infinitive with "to".
    static boolean isTo(Tree tree, int verb) {
        return tree.children(verb).stream()
                .anyMatch(
                        child -> tree.is(child, "mark") && tree.token(child).lemma().equals("to"));
    }

    /// True when the predicate itself is negated.
    static boolean isNegated(Tree tree, int predicate) {
        for (int i = Math.max(1, predicate - 3); i < predicate; i++) {
            if (tree.token(i).form().equals("longer") && tree.token(i - 1).lemma().equals("no")) {
                return true;
            }
        }
        for (int child : tree.children(predicate)) {
            Token token = tree.token(child);
            if (child < predicate + 3
                    && (tree.is(child, "advmod")
                            || tree.is(child, "det")
                            || tree.is(child, "cc")
                            || tree.is(child, "aux"))
                    && Nouns.isModal(token.lemma(), "negating")) {
                return !notOnly(tree, child);
            }
            if (tree.is(child, "aux") && token.form().equalsIgnoreCase("cannot")) {
                return true;
            }
            if (tree.is(child, "nsubj") && isNoNoun(tree, child)) {
                return true;
            }
        }
        return isDeniedBefore(tree, predicate);
    }

    /// "Does not, and never will, accept", "cannot and will not accept": the negation stands before
    /// auxiliaries, "and" and marks.
    private static boolean isDeniedBefore(Tree tree, int predicate) {
        for (int i = predicate - 1; i >= 0; i--) {
            Token token = tree.token(i);
            if (Nouns.isModal(token.lemma(), "negating")) {
                return !token.upos().equals("DET") && !notOnly(tree, i);
            }
            boolean between =
                    token.upos().equals("AUX")
                            || token.lemma().equals("and")
                            || token.upos().equals("PUNCT");
            if (!between) {
                return false;
            }
        }
        return false;
    }

    /// True for a noun with "no" and for "nobody", "nothing".
    static boolean isNoNoun(Tree tree, int noun) {
        return switch (tree.token(noun).lemma()) {
            case "nobody", "nothing", "none", "neither" -> true;
            default ->
                    tree.children(noun).stream()
                            .anyMatch(child ->
                                    (tree.is(child, "det")
                                                    && tree.token(child).lemma().equals("no"))
                                            || (tree.is(child, "advmod")
                                                    && child < noun
                                                    && tree.token(child).lemma().equals("not")));
        };
    }

    private static boolean notOnly(Tree tree, int not) {
        return not + 1 < tree.size()
                && switch (tree.token(not + 1).lemma()) {
                    case "only", "just", "merely" -> true;
                    default -> false;
                };
    }

    /// The first auxiliary with one of these dictionary forms, -1 when there is none.
    static int auxiliary(Tree tree, int predicate, Set<String> lemmas) {
        for (int child : tree.children(predicate)) {
            if (tree.is(child, "aux") && lemmas.contains(auxiliary(tree.token(child)))) {
                return child;
            }
        }
        return -1;
    }

    /// An auxiliary's dictionary form whatever its contraction.
    static String auxiliary(Token token) {
        String form = token.form().toLowerCase(java.util.Locale.ROOT);
        return switch (form) {
            case "'ll", "’ll", "wo", "will" -> "will";
            case "'d", "’d", "would" -> "would";
            case "ca", "can", "cannot" -> "can";
            case "sha", "shall" -> "shall";
            case "could", "may", "might", "must", "should", "ought" -> form;
            default -> token.lemma();
        };
    }

    /// The predicate of the innermost finite clause around a token.
    static int clauseHead(Tree tree, int token) {
        int at = token;
        while (tree.head(at) >= 0) {
            switch (tree.token(at).plainRelation()) {
                case "ccomp", "advcl", "acl", "parataxis", "csubj" -> {
                    return at;
                }
                default -> at = tree.head(at);
            }
        }
        return at;
    }
}

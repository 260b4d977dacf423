package parley.position;

import java.util.List;
import parley.model.Act;
import parley.text.Tree;

/// Tells which words are the content of a position: the deed or thing, without reporting clause,
/// conditions and the words that open it.
final class Contents {
    private Contents() {}

    static Term.Range of(Draft draft, List<Term> terms, boolean[] reporting) {
        Tree tree = draft.tree();
        int head = draft.content();
        int first = head;
        int last = head;
        List<Integer> tokens = tree.subtree(head);
        for (int token : tokens) {
            if (belongs(draft, token, terms) && !isCutOff(token, head, reporting)) {
                first = Math.min(first, token);
                last = Math.max(last, token);
            }
        }
        if (draft.extent() == Draft.Extent.DEED) {
            first = deedStart(tree, head, first);
            int object =
                    draft.act() == Act.PERMIT ? tree.child(draft.trigger(), "obj", "nsubj") : -1;
            if (object > draft.trigger() && object < head) {
                first = Math.min(first, tree.subtree(object).getFirst());
            }
        }
        for (Term term : terms) {
            Term.Range whole = term.whole();
            if (whole.contains(head)) {
                last = Math.min(last, whole.last());
                continue;
            }
            if (whole.first() > first && whole.first() > head && whole.first() <= last) {
                last = whole.first() - 1;
            } else if (whole.last() >= first && whole.last() < head) {
                first = whole.last() + 1;
            }
        }
        for (int i = head + 1; i <= last; i++) {
            if (reporting[i] && !reporting[head]) {
                last = i - 1;
            }
        }
        if (draft.trigger() > head
                && tree.is(draft.trigger(), "acl")
                && tree.head(draft.trigger()) == head) {
            last = Math.min(last, tree.subtree(draft.trigger()).getFirst() - 1);
        }
        last = withRest(draft, terms, reporting, last);
        last = Math.min(last, beforeAside(tree, head, last));
        int trigger =
                draft.extent() == Draft.Extent.WHOLE && tree.is(draft.trigger(), "aux")
                        ? head
                        : draft.trigger();
        if (trigger < head && trigger >= first) {
            first = trigger + 1;
        } else if (trigger > head && trigger <= last) {
            last = trigger - 1;
        }
        for (int i = head + 1; i <= last; i++) {
            boolean opens =
                    tree.token(i).lemma().equals("without") || tree.token(i).lemma().equals("with");
            if (opens && Unconditionals.isSaid(tree, i, Math.min(last, i + 4))) {
                last = i - 1;
            }
        }
        for (int mark : tree.children(head, "mark")) {
            if (mark > first && mark < head && tree.token(mark).lemma().equals("that")) {
                first = mark + 1; // "told the paper that": whom, if the parser put it inside
            }
        }
        while (first < last && isEdge(tree, first)) {
            first++;
        }
        if (draft.act() == Act.DEMAND && isAgainst(tree, first - 1, head)) {
            first--;
        }
        while (last > first
                && (isEdge(tree, last)
                        || tree.token(last).lemma().equals("only")
                        || tree.token(last).lemma().equals("but"))) {
            last--;
        }
        return new Term.Range(first, Math.max(first, last));
    }

    /// "Warned against moving the border": what is asked for is that it is not done.
    private static boolean isAgainst(Tree tree, int token, int head) {
        return token >= 0
                && tree.head(token) == head
                && tree.token(token).lemma().equals("against");
    }

    /// "Wants the army back in its barracks", "called for the port to be opened": what is wanted of
    /// the object belongs to the content.
    private static int withRest(Draft draft, List<Term> terms, boolean[] reporting, int last) {
        Tree tree = draft.tree();
        if (draft.extent() != Draft.Extent.WHOLE
                || tree.head(draft.content()) != draft.trigger()
                || draft.trigger() > draft.content()
                || !tree.token(draft.content()).upos().equals("NOUN")) {
            return last;
        }
        boolean wanted = draft.note().equals("want") || draft.rule().endsWith(" for");
        int end = last;
        for (int child : tree.children(draft.trigger())) {
            boolean rest =
                    wanted
                            ? tree.is(child, "advmod")
                                    || tree.is(child, "xcomp")
                                    || tree.is(child, "obl")
                                    || (tree.is(child, "advcl") && Clauses.isTo(tree, child))
                            : tree.is(child, "obl") && isOfNoun(tree, child);
            List<Integer> below = tree.subtree(child);
            if (rest
                    && child > draft.content()
                    && below.getFirst() == end + 1
                    && terms.stream().noneMatch(term -> term.whole().contains(child))
                    && !reporting[child]) {
                end = below.getLast();
            }
        }
        return end;
    }

    /// "Its ban on flights": a phrase that a noun asks for, whatever the parser hung it on.
    private static boolean isOfNoun(Tree tree, int phrase) {
        return switch (Slots.preposition(tree, phrase)) {
            case "of", "on", "against", "over", "between" ->
                    !Nouns.is(PhraseNames.lemma(tree.token(phrase)), "weekday");
            default -> false;
        };
    }

    /// True when reporting words stand between the head and the token, or are it.
    private static boolean isCutOff(int token, int head, boolean[] reporting) {
        if (reporting[head]) {
            return false;
        }
        for (int i = Math.min(token, head); i <= Math.max(token, head); i++) {
            if (reporting[i]) {
                return true;
            }
        }
        return false;
    }

    /// A comma with "while", "but" or "because" opens another thought, and so does one with the
    /// reporter's comment: ", a stance that is harder to keep".
    private static int beforeAside(Tree tree, int head, int whole) {
        int last = Asides.beforeComment(tree, head, whole);
        for (int i = head + 1; i < last; i++) {
            if (tree.token(i).form().equals(",")) {
                switch (tree.token(i + 1).lemma()) {
                    case "while",
                            "whereas",
                            "although",
                            "though",
                            "but",
                            "because",
                            "say",
                            "add",
                            "call",
                            "cite",
                            "fear",
                            "warn",
                            "insist",
                            "stress",
                            "argue" -> {
                        return i - 1;
                    }
                    default -> {}
                }
            }
        }
        return last;
    }

    private static boolean isEdge(Tree tree, int token) {
        return Extents.isMark(tree, token)
                || (tree.is(token, "mark") && !tree.token(token).lemma().equals("if"))
                || tree.is(token, "case")
                || tree.is(token, "cc")
                || tree.token(token).xpos().equals("MD");
    }

    /// The verb itself, or an adverb or "not" right before it.
    private static int deedStart(Tree tree, int head, int first) {
        int start = head;
        int copula = tree.child(head, "cop");
        for (int child : tree.children(head)) {
            if (child < start
                    && (tree.is(child, "amod")
                            || tree.is(child, "det")
                            || tree.is(child, "compound")
                            || tree.is(child, "nummod")
                            || tree.is(child, "case"))) {
                start = child;
            }
        }
        if (copula >= 0 && copula < start) {
            start = copula;
        }
        for (int child : tree.children(head, "advmod")) {
            boolean denies = isDenial(tree, child) && child < head;
            // "Told Peru not to attack": left out, it would be the contrary.
            if (denies && Clauses.isTo(tree, head)) {
                return child;
            }
        }
        while (start - 1 > first
                && tree.token(start - 1).upos().equals("ADV")
                && !isDenial(tree, start - 1)
                && tree.isUnder(start - 1, head)) {
            start--;
        }
        return start;
    }

    private static boolean isDenial(Tree tree, int token) {
        String lemma = tree.token(token).lemma();
        return lemma.equals("not") || lemma.equals("never");
    }

    private static boolean belongs(Draft draft, int token, List<Term> terms) {
        Tree tree = draft.tree();
        for (Term term : terms) {
            boolean own = term.whole().contains(draft.content());
            if (!own && term.whole().contains(token)) {
                return false;
            }
        }
        for (int at = token; at != draft.content() && at >= 0; at = tree.head(at)) {
            boolean later = at > draft.content();
            if (tree.is(at, "parataxis")
                    || (at == draft.trigger()
                            && !(draft.extent() == Draft.Extent.WHOLE && tree.is(at, "aux")))) {
                return false;
            }
            if (tree.is(at, "conj")
                    && tree.head(at) == draft.content()
                    && later
                    && Clauses.isJoinedAlone(tree, at)) {
                return false;
            }
            if (tree.is(at, "conj")
                    && tree.head(at) == draft.content()
                    && later
                    && Lists.isThingOfItsOwn(tree, draft.content(), at)) {
                return false;
            }
            if (tree.is(at, "advcl")
                    && tree.head(at) == draft.content()
                    && (isReason(tree, at) || (!later && !tree.is(draft.content(), "advcl")))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReason(Tree tree, int clause) {
        return switch (Slots.mark(tree, clause)) {
            case "because", "since", "as", "although", "though", "whereas", "while" -> true;
            default ->
                    tree.token(clause).xpos().equals("VBG")
                            && switch (tree.token(clause).lemma()) {
                                case "say",
                                        "add",
                                        "warn",
                                        "call",
                                        "insist",
                                        "stress",
                                        "cite",
                                        "note",
                                        "tell",
                                        "describe",
                                        "accuse",
                                        "argue" ->
                                        true;
                                default -> false;
                            };
        };
    }
}

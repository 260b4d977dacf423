package parley.position;

import java.util.ArrayList;
import java.util.List;
import parley.model.Act;
import parley.text.Tree;

/// Chooses among drafts that overlap: what governs wins over what it governs, a word over a modal.
final class Choices {
    private Choices() {}

    static List<Draft> among(List<Draft> drafts, List<Term> terms) {
        var kept = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            if (draft.note().equals("depends")) {
                kept.add(draft);
                continue;
            }
            if (!isTerm(draft, terms) && !isGoverned(draft, drafts) && !isTold(draft)) {
                kept.add(draft);
            }
        }
        kept.sort((a, b) -> Integer.compare(a.content(), b.content()));
        var single = new ArrayList<Draft>();
        for (Draft draft : kept) {
            boolean twice = false;
            for (Draft other : single) {
                twice |= other.content() == draft.content() && other.party() == draft.party();
            }
            if (!twice) {
                single.add(draft);
            }
        }
        return single;
    }

    /// Inside a term nobody takes a position.
    private static boolean isTerm(Draft draft, List<Term> terms) {
        for (Term term : terms) {
            if (term.attach() >= 0
                    && !term.follows().equals("without")
                    && !term.follows().equals("bargain")
                    && term.whole().contains(draft.trigger())
                    && term.whole().contains(draft.content())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGoverned(Draft draft, List<Draft> drafts) {
        Tree tree = draft.tree();
        for (Draft other : drafts) {
            if (other.equals(draft) || draft.note().equals("bargain")) {
                continue;
            }
            if (isWordOf(other, draft) || isAnnouncing(draft, other)) {
                return true;
            }
            if (isAnnouncing(other, draft)) {
                continue;
            }
            if (isWordOf(draft, other)) {
                continue;
            }
            if ((isHoldingWord(other, draft) && !isJudged(other, draft)) || isWeak(other, draft)) {
                return true;
            }
        }
        // "Would accept", "will oppose": the modal adds nothing that the word does not say, but
        // negates and conditions it.
        for (Draft other : drafts) {
            if (!other.equals(draft)
                    && draft.rule().startsWith("M:")
                    && other.trigger() == draft.content()
                    && !other.rule().startsWith("M:")
                    && !isWeak(draft, other)
                    && !draft.rule().equals("M:must")
                    && !draft.rule().equals("M:should")
                    && !draft.rule().equals("M:need")) {
                return true;
            }
        }
        int head = tree.head(draft.trigger());
        return draft.rule().startsWith("N:")
                && draft.act() != Act.THREATEN
                && head >= 0
                && tree.is(draft.trigger(), "nsubj")
                && isEvent(tree, head);
    }

    /// True when the draft stands on a single word of an idiom: "settle for" in "settle for nothing
    /// short of".
    private static boolean isWordOf(Draft idiom, Draft draft) {
        Tree tree = draft.tree();
        return idiom.note().equals("idiom")
                && !draft.note().equals("idiom")
                && draft.trigger() <= idiom.trigger()
                && idiom.trigger() - draft.trigger() < 7
                && (tree.isUnder(idiom.content(), draft.content())
                        || tree.isUnder(draft.content(), idiom.content()));
    }

    /// "We will seek sanctions": what will be done counts, not the wish in the verb.
    private static boolean isWeak(Draft modal, Draft word) {
        return modal.rule().equals("M:will")
                && word.trigger() == modal.content()
                && switch (word.note()) {
                    case "want", "effort", "study", "need" -> true;
                    default -> word.act() == Act.OPPOSE && word.note().equals("idea");
                };
    }

    /// "Announced plans to tax steel", "stressed its support for the pact": the noun makes the
    /// line.
    private static boolean isAnnouncing(Draft verb, Draft noun) {
        if (noun.rule().equals("P:under") && noun.trigger() == verb.content()) {
            return true;
        }
        return noun.rule().startsWith("N:")
                && noun.trigger() == verb.content()
                && (verb.note().equals("plan") || verb.note().equals("need"))
                && verb.rule().startsWith("V:");
    }

    /// "Welcomed Lys's pledge to ...", "rejected Isk's demand for ...": the answer of one party and
    /// the line of the other.
    private static boolean isJudged(Draft answer, Draft line) {
        return line.rule().startsWith("N:")
                && line.trigger() == answer.content()
                && line.party() >= 0
                && line.party() != answer.party()
                && line.tree().is(line.party(), "nmod:poss")
                && switch (answer.act()) {
                    case SUPPORT, OPPOSE, REJECT, ACCEPT, DEFER -> true;
                    default -> false;
                };
    }

    private static boolean isHoldingWord(Draft outer, Draft inner) {
        Tree tree = inner.tree();
        boolean duty =
                outer.rule().equals("M:must")
                        || outer.rule().equals("M:should")
                        || outer.rule().equals("M:need");
        if (outer.rule().startsWith("M:") && !duty && !outer.rule().equals("M:imperative")) {
            return inner.trigger() != outer.content()
                    && isBelow(tree, inner.trigger(), outer.content());
        }
        if (outer.rule().equals("V:warn") && inner.rule().startsWith("M:")) {
            return inner.trigger() != outer.trigger()
                    && tree.isUnder(inner.trigger(), outer.content());
        }
        return inner.trigger() != outer.trigger()
                && isBelow(tree, inner.trigger(), outer.content());
    }

    /// Under it without a relative or reporting clause of its own in between.
    private static boolean isBelow(Tree tree, int token, int top) {
        return tree.isUnder(
                token,
                top,
                at ->
                        tree.is(at, "parataxis")
                                || tree.token(at).relation().equals("acl:relcl")
                                || isThoughtOfItsOwn(tree, at));
    }

    /// "We will speed up the work, and we will not allow any delay", ", adding that they agreed":
    /// what stands beside a clause and not in it.
    private static boolean isThoughtOfItsOwn(Tree tree, int at) {
        return Clauses.isJoinedAlone(tree, at)
                || Clauses.isContrast(tree, at)
                || (tree.is(at, "advcl")
                        && tree.token(at).xpos().equals("VBG")
                        && Inserts.isSayingWord(tree.token(at).lemma()));
    }

    /// "Whether Isk accepts" leaves open whether it does.
    private static boolean isOpenClause(Tree tree, int token) {
        for (int at = token, step = 0; at >= 0 && step < 3; at = tree.head(at), step++) {
            String mark = Slots.mark(tree, at);
            if (mark.equals("whether") || mark.equals("if")) {
                return true;
            }
            if (!tree.is(at, "xcomp") && !tree.is(at, "conj") && !tree.is(at, "obj")) {
                return false;
            }
        }
        return false;
    }

    /// "Without saying how": what is not said is nobody's line.
    private static boolean isUnderWithout(Tree tree, int token) {
        for (int at = token; at >= 0; at = tree.head(at)) {
            int mark = tree.child(at, "mark", "case");
            if (mark >= 0
                    && tree.token(mark).lemma().equals("without")
                    && tree.token(at).xpos().equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    /// "To force them to give up their claim": what is done under duress is nobody's line.
    private static boolean isForced(Tree tree, int trigger) {
        for (int at = trigger; tree.head(at) >= 0; at = tree.head(at)) {
            if (tree.is(at, "xcomp")
                    && Nouns.isModal(tree.token(tree.head(at)).lemma(), "forcing")
                    && tree.child(tree.head(at), "obj") >= 0) {
                return true;
            }
            if (!tree.is(at, "xcomp") && !tree.is(at, "conj")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEvent(Tree tree, int head) {
        return Nouns.isModal(tree.token(head).lemma(), "befalling");
    }

    /// A purpose or a mere possibility is nobody's line: "met to demand", "could reject".
    private static boolean isTold(Draft draft) {
        Tree tree = draft.tree();
        int trigger = draft.trigger();
        if (isOpenClause(tree, trigger)
                || isUnderWithout(tree, trigger)
                || isForced(tree, trigger)) {
            return true;
        }
        if (draft.rule().startsWith("M:")) {
            return false;
        }
        return isItemOfDemand(tree, trigger)
                || (tree.is(trigger, "advcl") && Clauses.isTo(tree, trigger));
    }

    /// "Set conditions, including lifting the siege": what another is asked to do.
    private static boolean isItemOfDemand(Tree tree, int item) {
        boolean listed =
                tree.token(item).xpos().equals("VBG")
                        && (Slots.mark(tree, item).startsWith("includ")
                                || Slots.preposition(tree, item).startsWith("includ"));
        if (!listed) {
            return false;
        }
        for (int i = Math.max(0, item - 5); i < item; i++) {
            if (Nouns.is(PhraseNames.lemma(tree.token(i)), "demanding")) {
                return true;
            }
        }
        return false;
    }
}

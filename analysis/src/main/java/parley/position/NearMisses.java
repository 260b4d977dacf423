package parley.position;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Condition;
import parley.speechact.Frame;
import parley.speechact.FrameLexicon;
import parley.text.Token;
import parley.text.Tree;

/// Tells terms from what only looks like one: "asked if", "if we want to stop the war", "until 9
/// November", "on condition of anonymity".
final class NearMisses {
    private static final Set<String> MODAL =
            Set.of("will", "would", "shall", "can", "could", "may", "might", "should", "must");

    private NearMisses() {}

    /// "Asked if", "the question if"; in "drop its checks if the raids end" nobody checks.
    private static boolean isAsking(Tree tree, int word, int attach) {
        boolean isOther = tree.token(word).upos().equals("NOUN") && attach >= 0 && attach != word;
        return !isOther && Nouns.isModal(tree.token(word).lemma(), "asking");
    }

    /// True when the words behind a cue are no term.
    ///
    /// @param first the cue's first token
    /// @param head the head of the words, -1 when the tree does not tell
    /// @param attach what the words hang on
    static boolean are(Tree tree, Cues.Cue cue, int first, int head, Term.Range words, int attach) {
        String lemma = head < 0 ? "" : tree.token(head).lemma().toLowerCase(java.util.Locale.ROOT);
        boolean isClause = head >= 0 && tree.child(head, "nsubj", "csubj", "expl") >= 0;
        if (cue.words().getFirst().equals("if") && cue.words().size() == 1) {
            if ((head >= 0
                            && tree.is(head, "ccomp")
                            && attach >= 0
                            && Nouns.isModal(tree.token(attach).lemma(), "asking"))
                    || (first > 0 && isAsking(tree, first - 1, attach))) {
                return true;
            }
            if (Nouns.isModal(lemma, "wish")
                    && ((attach >= 0 && isDuty(tree, attach)) || dutyFollows(tree, words))) {
                return true;
            }
        }
        if (isInsideNoun(tree, cue, first)
                || isRelative(tree, words)
                || isNoLimit(tree, cue, words)
                || isVerbOfItsOwn(tree, first)
                || isAskedAbout(tree, cue, attach)) {
            return true;
        }
        return switch (cue.follows()) {
            case "noun", "any" ->
                    cue.relation() != Condition.Relation.IN_EXCHANGE
                            && isTime(tree, head, words)
                            && !isClause;
            case "future" -> !isClause || !isAhead(tree, head, attach);
            case "after" ->
                    isTime(tree, head, words)
                            || isChase(tree, first)
                            || !(governsFuture(tree, attach)
                                    || (isClause && isPresentUnderAct(tree, head, attach)))
                            || (isClause && !isAhead(tree, head, attach));
            case "swap" -> isTime(tree, head, words) || !isSwap(tree, first);
            case "upon" -> first != 0 || isTime(tree, head, words);
            case "initial" ->
                    !ConditionFinder.opens(tree, first)
                            || (first > 0 && tree.is(first, "amod"))
                            || isClause;
            case "given" -> first > 2 || !governsFuture(tree, attach) || tree.is(first, "acl");
            case "against" -> !isBargain(tree.token(words.first()).lemma());
            case "without" ->
                    head < 0
                            || Nouns.isModal(lemma, "bare")
                            || (attach >= 0 && tree.token(attach).form().equals("left"))
                            || (!isNegatedNear(tree, attach, first) && first > 1);
            case "while" ->
                    !isClause
                            || !switch (lemma) {
                                case "last", "remain", "continue", "persist", "hold", "stay" ->
                                        true;
                                default -> false;
                            };
            case "basis" -> first == 0 || !tree.token(first - 1).lemma().equals("always");
            case "or", "turn", "then" -> true;
            case "clause" ->
                    isDeed(tree, first, cue, words)
                            || (cue.words().size() > 1
                                    && cue.words().get(1).equals("condition")
                                    && isAnonymity(tree, words))
                            || (words.last() - words.first() < 3 && !hasVerb(tree, words));
            default -> false;
        };
    }

    /// "A programme after which they will come": what takes up words before it.
    private static boolean isRelative(Tree tree, Term.Range words) {
        return words.first() == words.last() && tree.token(words.first()).xpos().startsWith("W");
    }

    /// "The pending case": a word that describes what follows.
    private static boolean isInsideNoun(Tree tree, Cues.Cue cue, int first) {
        return cue.words().size() == 1
                && first > 0
                && (tree.is(first, "amod") || tree.token(first - 1).upos().equals("DET"));
    }

    /// "For as long as it takes": whatever happens, and no term.
    private static boolean isNoLimit(Tree tree, Cues.Cue cue, Term.Range words) {
        return cue.words().contains("long")
                && switch (tree.token(words.last()).lemma()) {
                    case "take" -> words.last() - words.first() == 1;
                    case "need", "necessary", "require", "possible" ->
                            words.last() - words.first() <= 2;
                    default -> false;
                };
    }

    /// "Will keep providing", "is barring aid": a participle that is no conjunction.
    private static boolean isVerbOfItsOwn(Tree tree, int cue) {
        boolean participle =
                tree.token(cue).xpos().equals("VBG") || tree.token(cue).xpos().equals("VBN");
        return participle && (tree.is(cue, "xcomp") || tree.child(cue, "aux") >= 0);
    }

    /// "Asked what she would do if": the interviewer's term.
    private static boolean isAskedAbout(Tree tree, Cues.Cue cue, int attach) {
        if (!cue.words().getFirst().equals("if")) {
            return false;
        }
        for (int at = attach; at >= 0 && tree.head(at) >= 0; at = tree.head(at)) {
            if (tree.is(at, "ccomp")
                    && tree.token(tree.head(at)).lemma().equals("ask")
                    && tree.children(at).stream()
                            .anyMatch(child -> tree.token(child).xpos().startsWith("W"))) {
                return true;
            }
        }
        return false;
    }

    /// "Assuming the post as of May", not "assuming that it leaves".
    private static boolean isDeed(Tree tree, int first, Cues.Cue cue, Term.Range words) {
        return cue.words().size() == 1
                && tree.token(first).xpos().equals("VBG")
                && !hasVerb(tree, words);
    }

    /// "Go after it": a verb that the word belongs to.
    private static boolean isChase(Tree tree, int cue) {
        return cue > 0
                && switch (tree.token(cue - 1).lemma()) {
                    case "go", "look", "run", "ask", "inquire", "chase", "seek", "name" -> true;
                    default -> false;
                };
    }

    private static boolean hasVerb(Tree tree, Term.Range words) {
        for (int i = words.first(); i <= words.last(); i++) {
            String upos = tree.token(i).upos();
            if (upos.equals("VERB") || upos.equals("AUX")) {
                return true;
            }
        }
        return false;
    }

    /// "Would trade conscripts for bodies".
    private static boolean isSwap(Tree tree, int cue) {
        for (int i = Math.max(0, cue - 9); i < cue; i++) {
            switch (tree.token(i).lemma()) {
                case "free", "release" -> {
                    int price = tree.head(cue);
                    if (price > cue
                            && Nouns.is(PhraseNames.lemma(tree.token(price)), "deal")
                            && governsFuture(tree, i)) {
                        return true;
                    }
                }
                case "trade", "swap", "barter", "exchange" -> {
                    return governsFuture(tree, i)
                            || (i > 0 && tree.token(i - 1).xpos().equals("MD"));
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isBargain(String noun) {
        return switch (noun) {
            case "undertaking",
                    "promise",
                    "pledge",
                    "payment",
                    "guarantee",
                    "release",
                    "assurance",
                    "commitment",
                    "offer",
                    "ransom",
                    "lifting",
                    "withdrawal" ->
                    true;
            default -> false;
        };
    }

    private static boolean isAnonymity(Tree tree, Term.Range words) {
        for (int i = words.first(); i <= words.last(); i++) {
            switch (tree.token(i).lemma()) {
                case "name", "identify", "anonymity", "quote", "anonymous", "reveal" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /// "If they want a settlement they have to talk": a duty stands right behind the term.
    private static boolean dutyFollows(Tree tree, Term.Range words) {
        for (int i = words.last() + 1; i < Math.min(tree.size(), words.last() + 6); i++) {
            switch (tree.token(i).lemma()) {
                case "must", "should", "ought" -> {
                    return true;
                }
                case "have", "need" -> {
                    if (i + 1 < tree.size() && tree.token(i + 1).lemma().equals("to")) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isDuty(Tree tree, int verb) {
        return Clauses.auxiliary(tree, verb, Set.of("must", "should", "ought", "shall")) >= 0
                || ((tree.token(verb).lemma().equals("have")
                                || tree.token(verb).lemma().equals("need"))
                        && tree.child(verb, "xcomp") >= 0)
                || (tree.child(verb, "nsubj") < 0 && tree.token(verb).xpos().equals("VB"));
    }

    private static boolean isTime(Tree tree, int head, Term.Range words) {
        if (head >= 0) {
            Token token = tree.token(head);
            String lemma = token.lemma().toLowerCase(java.util.Locale.ROOT);
            return Nouns.is(lemma, "time") || token.upos().equals("NUM");
        }
        return Nouns.is(
                tree.token(words.first()).lemma().toLowerCase(java.util.Locale.ROOT), "time");
    }

    private static boolean isNegatedNear(Tree tree, int attach, int cue) {
        for (int at = attach, step = 0; at >= 0 && step < 3; at = tree.head(at), step++) {
            if (Clauses.isNegated(tree, at)) {
                return true;
            }
            if (tree.is(at, "advcl") || tree.is(at, "acl") || tree.is(at, "obl")) {
                break; // "has not stopped them from entering without leave"
            }
        }
        for (int i = Math.max(0, cue - 8); i < cue; i++) {
            switch (tree.token(i).lemma()) {
                case "no", "not", "never", "cannot", "nothing", "n't", "n’t" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /// True when the governing verb is about what is to come.
    static boolean governsFuture(Tree tree, int attach) {
        if (attach < 0) {
            return false;
        }
        if (Clauses.auxiliary(tree, attach, MODAL) >= 0) {
            return true;
        }
        if (!tree.token(attach).upos().equals("VERB")
                && tree.head(attach) >= 0
                && tree.child(attach, "cop") < 0) {
            return governsFuture(tree, tree.head(attach));
        }
        if (tree.is(attach, "xcomp") && tree.token(attach).xpos().equals("VBN")) {
            return governsFuture(tree, tree.head(attach)); // "would let the oil be pumped off"
        }
        String xpos = tree.token(attach).xpos();
        if (Clauses.isTo(tree, attach) || xpos.equals("VB")) {
            return true;
        }
        return tree.is(attach, "conj")
                && tree.head(attach) >= 0
                && Clauses.auxiliary(tree, tree.head(attach), MODAL) >= 0;
    }

    /// "Pledged troops after a truce takes hold", "wants it ended once the border is quiet": what
    /// is told in the present under a word of demanding or pledging is yet to come.
    private static boolean isPresentUnderAct(Tree tree, int head, int attach) {
        int act = attach >= 0 && tree.is(attach, "xcomp") ? tree.head(attach) : attach;
        if (act < 0
                || FrameLexicon.get().of(tree.token(act).lemma(), Frame.Kind.VERB).stream()
                        .noneMatch(frame -> isForward(frame.position()))) {
            return false;
        }
        return isPresent(tree.token(head))
                || tree.children(head).stream()
                        .anyMatch(child ->
                                (tree.is(child, "aux") || tree.is(child, "cop"))
                                        && isPresent(tree.token(child)));
    }

    private static boolean isForward(@Nullable Act act) {
        return act != null
                && switch (act) {
                    case OFFER, PROMISE, PROPOSE, PERMIT, DEMAND, THREATEN -> true;
                    case ACCEPT, REJECT, DEFER, CONCEDE, SUPPORT, OPPOSE -> false;
                };
    }

    private static boolean isPresent(Token token) {
        return token.xpos().equals("VBZ") || token.xpos().equals("VBP");
    }

    private static boolean isAhead(Tree tree, int head, int attach) {
        if (isPresentUnderAct(tree, head, attach)) {
            return true;
        }
        if (!governsFuture(tree, attach)) {
            return false;
        }
        boolean past = tree.token(head).xpos().equals("VBD");
        for (int child : tree.children(head)) {
            if ((tree.is(child, "aux") || tree.is(child, "cop"))
                    && tree.token(child).xpos().equals("VBD")) {
                past = true;
            }
        }
        return !past
                || Clauses.auxiliary(tree, attach, Set.of("would", "could", "might")) >= 0
                || Clauses.isTo(tree, attach);
    }
}

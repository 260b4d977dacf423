package parley.position;

import java.util.List;
import java.util.Set;
import parley.model.Act;
import parley.model.Condition;
import parley.model.Mention;
import parley.text.Tree;

/// Settles the act by content and terms: a promise to do harm is a threat, a promise on terms an
/// offer, a wish about another's deed a demand.
final class Acts {
    private Acts() {}

    static Draft settled(Draft draft, List<Condition> conditions, Mention party, Reader reader) {
        Tree tree = draft.tree();
        int content = draft.content();
        boolean harm = Deeds.harm(tree, content, !draft.note().equals("modal"));
        Act act = draft.act();
        int firmness = draft.firmness();
        switch (draft.note()) {
            case "want", "hope" -> {
                if (act == Act.OPPOSE
                        && tree.is(content, "xcomp")
                        && tree.child(draft.trigger(), "obj") < 0) {
                    act = Act.REJECT;
                }
                if (act == Act.DEMAND || act == Act.SUPPORT) {
                    act = isAnothersDeed(draft, reader) ? Act.DEMAND : ownWish(draft);
                }
            }
            case "study" -> {
                if (act == Act.PROPOSE && isSupposed(draft)) {
                    act = conditions.isEmpty() ? Act.ACCEPT : Act.OFFER;
                    firmness = 1;
                }
                if (act == Act.PROPOSE && harm) {
                    act = Act.THREATEN;
                } else if (act == Act.PROPOSE && isAsked(tree, content)) {
                    act = Act.DEFER;
                }
            }
            case "self", "plan" -> {
                boolean penalty =
                        Nouns.is(tree.token(content).lemma(), "penalty")
                                || (tree.child(content, "acl") >= 0
                                        && Deeds.harm(tree, tree.child(content, "acl"), true));
                if (act == Act.PROMISE
                        && draft.extent() == Draft.Extent.WHOLE
                        && Nouns.is(tree.token(content).lemma(), "reprisal")) {
                    act = Act.THREATEN;
                }
                if (act == Act.PROMISE && penalty && draft.note().equals("plan")) {
                    act = Act.THREATEN;
                }
                if ((act == Act.PROMISE && harm)
                        || (act == Act.ACCEPT && Deeds.harm(tree, content, true))) {
                    act = Act.THREATEN;
                }
            }
            default -> {}
        }
        if (act == Act.THREATEN
                && draft.rule().startsWith("I:will not hesitate")
                && Nouns.isModal(tree.token(content).lemma(), "helping")) {
            act = Act.PROMISE;
        }
        if (draft.note().equals("conditional")
                && act == Act.PROMISE
                && Deeds.harm(tree, content, false)) {
            act = Act.THREATEN;
        }
        if (act == Act.PROPOSE && firmness == 0 && holdsHarm(tree, content)) {
            act = Act.THREATEN;
        }
        if (act == Act.PROPOSE
                && draft.rule().startsWith("V:propose")
                && Deeds.harm(tree, content, true)) {
            act = Act.THREATEN;
        }
        if (!conditions.isEmpty()) {
            act = onTerms(draft, act, conditions);
        }
        return draft.as(act, firmness);
    }

    /// "Would consider freezing it": an openness, and no plan that is being weighed.
    private static boolean isSupposed(Draft draft) {
        return draft.rule().equals("V:consider")
                && Clauses.auxiliary(draft.tree(), draft.trigger(), Set.of("would", "could")) >= 0;
    }

    private static Act onTerms(Draft draft, Act act, List<Condition> conditions) {
        boolean unless =
                conditions.stream().anyMatch(c -> c.relation() == Condition.Relation.UNLESS);
        boolean bargain =
                conditions.stream()
                        .anyMatch(c ->
                                c.relation() == Condition.Relation.IF
                                        || c.relation() == Condition.Relation.ONLY_IF
                                        || c.relation() == Condition.Relation.IN_EXCHANGE);
        if (isWarned(draft) && (act == Act.PROMISE || act == Act.OFFER)) {
            return Act.THREATEN;
        }
        if (draft.note().equals("depends") || draft.note().equals("bargain")) {
            return act;
        }
        if (act == Act.PROMISE
                && unless
                && !draft.note().equals("self")
                && !isKept(draft.tree(), draft.content())) {
            return Act.THREATEN;
        }
        boolean own =
                switch (draft.note()) {
                    case "modal", "conditional", "event" -> true;
                    default -> false;
                };
        boolean talks = Nouns.isModal(draft.tree().token(draft.content()).lemma(), "talking");
        if (act == Act.PROMISE && own && bargain && !isDefence(draft, conditions)) {
            return isDefiance(draft, conditions) ? Act.THREATEN : talks ? Act.ACCEPT : Act.OFFER;
        }
        if (act == Act.ACCEPT && draft.note().equals("self") && bargain && !talks) {
            return Act.OFFER;
        }
        return act;
    }

    /// "Warned that it would close the port".
    private static boolean isWarned(Draft draft) {
        Tree tree = draft.tree();
        int clause = draft.content();
        return tree.is(clause, "ccomp")
                && tree.head(clause) >= 0
                && switch (tree.token(tree.head(clause)).lemma()) {
                    case "warn", "threaten" -> true;
                    default -> false;
                };
    }

    /// "If the drills go on": what the other side is to end; the answer to it is no gift.
    private static boolean isDefiance(Draft draft, List<Condition> conditions) {
        Tree tree = draft.tree();
        for (int i = 0; i < tree.size(); i++) {
            for (Condition condition : conditions) {
                if (condition.relation() == Condition.Relation.IF
                        && condition.words().contains(tree.token(i).span().start())
                        && Nouns.isModal(tree.token(i).lemma(), "defying")
                        && !Clauses.isNegated(tree, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "If anyone attacks it, we will": what is pledged against harm is no bargain.
    private static boolean isDefence(Draft draft, List<Condition> conditions) {
        Tree tree = draft.tree();
        for (int i = 0; i < tree.size(); i++) {
            for (Condition condition : conditions) {
                if (condition.words().contains(tree.token(i).span().start())
                        && (Deeds.harm(tree, i, true) || Nouns.is(tree.token(i).lemma(), "harm"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Act ownWish(Draft draft) {
        return draft.rule().equals("V:seek")
                        || (draft.rule().equals("V:want") && draft.extent() == Draft.Extent.WHOLE)
                ? Act.DEMAND
                : Act.SUPPORT;
    }

    private static boolean isAnothersDeed(Draft draft, Reader reader) {
        Tree tree = draft.tree();
        int content = draft.content();
        if (tree.is(content, "xcomp")) {
            int object = tree.child(draft.trigger(), "obj", "iobj");
            return object >= 0 && object < content;
        }
        if (tree.is(content, "ccomp")) {
            int subject = tree.child(content, "nsubj");
            String lemma = subject < 0 ? "" : PhraseNames.lemma(tree.token(subject));
            return subject >= 0
                    && !reader.isOwn(subject)
                    && (Nouns.is(lemma, "side")
                            || (lemma.equals("party") && tree.token(subject).xpos().equals("NNS"))
                            || reader.parties().of(tree, subject, null) != null);
        }
        return true;
    }

    private static boolean holdsHarm(Tree tree, int content) {
        for (int token : tree.subtree(content)) {
            if (tree.token(token).upos().equals("VERB") && Deeds.harm(tree, token, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKept(Tree tree, int content) {
        return switch (tree.token(content).lemma()) {
            case "keep",
                    "maintain",
                    "hold",
                    "stay",
                    "honour",
                    "honor",
                    "respect",
                    "refrain",
                    "remain",
                    "continue",
                    "observe" ->
                    true;
            default -> false;
        };
    }

    private static boolean isAsked(Tree tree, int content) {
        return switch (tree.token(content).lemma()) {
            case "request", "appeal", "demand", "call", "invitation", "offer", "proposal", "plea" ->
                    true;
            default -> false;
        };
    }
}

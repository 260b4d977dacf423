package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.speechact.Frame;
import parley.speechact.FrameLexicon;
import parley.text.Tree;

/// Reads what must, should or may be: a demand on others, a pledge by oneself, a leave.
final class DutyActs {
    private DutyActs() {}

    /// "Must", "should", "have to": only in somebody's words.
    static @Nullable Draft duty(ModalClause clause, boolean first) {
        if (!clause.spoken() || Nouns.isModal(clause.deed(), "plain")) {
            return null;
        }
        if (clause.kind() == ModalClause.Kind.NEED
                && clause.own()
                && clause.tree().token(clause.verb()).xpos().equals("VBD")) {
            return null; // "we had to close the road": what is done
        }
        if (clause.own() && Nouns.isModal(clause.deed(), "saying")) {
            return null; // "we must confirm", "I should add": a way of telling
        }
        if (isOpen(clause)) {
            return clause.whole(Act.ACCEPT, 1, -1, "modal", "M:nothing is ruled out");
        }
        int firmness = clause.kind() == ModalClause.Kind.SHOULD ? 3 : 4;
        String rule = "M:" + clause.kind().name().toLowerCase(java.util.Locale.ROOT);
        if (clause.own() && !first && !clause.isPlural()) {
            Act act =
                    clause.negated()
                            ? Act.REJECT
                            : Deeds.harm(clause.tree(), clause.content(), false)
                                    ? Act.THREATEN
                                    : Act.PROMISE;
            return clause.deed(act, firmness, "modal", rule);
        }
        boolean passive = clause.isPassive();
        boolean whole =
                passive
                        || clause.negated()
                        || !(clause.own() || clause.party() || isPeople(clause))
                        || Clauses.isNoNoun(clause.tree(), clause.subject());
        Draft demand =
                clause.draft(
                        Act.DEMAND,
                        firmness,
                        whole ? Draft.Extent.WHOLE : Draft.Extent.DEED,
                        Draft.SPEAKER,
                        first || passive ? -1 : clause.subject(),
                        "modal",
                        rule);
        return passive && clause.kind() == ModalClause.Kind.NEED
                ? demand.about(clause.verb())
                : demand;
    }

    /// "Nothing should be ruled out", "no option can be excluded".
    private static boolean isOpen(ModalClause clause) {
        Tree tree = clause.tree();
        return Clauses.isNoNoun(tree, clause.subject())
                && Clauses.isPassive(tree, clause.content())
                && FrameLexicon.get().of(clause.deed(), Frame.Kind.VERB).stream()
                        .anyMatch(frame ->
                                frame.position() == Act.REJECT
                                        && frame.negatedAct() == Act.ACCEPT
                                        && FrameMatcher.hasOwnWords(tree, clause.content(), frame));
    }

    /// "Such raids cannot be tolerated" judges the subject; "cannot be left unanswered" demands.
    private static @Nullable Draft suffered(ModalClause clause) {
        Tree tree = clause.tree();
        if (!Clauses.isPassive(tree, clause.content())) {
            return null;
        }
        if (Nouns.isModal(clause.deed(), "tolerate")) {
            return clause.whole(Act.OPPOSE, 4, -1, "modal", "M:cannot be").about(clause.subject());
        }
        return Nouns.isModal(clause.deed(), "leave")
                ? clause.whole(Act.DEMAND, 4, -1, "modal", "M:cannot be")
                : null;
    }

    private static boolean isPeople(ModalClause clause) {
        String lemma = PhraseNames.lemma(clause.tree().token(clause.subject()));
        return Nouns.is(lemma, "side")
                || Nouns.is(lemma, "body")
                || Nouns.is(lemma, "office")
                || lemma.equals("they")
                || lemma.equals("you");
    }

    /// "Can", "could", "may": an own possibility is an offer on terms, another's a leave.
    static @Nullable Draft ability(ModalClause clause) {
        if (!clause.spoken()) {
            return null;
        }
        if (isOpen(clause)) {
            return clause.whole(Act.ACCEPT, 1, -1, "modal", "M:nothing is ruled out");
        }
        if (clause.own()) {
            if (clause.isMental()) {
                return null;
            }
            if (clause.negated()) {
                return clause.deed(Act.REJECT, 4, "modal", "M:cannot");
            }
            if (Nouns.isModal(clause.deed(), "gain")) {
                return clause.deed(Act.PROPOSE, 2, "could", "M:can gain");
            }
            Act act = Deeds.harm(clause.tree(), clause.content(), true) ? Act.THREATEN : Act.OFFER;
            return clause.deed(act, 1, act == Act.THREATEN ? "modal" : "conditional", "M:could");
        }
        if (clause.negated() && !clause.party() && clause.isPassive() && clause.has("can")) {
            return suffered(clause);
        }
        if (clause.negated()) {
            return clause.party() && (clause.has("can") || clause.has("may")) && !clause.isMental()
                    ? clause.whole(Act.REJECT, 4, clause.subject(), "conditional", "M:may not")
                    : null;
        }
        if (clause.party() && clause.has("could") && !clause.isMental() && !clause.isPerfect()) {
            return clause.whole(Act.PROPOSE, 1, clause.subject(), "could", "M:could");
        }
        return clause.has("may") || clause.has("can")
                ? clause.whole(Act.PERMIT, 3, clause.subject(), "conditional", "M:may")
                : null;
    }
}

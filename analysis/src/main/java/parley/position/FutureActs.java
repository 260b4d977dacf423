package parley.position;

import org.jspecify.annotations.Nullable;
import parley.model.Act;

/// Reads what is said to come: a party's own deed is a promise or a threat, not to do it a refusal;
/// what shall happen to a thing is the speaker's promise or threat.
final class FutureActs {
    private FutureActs() {}

    static @Nullable Draft of(ModalClause clause) {
        if (clause.isPerfect()) {
            return clause.own() || clause.party() ? perfect(clause) : null;
        }
        boolean told = clause.spoken() || clause.has("will") || clause.has("shall");
        if (clause.own() || (clause.party() && told)) {
            return deed(clause);
        }
        if (clause.party() && !clause.isMental() && !clause.isState()) {
            return clause.deed(
                    clause.negated() ? Act.REJECT : Act.PROMISE, 3, "conditional", "M:would");
        }
        return clause.spoken() ? event(clause) : null;
    }

    private static Draft perfect(ModalClause clause) {
        Act act =
                clause.negated()
                        ? Act.REJECT
                        : Nouns.isModal(clause.deed(), "yes")
                                ? Act.ACCEPT
                                : Deeds.harm(clause.tree(), clause.content(), true)
                                        ? Act.THREATEN
                                        : Act.PROMISE;
        return clause.deed(act, 3, "perfect", "M:would have");
    }

    private static @Nullable Draft deed(ModalClause clause) {
        if (clause.isMental()
                && !(clause.negated() && clause.deed().equals("be") && clause.own())) {
            return null;
        }
        int hesitated = clause.tree().child(clause.content(), "xcomp");
        if (clause.negated() && hesitated >= 0 && Nouns.isModal(clause.deed(), "hesitate")) {
            boolean harm = Deeds.harm(clause.tree(), hesitated, false);
            return clause.deed(harm ? Act.THREATEN : Act.PROMISE, 4, "modal", "M:will not fail")
                    .about(hesitated);
        }
        if (!clause.negated() && clause.isState()) {
            return null;
        }
        if (clause.negated() || takesNothing(clause)) {
            if (Nouns.isModal(clause.deed(), "mental")) {
                return null;
            }
            // "Will not attack", "will spare no effort".
            boolean spared =
                    (clause.negated() && Deeds.isBlow(clause.deed()))
                            || (takesNothing(clause) && Nouns.isModal(clause.deed(), "sparing"));
            return clause.deed(spared ? Act.PROMISE : Act.REJECT, 4, "modal", "M:will not");
        }
        if (!clause.own() && Nouns.isModal(clause.deed(), "reckoning") && clause.spoken()) {
            return clause.whole(Act.THREATEN, 3, clause.subject(), "modal", "M:will pay");
        }
        Act act =
                Deeds.harm(clause.tree(), clause.content(), false)
                        ? Act.THREATEN
                        : Nouns.isModal(clause.deed(), "yes") ? Act.ACCEPT : Act.PROMISE;
        return clause.deed(act, 3, "modal", "M:will");
    }

    /// "Will admit no observer", "will sign nothing".
    private static boolean takesNothing(ModalClause clause) {
        int object = clause.tree().child(clause.content(), "obj");
        return object > clause.content() && Clauses.isNoNoun(clause.tree(), object);
    }

    /// "The raid will not go unanswered", "will not be left unpunished".
    private static boolean isRequited(ModalClause clause) {
        return clause.tree().children(clause.content()).stream()
                .anyMatch(child -> Nouns.isModal(clause.tree().token(child).lemma(), "requited"));
    }

    /// "Will remain a hope", "will become a burden": how a thing will be.
    private static boolean isForecast(ModalClause clause) {
        int predicate = clause.tree().child(clause.content(), "xcomp");
        return predicate >= 0
                && clause.tree().token(predicate).upos().equals("NOUN")
                && !Clauses.isTo(clause.tree(), predicate);
    }

    /// What befalls a thing: "the funds will be frozen", "no pipeline will be safe".
    private static @Nullable Draft event(ModalClause clause) {
        String deed = clause.deed();
        if (clause.negated() && isRequited(clause)) {
            return clause.whole(Act.THREATEN, 4, -1, "modal", "M:will not go unanswered");
        }
        if (!clause.negated() && Nouns.isModal(deed, "reckoning")) {
            return clause.whole(Act.THREATEN, 3, clause.subject(), "modal", "M:will pay");
        }
        if (Clauses.isNoNoun(clause.tree(), clause.subject())) {
            return clause.whole(
                    deed.equals("safe") || deed.equals("spare") ? Act.THREATEN : Act.REJECT,
                    4,
                    -1,
                    "modal",
                    "M:no one will");
        }
        boolean passive = Clauses.isPassive(clause.tree(), clause.content());
        if (clause.isMental() || (clause.tree().child(clause.content(), "cop") >= 0 && !passive)) {
            return null;
        }
        boolean harm = Deeds.harm(clause.tree(), clause.content(), !passive);
        // "Talks will resume" is somebody's doing, "the ruling would move the border" the ruling's.
        boolean moves =
                Nouns.isModal(deed, "moving") && clause.tree().child(clause.content(), "obj") >= 0;
        boolean brought = passive || (Nouns.isModal(deed, "undertake") && !moves);
        if ((clause.negated() && !brought) || isForecast(clause)) {
            return null;
        }
        Act act = clause.negated() ? Act.REJECT : harm ? Act.THREATEN : Act.PROMISE;
        return clause.whole(act, 3, -1, brought ? "event" : "conditional", "M:would");
    }
}

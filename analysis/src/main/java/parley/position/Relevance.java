package parley.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Actor;
import parley.model.Condition;
import parley.model.Issue;
import parley.model.Mention;
import parley.text.Tree;

/// Tells a stand on a matter between parties from one on anything else.
final class Relevance {
    private Relevance() {}

    /// @param besidePower whether the sentence names a state or another party of a conflict
    static boolean counts(
            Draft draft,
            Mention party,
            IssueFinder.Found issue,
            Term.Range content,
            List<Condition> conditions,
            boolean besidePower) {
        Actor actor = party.actor();
        if (issue.issue() == Issue.OTHER
                && conditions.isEmpty()
                && actor == null
                && !isWorded(draft)
                && !Character.isUpperCase(party.name().charAt(0))) {
            return false;
        }
        if (actor != null && isPrivate(actor)) {
            return false;
        }
        boolean stranger = actor != null && !actor.known() && actor.kind() == Actor.Kind.PERSON;
        if (stranger
                && !besidePower
                && conditions.isEmpty()
                && issue.inside() == 0
                && issue.beside() == 0) {
            return false;
        }
        boolean judges = draft.act() == Act.SUPPORT || draft.act() == Act.OPPOSE;
        boolean threat = draft.note().equals("event") && draft.act() == Act.THREATEN;
        boolean group = actor == null || actor.kind() != Actor.Kind.PERSON;
        boolean loose =
                (judges && !(group && draft.note().isEmpty() && draft.rule().startsWith("V:")))
                        || draft.rule().equals("M:will")
                        || (draft.note().equals("event") && !threat)
                        || draft.note().equals("want")
                        || draft.note().equals("could")
                        || draft.note().equals("self");
        boolean wished =
                draft.note().equals("want")
                        && draft.act() == Act.DEMAND
                        && draft.tree().child(draft.trigger(), "obj") >= 0;
        boolean near = (draft.rule().equals("M:will") || isSworn(draft)) && issue.beside() >= 4;
        if (loose
                && !wished
                && !near
                && !(isPower(actor) && isUndertaking(draft))
                && conditions.isEmpty()
                && issue.inside() == 0
                && !hasIdea(draft, content)) {
            return false;
        }
        return true;
    }

    /// A state or an armed group: what it undertakes is seldom private.
    private static boolean isPower(@Nullable Actor actor) {
        return actor != null
                && actor.known()
                && switch (actor.kind()) {
                    case STATE, ARMED_GROUP -> true;
                    default -> false;
                };
    }

    private static boolean isUndertaking(Draft draft) {
        return switch (draft.act()) {
            case PROMISE, THREATEN, ACCEPT ->
                    (draft.note().equals("self") && !draft.rule().equals("N:commitment"))
                            || draft.rule().equals("M:will")
                            || draft.rule().equals("M:would");
            default -> false;
        };
    }

    /// "Swore never to": a pledge or refusal in a word of its own.
    private static boolean isSworn(Draft draft) {
        return draft.rule().startsWith("V:")
                && draft.note().equals("self")
                && (draft.act() == Act.REJECT || draft.act() == Act.THREATEN);
    }

    /// An act in words of its own, other than praise and blame.
    private static boolean isWorded(Draft draft) {
        return draft.rule().startsWith("V:")
                && switch (draft.act()) {
                    case DEMAND, REJECT, PERMIT, OFFER, THREATEN, ACCEPT -> true;
                    default -> false;
                };
    }

    private static boolean hasIdea(Draft draft, Term.Range content) {
        for (int i = content.first(); i <= content.last(); i++) {
            if (draft.tree().token(i).upos().equals("NOUN")
                    && Nouns.is(draft.tree().token(i).lemma(), "idea")) {
                return true;
            }
        }
        return false;
    }

    /// Somebody without office or party speaks for nobody.
    private static boolean isPrivate(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON
                && !actor.known()
                && actor.office() == null
                && actor.party().equals(actor.name());
    }

    /// "China called for Beijing's help": demanded of a party by itself, so that the tree gave it
    /// the wrong holder.
    static boolean isOwnDeed(Draft draft, Mention party, Parties parties) {
        Tree tree = draft.tree();
        int owner = tree.child(draft.content(), "nmod:poss");
        if (draft.act() != Act.DEMAND
                || owner < 0
                || tree.token(owner).upos().equals("PRON")
                || !Nouns.is(PhraseNames.lemma(tree.token(draft.content())), "duty")) {
            return false;
        }
        Mention doer = parties.of(tree, owner, null);
        return doer != null && doer.party().equals(party.party());
    }
}

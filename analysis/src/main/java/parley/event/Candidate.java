package parley.event;

import java.util.List;
import parley.clause.Judgement;
import parley.model.EventCode;
import parley.model.Mention;

/// An event of one sentence before it is compared with the others.
///
/// @param action key of the action, or `act.` and the name of a speech act
/// @param trigger index of the word that names it
/// @param doer how the clause tells of who does it
/// @param weight how much speaks for this reading; the greater wins on the same word
record Candidate(
        String action,
        EventCode code,
        int trigger,
        List<Mention> source,
        List<Mention> target,
        Action.Sharing sharing,
        Judgement judgement,
        String rule,
        Doer doer,
        int weight) {
    /// What stands where the doer should.
    enum Doer {
        /// Somebody, in [Candidate#source].
        NAMED,
        /// Nothing: a passive or a noun.
        UNTOLD,
        /// A pronoun that nobody could be found for.
        PRONOUN,
        /// Something that does nothing by itself: "the ceasefire", "a rocket".
        THING
    }

    /// True for what is done in words: a demand, an offer, a threat.
    boolean isAct() {
        return action.startsWith("act.");
    }

    Candidate {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }
}

package parley.event;

import java.util.List;
import parley.clause.Judgement;
import parley.model.EventCode;
import parley.model.Mention;

/// An event of one sentence before it is compared with the others.
///
/// @param action key of the action, or `act.` and the name of a speech act
/// @param trigger index of the word that names it
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
        int weight) {
    Candidate {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }
}

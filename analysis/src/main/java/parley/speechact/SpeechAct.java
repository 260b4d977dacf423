package parley.speechact;

import java.util.List;
import parley.clause.Judgement;
import parley.model.Act;
import parley.text.Tree;

/// Something that is done by saying it. All indices name tokens of [#tree].
///
/// A promise in negated words ("said it will not withdraw") is a [Act#REJECT] whose content is the
/// withdrawal; a negated act ("did not offer") keeps its act, and [#judgement] says that it was not
/// performed.
///
/// @param tree the sentence
/// @param act what is done
/// @param force how strongly
/// @param rule the row or construction that found it, such as `v:demand` or `modal:said-will`
/// @param trigger the word that carries the act: verb, noun, adjective, or the modal's verb
/// @param holders heads of whose act it is, in reading order; empty when the sentence does not tell
/// @param content head of the clause or noun that is offered, demanded, refused; -1 when it is not
///   said
/// @param addressees heads of whom it is addressed to; empty when nobody is named
/// @param judgement whether the act itself was performed
public record SpeechAct(
        Tree tree,
        Act act,
        Force force,
        String rule,
        int trigger,
        List<Integer> holders,
        int content,
        List<Integer> addressees,
        Judgement judgement) {
    /// How strongly a thing is said.
    public enum Force {
        /// Hinted, suggested, considered.
        WEAK,
        /// Plainly said.
        PLAIN,
        /// Insisted on, vowed, demanded.
        STRONG
    }

    public SpeechAct {
        holders = List.copyOf(holders);
        addressees = List.copyOf(addressees);
    }
}

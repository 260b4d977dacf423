package parley.position;

import parley.model.Act;
import parley.text.Tree;

/// A position in the making, by tokens of one sentence.
///
/// @param sentence the sentence's index in the report
/// @param trigger the word that makes it
/// @param content the head of the content
/// @param extent how much of the content's clause belongs to it
/// @param party the word that names the party, [#SPEAKER] for whoever says the sentence
/// @param to the word that names the addressee, -1 when there is none
/// @param note what the frame asks for
record Draft(
        Tree tree,
        int sentence,
        int trigger,
        Act act,
        int firmness,
        int content,
        Extent extent,
        int party,
        int to,
        String note,
        String rule) {
    static final int SPEAKER = -2;

    /// How much of a clause is content.
    enum Extent {
        /// The noun phrase or the whole clause without its opening word.
        WHOLE,
        /// The deed without its subject and auxiliaries.
        DEED,
        /// The clause and the subject before it, up to the trigger.
        BEFORE
    }

    Draft as(Act act, int firmness) {
        return new Draft(
                tree, sentence, trigger, act, firmness, content, extent, party, to, note, rule);
    }

    /// The same act about another thing.
    Draft about(int other) {
        return new Draft(
                tree, sentence, trigger, act, firmness, other, extent, party, to, note, rule);
    }

    /// The refusal of another deed by the same words.
    Draft refusing(int other) {
        return new Draft(
                tree, sentence, trigger, Act.REJECT, 3, other, extent, party, to, note, rule);
    }

    /// True when the token stands inside the content.
    boolean holds(int token) {
        return (token != trigger && tree.isUnder(token, content) && token != content)
                || (token == content && token != trigger);
    }
}

package parley.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Act;

/// A word that makes a position, with the places where its parts stand.
///
/// @param lemma the word
/// @param with particles, prepositions or nouns that belong to it, in order
/// @param kind what sort of word it is
/// @param firmness 0 to 5, for the bare word
/// @param content places of the content, best first
/// @param to places of the addressee, best first
/// @param negatedAct the act when the word is negated, null when that is no position
/// @param note what else the rule asks for, empty for nothing
record Frame(
        String lemma,
        List<String> with,
        Kind kind,
        Act act,
        int firmness,
        List<String> content,
        List<String> to,
        @Nullable Act negatedAct,
        int negatedFirmness,
        String note) {
    /// Sorts of word.
    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /// The rule's name for people: `V:call for`.
    String rule() {
        return kind.name().charAt(0)
                + ":"
                + lemma
                + (with.isEmpty() ? "" : " " + String.join(" ", with));
    }
}

package parley.speechact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Act;

/// A word that performs an act by being said, with the places where its parts stand: one row of
/// `frames.tsv`, read by positions and by events of saying alike.
///
/// @param lemma the word
/// @param with particles, prepositions or nouns that belong to it, in order
/// @param kind what sort of word it is
/// @param act the position's act, null for a word that makes no position
/// @param firmness 0 to 5, for the bare word
/// @param content places of the content, best first
/// @param to places of the addressee, best first
/// @param negatedAct the act when the word is negated, null when that is no position
/// @param note what else the rule asks for, empty for nothing
/// @param senses how an event of saying is coded from it, empty for not at all; the first that fits
public record Frame(
        String lemma,
        List<String> with,
        Kind kind,
        @Nullable Act act,
        int firmness,
        List<String> content,
        List<String> to,
        @Nullable Act negatedAct,
        int negatedFirmness,
        String note,
        List<Sense> senses) {
    /// Sorts of word.
    public enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /// How an event of saying is coded.
    ///
    /// @param content places of what is said, best first
    /// @param addressee places of whom it is said to, best first
    record Sense(Act act, SpeechAct.Force force, List<String> content, List<String> addressee) {
        Sense {
            content = List.copyOf(content);
            addressee = List.copyOf(addressee);
        }
    }

    public Frame {
        with = List.copyOf(with);
        content = List.copyOf(content);
        to = List.copyOf(to);
        senses = List.copyOf(senses);
    }

    /// The act of a word that makes positions.
    ///
    /// @throws IllegalStateException if it makes none
    public Act position() {
        if (act == null) {
            throw new IllegalStateException("A frame of positions has an act, got " + rule());
        }
        return act;
    }

    /// The rule's name for people: `V:call for`.
    public String rule() {
        return kind.name().charAt(0)
                + ":"
                + lemma
                + (with.isEmpty() ? "" : " " + String.join(" ", with));
    }
}

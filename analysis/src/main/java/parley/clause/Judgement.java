package parley.clause;

import parley.model.Factuality;

/// Whether a predicate's deed happened, and the word that decided on it.
///
/// @param cue index of the deciding token, -1 when the bare clause decided
/// @param negated true when a negation stands in the chain, also where another value won
public record Judgement(Factuality factuality, int cue, boolean negated) {
    static Judgement bare(Factuality factuality) {
        return new Judgement(factuality, -1, false);
    }
}

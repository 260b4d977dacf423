package parley.clause;

import org.jspecify.annotations.Nullable;
import parley.model.Factuality;

/// Whether a predicate's deed happened, and the word that decided on it.
///
/// @param cue index of the deciding token, -1 when the bare clause decided
/// @param negated true when a negation stands in the chain, also where another value won
public record Judgement(Factuality factuality, int cue, boolean negated) {
    static Judgement bare(Factuality factuality) {
        return new Judgement(factuality, -1, false);
    }

    /// What a word further out makes of what those further in say: the innermost doubt wins, except
    /// that a denial, a condition or a doubt over something told as done reaches in.
    static Judgement outer(@Nullable Judgement inner, Judgement outer) {
        if (inner == null) {
            return outer;
        }
        boolean weak = inner.factuality().happened() || inner.factuality() == Factuality.HABITUAL;
        if (weak && !outer.factuality().happened()) {
            return outer;
        }
        if (outer.negated() && !inner.negated() && inner.factuality() != Factuality.DEMANDED) {
            return outer;
        }
        if (inner.factuality() == Factuality.FUTURE_PLANNED
                && (outer.factuality() == Factuality.FUTURE_PREDICTED
                        || outer.factuality() == Factuality.PLEDGED
                        || outer.factuality() == Factuality.ALLEGED)) {
            return outer;
        }
        boolean unreal =
                outer.factuality() == Factuality.CONDITIONAL
                        || outer.factuality() == Factuality.HYPOTHETICAL;
        if (unreal && inner.factuality() == Factuality.DEMANDED) {
            return outer;
        }
        if (outer.factuality() == Factuality.CONDITIONAL
                && inner.factuality() == Factuality.HYPOTHETICAL) {
            return outer;
        }
        return inner;
    }
}

package parley.event;

import org.jspecify.annotations.Nullable;
import parley.event.Candidate.Doer;
import parley.model.NotCounted;
import parley.model.Span;

/// Why a candidate makes no event.
enum Refusal {
    NO_ACTOR("no-actor", "The sentence names nobody who does it or to whom it is done."),
    UNRESOLVED_PRONOUN(
            "unresolved-pronoun",
            "A pronoun stands for whoever does it, and the report does not make clear for whom."),
    NO_PARTY(
            "doer-is-no-party",
            "What stands as the doer is a thing or a matter, and things hold no talks."),
    NO_HOLDER("no-holder", "The sentence does not say whose demand, offer or refusal it is.");

    private final String reason;
    private final String explanation;

    Refusal(String reason, String explanation) {
        this.reason = reason;
        this.explanation = explanation;
    }

    /// The reason against a candidate, null when nothing speaks against it. Violence counts without
    /// a doer, since its victims are known: "a rocket hit a bus".
    static @Nullable Refusal of(Candidate candidate) {
        if (candidate.source().isEmpty() && candidate.target().isEmpty()) {
            return candidate.doer() == Doer.PRONOUN ? UNRESOLVED_PRONOUN : NO_ACTOR;
        }
        boolean violent = candidate.code().cameo().compareTo("18") >= 0;
        return switch (candidate.doer()) {
            case NAMED -> null;
            case PRONOUN -> UNRESOLVED_PRONOUN;
            case THING -> violent && !candidate.target().isEmpty() ? null : NO_PARTY;
            case UNTOLD -> candidate.isAct() && candidate.source().isEmpty() ? NO_HOLDER : null;
        };
    }

    NotCounted note(Span words) {
        return new NotCounted(words, reason, explanation);
    }
}

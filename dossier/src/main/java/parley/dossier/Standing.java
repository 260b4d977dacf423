package parley.dossier;

import parley.history.Term;
import parley.history.Utterance;
import parley.model.Act;

/// How a party stands to a term.
public enum Standing {
    /// Gives, accepts, proposes or favours it.
    YES("yes"),
    /// The same, but on terms.
    YES_IF("yes if"),
    /// Wants it from others, as a demand or as the price of its own yes.
    WANTS("wants it"),
    /// Refuses or opposes it.
    NO("no"),
    /// The same, but for terms that would change it: "not unless a treaty is signed".
    NO_UNLESS("no unless"),
    /// Puts it off.
    NOT_NOW("not now"),
    /// Nothing is stated.
    NOTHING("nothing");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /// How whoever says this stands to what is said.
    static Standing of(Utterance utterance) {
        if (utterance.main().act() == Act.CONCEDE) {
            return NOTHING;
        }
        return switch (utterance.main().direction()) {
            case TOWARDS -> utterance.terms().isEmpty() ? YES : YES_IF;
            case ASKING -> WANTS;
            case AGAINST ->
                    utterance.terms().stream()
                                    .map(Utterance.SharedTerm::term)
                                    .anyMatch(Standing::isExcept)
                            ? NO_UNLESS
                            : NO;
            case WAITING -> NOT_NOW;
            case COERCING -> NOTHING;
        };
    }

    private static boolean isExcept(Term term) {
        return switch (term.relation()) {
            case UNLESS, UNTIL, ONLY_IF -> true;
            case IF, IN_EXCHANGE, AFTER -> false;
        };
    }

    /// True for a term that would change it: of a refusal only what follows "unless" and its like.
    boolean decides(Term term) {
        return this == YES_IF || (this == NO_UNLESS && isExcept(term));
    }

    /// The standing in words: `yes if`.
    public String words() {
        return words;
    }
}

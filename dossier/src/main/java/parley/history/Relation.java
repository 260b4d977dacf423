package parley.history;

/// How an utterance stands to what the same party said before on the same thing. The names are
/// those of the taxonomy's history relations.
public enum Relation {
    /// Nothing was said on it before.
    FIRST("first", false),
    /// The same line again.
    REAFFIRMS("reaffirms", false),
    /// Less open than before, or firmer in asking and refusing.
    HARDENS("harder", true),
    /// More open than before, or less firm in asking and refusing.
    SOFTENS("softer", true),
    /// From yes to no or from no to yes.
    REVERSES("reversed", true),
    /// Hangs on terms that it did not hang on before.
    NARROWS("narrower", true),
    /// Hangs on fewer terms than before.
    WIDENS("wider", true),
    /// Takes back an own offer or demand.
    WITHDRAWS("withdrawn", true),
    /// Another version takes the place of the earlier one.
    SUPERSEDES("superseded", true),
    /// Another report, or the party itself, gives the earlier words the other way round.
    DISPUTED_BY("disputed", false),
    /// Another voice of the party puts the same words more narrowly within two days.
    CLARIFIED_BY("clarified", false);

    private final String word;
    private final boolean shift;

    Relation(String word, boolean shift) {
        this.word = word;
        this.shift = shift;
    }

    /// The relation as one word that can stand alone: `softer`.
    public String word() {
        return word;
    }

    /// Whether the party's line moved.
    public boolean isShift() {
        return shift;
    }
}

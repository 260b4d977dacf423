package parley.quote;

/// What the content of a reporting verb may look like; the letters are those of `verbs.tsv`.
enum Frame {
    QUOTATION('q'),
    CLAUSE('c'),
    INFINITIVE('i'),
    GERUND('g'),
    OBJECT('o'),
    HEARER('n'),
    OBJECT_AND_INFINITIVE('m'),
    PASSIVE('p'),
    OBJECT_AND_PREDICATE('s');

    private final char letter;

    Frame(char letter) {
        this.letter = letter;
    }

    /// The frame with this letter.
    ///
    /// @throws IllegalArgumentException if no frame has it
    static Frame of(char letter) {
        for (Frame frame : values()) {
            if (frame.letter == letter) {
                return frame;
            }
        }
        throw new IllegalArgumentException("Frame needs one of qcigonmps, got " + letter);
    }
}

package parley.model;

/// How firmly a party holds a line, in six steps.
public enum Firmness {
    MENTIONED(0),
    SIGNALLED(1),
    QUALIFIED(2),
    STATED(3),
    COMMITTED(4),
    BINDING(5);

    private final int level;

    Firmness(int level) {
        this.level = level;
    }

    /// 0 for [#MENTIONED] to 5 for [#BINDING].
    public int level() {
        return level;
    }

    /// The step with this level.
    ///
    /// @throws IllegalArgumentException if `level` is not 0 to 5
    public static Firmness ofLevel(int level) {
        for (Firmness firmness : values()) {
            if (firmness.level == level) {
                return firmness;
            }
        }
        throw new IllegalArgumentException("Firmness needs 0 to 5, got " + level);
    }
}

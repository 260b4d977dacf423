package parley.model;

/// What a party does with an issue. The twelve acts of the position guideline.
public enum Act {
    OFFER(Family.COMMIT, "offers"),
    PROMISE(Family.COMMIT, "promises"),
    PROPOSE(Family.COMMIT, "proposes"),
    PERMIT(Family.COMMIT, "permits"),
    ACCEPT(Family.RESPOND, "accepts"),
    REJECT(Family.RESPOND, "rejects"),
    DEFER(Family.RESPOND, "defers"),
    CONCEDE(Family.RESPOND, "concedes"),
    DEMAND(Family.DIRECT, "demands"),
    THREATEN(Family.COERCE, "threatens"),
    SUPPORT(Family.JUDGE, "supports"),
    OPPOSE(Family.JUDGE, "opposes");

    /// Acts that go the same way.
    public enum Family {
        COMMIT,
        RESPOND,
        DIRECT,
        COERCE,
        JUDGE
    }

    private final Family family;
    private final String verb;

    Act(Family family, String verb) {
        this.family = family;
        this.verb = verb;
    }

    public Family family() {
        return family;
    }

    /// The act in the third person: `accepts`.
    public String verb() {
        return verb;
    }
}

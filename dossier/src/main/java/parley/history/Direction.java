package parley.history;

import parley.model.Act;

/// Which way an act goes on the thing it is about. Acts of one direction may be two reports' words
/// for one utterance ("accepts", "is ready for"); acts of different directions may not.
public enum Direction {
    /// Yes to it: gives, proposes, accepts, favours.
    TOWARDS,
    /// Not now.
    WAITING,
    /// No to it.
    AGAINST,
    /// Wants it from others.
    ASKING,
    /// Will make others pay.
    COERCING;

    /// The direction of an act.
    static Direction of(Act act) {
        return switch (act) {
            case OFFER, PROMISE, PROPOSE, PERMIT, ACCEPT, SUPPORT -> TOWARDS;
            case DEFER -> WAITING;
            // What is conceded is an own demand: the party no longer wants it.
            case REJECT, OPPOSE, CONCEDE -> AGAINST;
            case DEMAND -> ASKING;
            case THREATEN -> COERCING;
        };
    }

    /// Whether the party wants the thing, from itself or from others.
    boolean isFor() {
        return this == TOWARDS || this == ASKING;
    }

    /// Whether the two stand at opposite ends: for it and against it.
    boolean opposes(Direction other) {
        return (isFor() && other == AGAINST) || (this == AGAINST && other.isFor());
    }
}

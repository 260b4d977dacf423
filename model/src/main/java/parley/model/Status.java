package parley.model;

/// In which way a position is a party's line.
public enum Status {
    /// The party says it, or the narrator states it as the party's line.
    HELD,
    /// Somebody else says that it is the party's line.
    REPORTED,
    /// Predicted, believed, speculated.
    EXPECTED,
    /// The party denies holding it.
    DENIED,
    /// Would have, had.
    COUNTERFACTUAL,
    /// A line of the past that the text says is over.
    FORMER
}

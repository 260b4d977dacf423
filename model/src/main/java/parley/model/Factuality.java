package parley.model;

/// Whether an event happened, as the report tells it.
public enum Factuality {
    ACTUAL,
    ONGOING,
    PRESUPPOSED,
    NEGATED,
    CONDITIONAL,
    HYPOTHETICAL,
    FUTURE_PLANNED,
    FUTURE_PREDICTED,
    PLEDGED,
    DEMANDED,
    POSSIBLE,
    ALLEGED,
    HABITUAL,
    HISTORICAL;

    /// True for what exports count as an event by default: it happens or happened.
    public boolean happened() {
        return this == ACTUAL || this == ONGOING;
    }
}

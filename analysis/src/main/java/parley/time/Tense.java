package parley.time;

/// Whether a clause looks back or ahead.
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
}

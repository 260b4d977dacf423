package parley.ledger;

/// A place in an answer from which to read on. Stays valid while records are added; opaque to
/// everybody but the ledger that gave it.
public record Cursor(String value) {}

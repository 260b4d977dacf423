package parley.ledger.index;

/// Where an answer stands among the answers, by which the next page is found.
public record Place(float score, long day, long sort, long ordinal) {}

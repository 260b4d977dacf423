package parley.ledger;

/// Half-open UTF-16 offsets of words that matched, into [Hit#snippet].
public record Highlight(int start, int end) {}

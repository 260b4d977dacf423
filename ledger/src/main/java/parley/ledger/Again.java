package parley.ledger;

import parley.model.ArticleId;

/// A report that was read again.
///
/// @param before the stored report whose place it takes
/// @param now from the same original, by newer rules
public record Again(ArticleId before, Intake now) {}

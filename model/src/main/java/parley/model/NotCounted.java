package parley.model;

/// A candidate that was not counted as an event, and why.
///
/// @param words the words that looked like an event
/// @param reason the stable name of the reason, such as `no-actor` or `title-of-work`
/// @param explanation one sentence for people
public record NotCounted(Span words, String reason, String explanation) {}

package parley.model;

/// The words that a record rests on.
public record Evidence(ArticleId article, Span span) {}

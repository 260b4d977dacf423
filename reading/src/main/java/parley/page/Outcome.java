package parley.page;

import parley.model.Article;
import parley.model.Rejected;

/// What reading gave: an article, or why there is none.
public sealed interface Outcome {
    /// An article was read.
    record Read(Article article) implements Outcome {}

    /// The input holds nothing that can be read.
    record Refused(Rejected rejected) implements Outcome {}
}

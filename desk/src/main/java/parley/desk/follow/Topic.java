package parley.desk.follow;

import parley.model.Issue;

/// What is followed.
public sealed interface Topic {
    /// What one party says on one issue.
    record Cell(String party, Issue issue) implements Topic {}

    /// What a search finds.
    ///
    /// @param words as people type it
    record Search(String words) implements Topic {}

    /// Every line that moves.
    record Shifts() implements Topic {}

    /// The topic in words: `Russia on ceasefire`.
    default String title() {
        return switch (this) {
            case Cell(var party, var issue) -> party + " on " + issue.code();
            case Search(var words) -> "Search: " + words;
            case Shifts() -> "How lines moved";
        };
    }
}

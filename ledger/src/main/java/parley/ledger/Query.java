package parley.ledger;

import java.util.List;

/// A search: words that must occur, and filters that must hold.
///
/// @param words each must occur
/// @param filter see [Filter]
public record Query(List<Words> words, Filter filter) {
    /// Words that must occur, one after the other when there are several.
    ///
    /// @param exact true for these very forms, false for other inflections too
    public record Words(String text, boolean exact) {}

    public Query {
        words = List.copyOf(words);
    }
}

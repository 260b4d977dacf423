package parley.model;

import org.jspecify.annotations.Nullable;

/// One hand that words went through on the way from mouth to page.
///
/// @param role what that hand did
/// @param name who it was, as the text names it; "unnamed" where the text withholds it
/// @param count how many unnamed people are meant, 1 when one or not said, 0 for a number unknown
/// @param words the words that say so, null when it comes from the article's own fields
public record SourceLink(Role role, String name, int count, @Nullable Span words) {
    /// What a hand did with the words, in the order from mouth to page.
    public enum Role {
        SPEAKER,
        UNNAMED_SOURCE,
        SPOKESPERSON,
        INTERPRETER,
        OUTLET,
        AGENCY,
        PAGE
    }
}

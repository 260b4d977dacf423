package parley.model;

import org.jspecify.annotations.Nullable;

/// Words that narrow a position: where it holds, for whom, how much, how long.
///
/// @param words the narrowing words, in or beside the content
/// @param holder for a territory, who holds it as the words say ("the territory that we have under
///   our control"): a party's name; null when they do not say, and for every other kind
public record Scope(Kind kind, Span words, @Nullable String holder) {
    /// What is narrowed.
    public enum Kind {
        /// A piece of land, water or air.
        TERRITORY,
        /// People or bodies that it is about.
        GROUP,
        /// How much or how many.
        QUANTITY,
        /// How long, or from when.
        TIME,
        /// By when it has to happen.
        DEADLINE
    }

    public Scope {
        if (holder != null && kind != Kind.TERRITORY) {
            throw new IllegalArgumentException("Only a territory has a holder, got " + kind);
        }
    }
}

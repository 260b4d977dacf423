package parley.actor;

import org.jspecify.annotations.Nullable;
import parley.knowledge.Role;

/// A description such as "the former Ostmark foreign minister", by word indexes.
///
/// @param first the description's first word, its article included
/// @param roleEnd the end of the role words
/// @param end the end of the description: that of the role words, or of an owner behind them, as in
///   "president of Ostmark"
/// @param role what the words say
/// @param time whether the office is held, or was, or will be
/// @param owner the state or organisation named with the role, null when there is none
/// @param holder the person named right beside it, null when there is none
record RolePhrase(
        int first,
        int roleEnd,
        int end,
        Role role,
        Time time,
        @Nullable Found owner,
        @Nullable Found holder) {
    /// When the office is held, seen from the report.
    enum Time {
        NOW,
        FORMER,
        ELECT
    }

    RolePhrase withOwner(Found named) {
        return new RolePhrase(first, roleEnd, end, role, time, named, holder);
    }

    RolePhrase withoutHolder() {
        return new RolePhrase(first, roleEnd, end, role, time, owner, null);
    }
}

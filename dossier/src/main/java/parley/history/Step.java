package parley.history;

import org.jspecify.annotations.Nullable;

/// One utterance in a history.
///
/// @param relation how it stands to `before`
/// @param before the utterance that it is compared with, null when it is the first on its subject
/// @param because what decided the relation, in words for people
public record Step(
        Utterance utterance, Relation relation, @Nullable Utterance before, String because) {}

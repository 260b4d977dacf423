package parley.event;

import org.jspecify.annotations.Nullable;

/// What a user adds to our own knowledge and lexicon: dictionaries in PETRARCH's form. Their
/// entries win over ours.
///
/// @param actors null for none
/// @param verbs null for none
public record Dictionaries(@Nullable ActorDictionary actors, @Nullable VerbDictionary verbs) {
    public static final Dictionaries NONE = new Dictionaries(null, null);
}

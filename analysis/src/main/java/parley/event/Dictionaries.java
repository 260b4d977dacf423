package parley.event;

import org.jspecify.annotations.Nullable;
import parley.speechact.FrameLexicon;

/// What a user adds to our own knowledge and lexicon: dictionaries in PETRARCH's form and rows of
/// the frame lexicon. Their entries win over ours.
///
/// @param actors null for none
/// @param verbs null for none
/// @param frames the words that perform acts, the user's own among them
public record Dictionaries(
        @Nullable ActorDictionary actors, @Nullable VerbDictionary verbs, FrameLexicon frames) {
    public static final Dictionaries NONE = new Dictionaries(null, null, FrameLexicon.get());
}

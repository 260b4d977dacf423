package parley.model;

import org.jspecify.annotations.Nullable;

/// Words that name somebody, and who it is if that could be told.
///
/// @param words the words in the text, a pronoun if there is only that
/// @param name the name to show: the resolved actor's, else the words' own or their antecedent's
/// @param actor null when unresolved, which is a value and not an error
public record Mention(Span words, String name, @Nullable Actor actor) {
    /// Whose line it is when this mention speaks: the party of the actor, else the name.
    public String party() {
        return actor == null ? name : actor.party();
    }
}

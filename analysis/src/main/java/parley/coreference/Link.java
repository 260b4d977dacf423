package parley.coreference;

import parley.model.Name;
import parley.model.Span;

/// Words that stand for a name given elsewhere in the report.
///
/// @param words the pronoun, the short name or the phrase
/// @param name the fullest form of the name that they stand for
/// @param type of that name
/// @param how what the link stands on
/// @param confidence 0 to 1, that the link is right
public record Link(Span words, Span name, Name.Type type, How how, double confidence) {
    /// The sieve that made a link, from the safest to the boldest.
    public enum How {
        SAME_NAME,
        SHORT_NAME,
        ROLE,
        PRONOUN
    }
}

package parley.model;

/// A name found in the text.
///
/// @param confidence of the recogniser, 0 to 1
public record Name(Span words, Type type, double confidence) implements Comparable<Name> {
    /// What sort of thing bears the name.
    public enum Type {
        PERSON,
        ORGANISATION,
        PLACE,
        /// Nationality, religious or political group: "Ukrainian", "Houthis", "Republicans".
        GROUP,
        /// Any other name: events, works, treaties, products.
        OTHER
    }

    @Override
    public int compareTo(Name other) {
        return words.compareTo(other.words);
    }
}

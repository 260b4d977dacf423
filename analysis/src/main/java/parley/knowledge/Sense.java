package parley.knowledge;

/// One thing that some words may stand for.
///
/// @param known who or what
/// @param use how the words name it
public record Sense(Known known, Use use) {
    /// Ways to name somebody.
    public enum Use {
        /// Its own name, another name or an acronym.
        NAME,
        /// "Ukrainian", "French": belonging to it, or one citizen.
        ADJECTIVE,
        /// "Poles", "Ukrainians": its citizens.
        PEOPLE,
        /// The family name alone.
        FAMILY_NAME
    }
}

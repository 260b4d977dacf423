package parley.model;

/// A news agency that the text comes from. Photo credits are never agencies.
public record Agency(String name, Role role) {
    /// How much of the text is the agency's.
    public enum Role {
        /// The whole story is the agency's.
        WIRE,
        /// Written with an agency's material.
        PARTIAL,
        /// The page is the agency's own.
        NATIVE
    }
}

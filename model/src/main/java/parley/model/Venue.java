package parley.model;

import org.jspecify.annotations.Nullable;

/// Where something was said.
///
/// @param host whose interview, conference or channel it was, such as `Sky News`; null when
///   unstated
public record Venue(Kind kind, @Nullable String host, Span words) {
    /// Sorts of venue.
    public enum Kind {
        INTERVIEW,
        PRESS_CONFERENCE,
        SPEECH,
        STATEMENT,
        POST,
        LETTER,
        PARLIAMENT,
        CALL,
        BROADCAST,
        TALKS
    }
}

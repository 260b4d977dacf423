package parley.model;

import org.jspecify.annotations.Nullable;

/// Who somebody is on the day of the report.
///
/// @param id key in the knowledge base, or made from the name for actors the report itself
///   introduces
/// @param name the usual English name
/// @param kind what sort of actor
/// @param country three-letter code of the state that the actor belongs to, null when none or
///   unknown
/// @param party canonical English name of the state or organisation the actor speaks for on that
///   day; its own name when it speaks for itself
/// @param office the office held on that day, in words; null when none is known
/// @param code CAMEO actor code, such as `UKRGOV`; null when there is none
/// @param known true when the knowledge base holds the actor, false when only the report does
public record Actor(
        ActorId id,
        String name,
        Kind kind,
        @Nullable String country,
        String party,
        @Nullable String office,
        @Nullable String code,
        boolean known) {
    /// Sorts of actor.
    public enum Kind {
        PERSON,
        STATE,
        ORGANISATION,
        ARMED_GROUP,
        POPULATION
    }
}

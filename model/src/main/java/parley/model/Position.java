package parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a party stands on an issue, and on what terms. The master record of Parley.
///
/// @param party whose line it is
/// @param speaker who voices it, null when the narrator states it
/// @param topic sub-issue such as `guarantees.territorial_coverage`, null when the words do not say
/// @param content the deed or thing itself, without reporting clause and conditions
/// @param conditions the terms, in reading order
/// @param unconditional true only when said outright ("without preconditions")
/// @param scope what narrows it: territory and who holds it, groups, quantity, time, deadline; in
///   reading order
/// @param counterparty who has to answer or is addressed, null when unclear
/// @param saidAt when it was said
/// @param shift words that tell of a change of line ("long insisted ... now"), null when there are
///   none
public record Position(
        FindingId id,
        Evidence evidence,
        Attribution accordingTo,
        Mention party,
        @Nullable Mention speaker,
        Act act,
        Issue issue,
        @Nullable String topic,
        Span content,
        List<Condition> conditions,
        boolean unconditional,
        Firmness firmness,
        Status status,
        List<Scope> scope,
        @Nullable Mention counterparty,
        When saidAt,
        @Nullable Span shift,
        Why why)
        implements Finding {
    public Position {
        conditions = List.copyOf(conditions);
        scope = List.copyOf(scope);
        if (unconditional && !conditions.isEmpty()) {
            throw new IllegalArgumentException(
                    "An unconditional position has no conditions, got " + conditions);
        }
    }
}

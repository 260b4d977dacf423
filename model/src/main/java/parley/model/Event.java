package parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who did what to whom.
///
/// @param source the actors who did it; empty when the text does not tell
/// @param target the actors it was done to; empty when there are none
/// @param action key of the action in our lexicon, from which `code` follows
/// @param trigger the word that names the deed
/// @param factualityCue the word that decided on factuality, null when the bare clause did
/// @param place null when unstated
/// @param mentions further evidence in the same report for the same event
public record Event(
        FindingId id,
        Evidence evidence,
        Attribution accordingTo,
        List<Mention> source,
        List<Mention> target,
        String action,
        Span trigger,
        EventCode code,
        Factuality factuality,
        @Nullable Span factualityCue,
        When when,
        @Nullable Place place,
        List<Evidence> mentions,
        Why why)
        implements Finding {
    public Event {
        source = List.copyOf(source);
        target = List.copyOf(target);
        mentions = List.copyOf(mentions);
    }
}

package parley.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Act;
import parley.model.Attribution;
import parley.model.FindingId;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.Status;

/// One position as one report gives it, apart from the report's text.
///
/// @param id the position's own id
/// @param speaker who voices it, null when the narrator states it
/// @param topic sub-issue, null when the words do not say
/// @param saidOn the day it was said, the day of the report where the text does not say; null when
///   neither is known
/// @param addressed parties that the line wants something of and that are known as such: its
///   counterparty and those that must act on its terms
/// @param shift words that tell of a change of line, null when there are none
public record Line(
        FindingId id,
        Report report,
        String party,
        @Nullable String speaker,
        Act act,
        Issue issue,
        @Nullable String topic,
        String content,
        List<Term> terms,
        boolean unconditional,
        Firmness firmness,
        Status status,
        @Nullable String counterparty,
        Set<String> addressed,
        @Nullable LocalDate saidOn,
        @Nullable String shift,
        Quote quote,
        Attribution accordingTo) {
    public Line {
        terms = List.copyOf(terms);
        addressed = Set.copyOf(addressed);
    }

    /// This line, of which more is known about the report.
    public Line in(Report known) {
        return new Line(
                id,
                known,
                party,
                speaker,
                act,
                issue,
                topic,
                content,
                terms,
                unconditional,
                firmness,
                status,
                counterparty,
                addressed,
                saidOn,
                shift,
                quote,
                accordingTo);
    }

    /// Which way the line goes.
    public Direction direction() {
        return Direction.of(act);
    }

    /// Whether the party holds it, by its own words or by those of others.
    public boolean isHeld() {
        return status == Status.HELD || status == Status.REPORTED;
    }
}

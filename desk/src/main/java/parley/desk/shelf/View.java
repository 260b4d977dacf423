package parley.desk.shelf;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.history.Utterance;
import parley.model.Issue;
import parley.model.Status;

/// What of the ledger is to be shown.
///
/// @param parties canonical names; empty for all
/// @param issues empty for all
/// @param since first day of saying, inclusive; null for no limit
/// @param until last day of saying, inclusive; null for no limit
/// @param statuses empty for all
/// @param sources cells with fewer independent sources are left out; 1 for all
public record View(
        Set<String> parties,
        Set<Issue> issues,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Set<Status> statuses,
        int sources) {
    /// Everything.
    public static final View ALL = new View(Set.of(), Set.of(), null, null, Set.of(), 1);

    public View {
        parties = Set.copyOf(parties);
        issues = Set.copyOf(issues);
        statuses = Set.copyOf(statuses);
    }

    boolean holds(String party) {
        return parties.isEmpty() || parties.contains(party);
    }

    boolean holds(Issue issue) {
        return issues.isEmpty() || issues.contains(issue);
    }

    boolean holdsStatus(Utterance utterance) {
        return statuses.isEmpty() || statuses.contains(utterance.main().status());
    }

    /// Whether an utterance is to be shown, apart from how many sources its cell has. Undated ones
    /// stand outside every limit.
    boolean holds(Utterance utterance) {
        return holds(utterance.party())
                && holdsDay(utterance.saidOn())
                && holdsStatus(utterance)
                && holds(utterance.issue());
    }

    private boolean holdsDay(@Nullable LocalDate day) {
        if (since == null && until == null) {
            return true;
        }
        return day != null
                && (since == null || !day.isBefore(since))
                && (until == null || !day.isAfter(until));
    }
}

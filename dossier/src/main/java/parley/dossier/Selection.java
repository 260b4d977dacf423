package parley.dossier;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.history.Line;
import parley.model.Issue;

/// What a dossier shows.
///
/// @param parties canonical names, in any case; empty for all
/// @param issues empty for all
/// @param since first day of saying, inclusive; null for no limit
/// @param until last day of saying, inclusive; null for no limit
public record Selection(
        Set<String> parties,
        Set<Issue> issues,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    /// Everything.
    public static final Selection ALL = new Selection(Set.of(), Set.of(), null, null);

    public Selection {
        parties =
                parties.stream()
                        .map(party -> party.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        issues = Set.copyOf(issues);
    }

    boolean holds(Line line) {
        return holdsParty(line.party()) && holds(line.issue()) && holds(line.saidOn());
    }

    boolean holdsParty(String party) {
        return parties.isEmpty() || parties.contains(party.toLowerCase(Locale.ROOT));
    }

    private boolean holds(Issue issue) {
        return issues.isEmpty() || issues.contains(issue);
    }

    /// An undated line stands outside every limit.
    private boolean holds(@Nullable LocalDate day) {
        boolean limited = since != null || until != null;
        return !limited
                || (day != null
                        && (since == null || !day.isBefore(since))
                        && (until == null || !day.isAfter(until)));
    }
}

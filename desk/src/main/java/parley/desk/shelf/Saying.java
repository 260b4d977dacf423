package parley.desk.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.ledger.FindingRecord;
import parley.ledger.Who;

/// One thing that somebody said once, with every statement in which reports tell of it.
///
/// @param statements at least one, in the ledger's order
public record Saying(List<FindingRecord> statements) {
    public Saying {
        statements = List.copyOf(statements);
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("A saying needs statements, got none");
        }
    }

    /// Who said it, null when no report tells.
    public @Nullable Who speaker() {
        return statements.stream()
                .map(Saying::speaker)
                .filter(who -> who != null)
                .findFirst()
                .orElse(null);
    }

    /// Who is said to have made a statement, null when nobody is named.
    static @Nullable Who speaker(FindingRecord statement) {
        return statement.speaker() != null || statement.parties().isEmpty()
                ? statement.speaker()
                : statement.parties().getFirst();
    }

    /// The day it was said, null when no report tells.
    public @Nullable LocalDate day() {
        return statements.stream()
                .map(FindingRecord::day)
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    /// How many reports tell of it.
    public int reports() {
        return (int) statements.stream().map(FindingRecord::report).distinct().count();
    }

    /// The roots of the chains it came through: as many as there are independent sources.
    public Set<String> chains() {
        var chains = new TreeSet<String>();
        statements.forEach(statement -> chains.add(statement.source().chain()));
        return chains;
    }
}

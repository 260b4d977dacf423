package parley.desk.shelf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.history.Line;
import parley.history.Report;
import parley.model.ArticleId;
import parley.model.FindingId;

/// The reports of a ledger at one moment and every line in them. Immutable.
///
/// @param number differs between any two snapshots of a desk
/// @param version of the ledger when it was taken
/// @param isWhole false while a large ledger is still being read: the reports read so far
/// @param reports in the ledger's order
/// @param lines in the ledger's order
/// @param together ids of lines that people say tell of one utterance
public record Snapshot(
        long number,
        long version,
        boolean isWhole,
        List<Report> reports,
        List<Line> lines,
        List<Set<FindingId>> together) {
    public Snapshot {
        together = List.copyOf(together);
        reports = List.copyOf(reports);
        lines = List.copyOf(lines);
    }

    /// The report with this id.
    public Optional<Report> report(@Nullable ArticleId id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }
}

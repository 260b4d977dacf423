package parley.ledger;

import java.util.List;
import parley.history.Line;
import parley.history.Report;

/// What one report says on positions, as a dossier needs it.
///
/// @param change number of the ledger's change that put the report there as it is
/// @param corrections a number for the corrections that held then
/// @param isCorrected true when one of them touches one of its lines
/// @param report with the report that it copies, by the ledger's groups of copies
/// @param lines in reading order, as they are after corrections; empty when it holds no position
public record ReportLines(
        long change, long corrections, boolean isCorrected, Report report, List<Line> lines) {
    public ReportLines {
        lines = List.copyOf(lines);
    }
}

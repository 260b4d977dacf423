package parley.export.table;

import java.util.List;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.ReportRecord;

/// The columns of the exported tables, for whoever writes them elsewhere than into files.
public final class Tables {
    private Tables() {}

    /// The columns of `reports`, in order.
    public static List<Column<ReportRecord>> reports() {
        return ReportColumns.ALL;
    }

    /// The columns of `statements`, `positions` or `events`, in order.
    ///
    /// @throws IllegalArgumentException for reports, whose rows are no records
    public static List<Column<FindingRecord>> records(Layer layer) {
        return RecordColumns.of(layer);
    }
}

package parley.ledger.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.ledger.FindingRecord;
import parley.ledger.Layer;
import parley.ledger.ReportRecord;
import parley.ledger.index.Found;

/// The rows behind answers of the index, fetched together: one statement for hundreds of answers
/// costs little more than one for each of ten.
final class Stored {
    /// Statements must not become too long.
    private static final int AT_ONCE = 1_000;

    private final Map<Long, ReportRecord> reports = new HashMap<>();
    private final Map<Long, FindingRecord> records = new HashMap<>();

    Stored(StoredLedger ledger, List<Found> found) {
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            fetch(ledger, found.subList(from, Math.min(found.size(), from + AT_ONCE)));
        }
    }

    private void fetch(StoredLedger ledger, List<Found> found) {
        String sorts = list(found, each -> each.layer() == Layer.REPORT, Found::report);
        if (!sorts.isEmpty()) {
            String sql = ReportRows.SELECT + " WHERE sort IN (" + sorts + ")";
            try (Stream<ReportRecord> rows =
                    Rows.stream(ledger.database, ledger.names, sql, ReportRows::read)) {
                rows.forEach(report -> reports.put(ReportRows.sort(report.id()), report));
            }
        }
        String keys = list(found, each -> each.layer() != Layer.REPORT, Found::key);
        if (!keys.isEmpty()) {
            String sql = FindingRows.SELECT + " WHERE f.id IN (" + keys + ")";
            var ids = new ReportIds();
            try (Stream<FindingRecord> rows =
                    Rows.stream(
                            ledger.database,
                            ledger.names,
                            sql,
                            row -> FindingRows.read(row, ids))) {
                rows.forEach(
                        record -> records.putIfAbsent(ReportRows.key(record.id().value()), record));
            }
        }
    }

    private static String list(
            List<Found> found, Predicate<Found> wanted, ToLongFunction<Found> key) {
        return found.stream()
                .filter(wanted)
                .map(each -> Long.toString(key.applyAsLong(each)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// The report of an answer, empty when it is gone.
    Optional<ReportRecord> report(Found found) {
        return Optional.ofNullable(reports.get(found.report()));
    }

    /// The record of an answer as its reading has it, empty when it is gone.
    Optional<FindingRecord> record(Found found) {
        return Optional.ofNullable(records.get(found.key()));
    }
}

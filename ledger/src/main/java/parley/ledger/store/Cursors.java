package parley.ledger.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.ledger.Cursor;
import parley.ledger.FindingRecord;
import parley.ledger.ReportRecord;

/// Cursors hold the sort columns of the last row: `day.sort.ordinal`.
final class Cursors {
    private Cursors() {}

    static Cursor of(ReportRecord report) {
        return of(Days.of(report.published()), ReportRows.sort(report.id()));
    }

    static Cursor of(FindingRecord record) {
        return of(Days.of(record.day()), ReportRows.sort(record.report()), record.ordinal());
    }

    private static Cursor of(long... values) {
        return new Cursor(
                Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(".")));
    }

    /// The condition that a row comes after the cursor; empty without one.
    ///
    /// @throws IllegalArgumentException if the cursor is not one of this list's
    static String after(@Nullable Cursor cursor, String... columns) {
        if (cursor == null) {
            return "";
        }
        String[] values = cursor.value().split("\\.", -1);
        boolean fits = Arrays.stream(values).allMatch(value -> value.matches("-?[0-9]{1,19}"));
        if (values.length != columns.length || !fits) {
            throw new IllegalArgumentException(
                    "A cursor of this list has "
                            + columns.length
                            + " numbers, got '"
                            + cursor.value()
                            + "'");
        }

        return " AND (" + String.join(", ", columns) + ") > (" + String.join(", ", values) + ")";
    }
}

package parley.desk.follow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that was said or done once, however many reports tell of it.
///
/// @param records ids of the records that tell of it, the earliest report's first; at least one
/// @param title who, what, on which issue
/// @param words the quoted words of the fullest wording
/// @param source `3 reports, 2 independent sources`
/// @param said the day it was said or done, null when unknown
/// @param published the latest day on which a report told of it, null when unknown
public record Entry(
        List<String> records,
        String title,
        String words,
        String source,
        @Nullable LocalDate said,
        @Nullable LocalDate published) {
    public Entry {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("An entry needs records, got none");
        }
    }

    /// The id by which it is known: that of the record of the earliest report.
    public String id() {
        return records.getFirst();
    }
}

package parley.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of time from one date to another, each as exact as it is known.
///
/// @param to null when it goes on
public record Term(PartialDate from, @Nullable PartialDate to) {
    /// True when it may cover that day. The day of a handover is the successor's; a month or year
    /// that is not known more exactly counts for both.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from.first()) && !isOverOn(day);
    }

    /// True when it was over by that day.
    public boolean isOverOn(LocalDate day) {
        if (to == null) {
            return false;
        }
        return to.day() > 0 ? !day.isBefore(to.first()) : day.isAfter(to.last());
    }
}

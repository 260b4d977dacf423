package parley.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A report's date as somebody gives it: a day, or a day and a time.
///
/// @param local midnight where no time was given
public record GivenDate(LocalDateTime local, boolean hasTime) {
    /// A date with its time.
    public GivenDate(LocalDateTime local) {
        this(local, true);
    }

    /// The date, null when it is none.
    ///
    /// @param value such as `2024-11-30` or `2024-11-30T03:36`
    public static @Nullable GivenDate parse(String value) {
        try {
            return value.contains("T")
                    ? new GivenDate(LocalDateTime.parse(value), true)
                    : new GivenDate(LocalDate.parse(value).atStartOfDay(), false);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

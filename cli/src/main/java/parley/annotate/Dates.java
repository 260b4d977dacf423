package parley.annotate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the dates of benchmark files.
final class Dates {
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /// The day of `2024-11-29`, with or without a time behind it, of `20241129` or of `29 November
    /// 2024`; null when it is none of these.
    static @Nullable LocalDate day(String date) {
        try {
            if (date.length() == 8) {
                return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
            }
            if (date.indexOf(' ') > 0 && date.indexOf(' ') < 3) {
                return LocalDate.parse(date, WORDS);
            }
            return date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}

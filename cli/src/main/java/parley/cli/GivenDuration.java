package parley.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A stretch of time as people write it: `90s`, `15m`, `2h`, `1d`.
final class GivenDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        String words = value.toUpperCase(Locale.ROOT);
        try {
            Duration given =
                    Duration.parse(
                            words.startsWith("P")
                                    ? words
                                    : words.endsWith("D") ? "P" + words : "PT" + words);
            if (given.isPositive()) {
                return given;
            }
        } catch (DateTimeParseException _) {
            // Told below, as a time that is not positive.
        }
        throw new TypeConversionException(
                "expected a time such as 90s, 15m, 2h or 1d, got " + value + " [bad-option]");
    }
}

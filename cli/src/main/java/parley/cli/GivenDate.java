package parley.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A report's date as the user gives it: a day, or a day and a time.
final class GivenDate implements ITypeConverter<GivenDate> {
    final LocalDateTime local;
    final boolean hasTime;

    /// For the option parser, which makes a converter and throws it away.
    GivenDate() {
        this(LocalDate.EPOCH.atStartOfDay(), false);
    }

    GivenDate(LocalDateTime local) {
        this(local, true);
    }

    private GivenDate(LocalDateTime local, boolean hasTime) {
        this.local = local;
        this.hasTime = hasTime;
    }

    @Override
    public GivenDate convert(String value) {
        GivenDate given = parse(value);
        if (given == null) {
            throw new TypeConversionException(
                    "expected 2024-11-30 or 2024-11-30T03:36, got " + value + " [bad-option]");
        }
        return given;
    }

    /// The date, null when it is none.
    static @Nullable GivenDate parse(String value) {
        try {
            return value.contains("T")
                    ? new GivenDate(LocalDateTime.parse(value), true)
                    : new GivenDate(LocalDate.parse(value).atStartOfDay(), false);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package parley.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A time zone on the command line: `Asia/Kolkata`, `+05:30`, `UTC`.
final class ZoneName implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException _) {
            throw new TypeConversionException(
                    "expected a zone such as Asia/Kolkata or +05:30, got "
                            + value
                            + " [bad-option]");
        }
    }
}

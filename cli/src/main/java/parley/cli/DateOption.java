package parley.cli;

import parley.document.GivenDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A report's date on the command line.
final class DateOption implements ITypeConverter<GivenDate> {
    @Override
    public GivenDate convert(String value) {
        GivenDate given = GivenDate.parse(value);
        if (given == null) {
            throw new TypeConversionException(
                    "expected 2024-11-30 or 2024-11-30T03:36, got " + value + " [bad-option]");
        }
        return given;
    }
}

package parley.cli;

import java.util.Locale;
import parley.engine.Engines;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The name of a language engine as the user gives it, in small letters or capitals.
final class EngineName implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        if (!Engines.NAMES.contains(name)) {
            String known = String.join(", ", Engines.NAMES);
            throw new TypeConversionException(
                    "expected one of " + known + ", got " + value + " [bad-option]");
        }
        return name;
    }
}

package parley.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import parley.knowledge.WhoIsWho;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `--knowledge DIR`: the rows that ship with those of a folder added.
final class KnowledgeFolder implements ITypeConverter<WhoIsWho> {
    @Override
    public WhoIsWho convert(String folder) {
        try {
            return WhoIsWho.with(Path.of(folder));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new TypeConversionException(
                    e.getMessage() + "; mend the row or the folder [bad-option]");
        }
    }
}

package parley.export.standard;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import parley.export.table.Extract;
import parley.model.Factuality;

/// Writes a ledger into one file of a standard. The same ledger gives the same bytes.
public final class StandardExport {
    private final StandardFormat format;
    private final Set<Factuality> factuality;
    private final boolean withText;

    /// @param factuality which events are put on a map
    /// @param withText quotes evidence whole, however long it is
    public StandardExport(StandardFormat format, Set<Factuality> factuality, boolean withText) {
        this.format = format;
        this.factuality = Set.copyOf(factuality);
        this.withText = withText;
    }

    /// Writes the file; it has its name only when it is whole.
    ///
    /// @return what was written, for people: `12 features, 3 events without a place`
    /// @throws UncheckedIOException if the folder cannot be written
    public String write(Extract extract, Path folder) {
        Path file = folder.resolve(format.file());
        Path part = folder.resolve(format.file() + ".part");
        try {
            Files.createDirectories(folder);
            String written;
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                written =
                        switch (format) {
                            case GEOJSON -> GeoJson.write(extract, factuality, out);
                            case BIBTEX -> Bibtex.write(extract, out);
                            case WEBANNOTATION -> Annotations.write(extract, withText, out);
                        };
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

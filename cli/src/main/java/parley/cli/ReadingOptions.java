package parley.cli;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.document.DocumentReader;
import parley.document.GivenDate;
import picocli.CommandLine.Option;

/// How reports are read: what every command that reads them lets its user say.
final class ReadingOptions {
    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneName.class,
            description = "zone of a report that does not state its own, such as Asia/Kolkata")
    private @Nullable ZoneId zone;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = DateOption.class,
            description = "when the reports came out, such as 2024-11-30 or 2024-11-30T03:36")
    private @Nullable GivenDate date;

    @Option(
            names = "--engine",
            converter = EngineName.class,
            defaultValue = "auto",
            paramLabel = "ENGINE",
            description = "language engine: fast, deep or auto (default: auto)")
    private String engine = "auto";

    /// What turns documents into articles.
    DocumentReader reader() {
        return new DocumentReader(date, zone);
    }

    /// The name of the engine.
    String engine() {
        return engine;
    }
}

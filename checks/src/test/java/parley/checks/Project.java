package parley.checks;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the project's own files lie.
final class Project {
    /// The folder that holds ARCHITECTURE.md.
    static final Path ROOT = root();

    /// The benches beside the project; may be missing.
    static final Path SHARED = ROOT.resolveSibling("shared");

    private Project() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "No ARCHITECTURE.md above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}

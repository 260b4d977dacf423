package parley.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The sample reports as input of benches, read from the project's folder, in which they start.
final class Sample {
    private Sample() {}

    /// The bytes of one sample.
    ///
    /// @param name its file name in `samples/`
    /// @throws UncheckedIOException if there is no such sample
    static byte[] bytes(String name) {
        Path file = Path.of("samples", name);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.toAbsolutePath(), e);
        }
    }
}

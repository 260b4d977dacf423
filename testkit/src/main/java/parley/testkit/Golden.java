package parley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Golden files: `NAME.in` beside the `NAME.out` it must give. `-Dgolden=write` rewrites the `.out`
/// files.
public final class Golden {
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    private Golden() {}

    public static Stream<DynamicTest> each(Path folder, UnaryOperator<String> run)
            throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".in")).sorted().toList().stream()
                    .map(in ->
                            DynamicTest.dynamicTest(
                                    in.getFileName().toString(), in.toUri(), () -> check(in, run)));
        }
    }

    private static void check(Path in, UnaryOperator<String> run) {
        Path out = Path.of(in.toString().replaceAll("\\.in$", ".out"));
        try {
            String actual = run.apply(Files.readString(in));
            if (WRITE) {
                Files.writeString(out, actual);
            }
            assertThat(actual)
                    .as("%s (rewrite with -Dgolden=write)", out)
                    .isEqualTo(Files.readString(out));
        } catch (IOException e) {
            throw new UncheckedIOException("Golden pair " + in, e);
        }
    }
}

package parley.engine.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFilesTest {
    private static final String SOURCE = "/ai/onnxruntime/native/" + NativeFiles.platform() + "/";

    @TempDir private Path cache;

    @Test
    void librariesAreUnpackedWholeIntoOneFolder() throws IOException {
        Path kept = Objects.requireNonNull(NativeFiles.kept(cache, SOURCE));

        Path library = kept.resolve(System.mapLibraryName("onnxruntime"));
        try (var original = NativeFiles.class.getResourceAsStream(SOURCE + library.getFileName())) {
            assertThat(original).hasBinaryContent(Files.readAllBytes(library));
        }
        assertThat(kept.resolve(System.mapLibraryName("onnxruntime4j_jni"))).isNotEmptyFile();
        assertThat(cache).isDirectoryContaining(kept::equals);
        assertThat(Objects.requireNonNull(cache.toFile().list())).hasSize(1);
    }

    @Test
    void whatIsKeptIsNotUnpackedAgain() throws IOException {
        Path kept = Objects.requireNonNull(NativeFiles.kept(cache, SOURCE));
        Path library = kept.resolve(System.mapLibraryName("onnxruntime"));
        Files.writeString(library, "kept");

        assertThat(NativeFiles.kept(cache, SOURCE)).isEqualTo(kept);
        assertThat(library).hasContent("kept");
    }

    @Test
    void nothingIsKeptWhereNothingCanBeWritten() {
        assertThat(NativeFiles.kept(cache.resolve("missing"), SOURCE)).isNull();
    }

    @Test
    void nothingIsKeptForAMachineThatTheJarDoesNotKnow() {
        assertThat(NativeFiles.kept(cache, "/ai/onnxruntime/native/plan9-mips/")).isNull();
        assertThat(cache).isEmptyDirectory();
    }
}

package parley.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.model.Reason;

/// How input is cut into parts, and that nothing is lost or read twice wherever it is cut.
class PartsTest {
    private final Configuration hadoop = new Configuration();

    @TempDir private Path folder;

    @Test
    void everyLineIsReadOnceWhereverTheFileIsCut() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(i, "é".repeat(i % 7)));
        }
        Path file = folder.resolve("some.jsonl");
        Files.writeString(file, text.toString());
        for (long cut = 1; cut < 60; cut += 7) {
            List<String> read = read(new Parts(hadoop, cut).of(List.of(file.toString())));
            assertThat(read).as("cut every %d bytes", cut).hasSize(40).doesNotHaveDuplicates();
        }
    }

    @Test
    void packedLinesAreReadWhole() throws IOException {
        Path file = folder.resolve("some.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}".getBytes(UTF_8));
        }
        List<Part> parts = new Parts(hadoop, 3).of(List.of(file.toString()));
        assertThat(parts).hasSize(1);
        assertThat(read(parts)).hasSize(2);
    }

    /// Half of a file costs its half, not the job.
    @Test
    void ofATruncatedFileTheLinesBeforeAreRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes, true)) {
            out.write("{\"id\":\"1\",\"text\":\"a\"}\n".getBytes(UTF_8));
            out.flush();
            out.write("{\"id\":\"2\",\"text\":\"b\"}\n".getBytes(UTF_8));
        }
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
        Path file = Files.write(folder.resolve("some.jsonl.gz"), cut);

        List<Placed> placed = new ArrayList<>();
        for (Part part : new Parts(hadoop, 9).of(List.of(file.toString()))) {
            new PartReader(hadoop).read(part, placed::add);
        }

        assertThat(placed).hasSize(2);
        assertThat(placed.getFirst().waiting().origin()).isEqualTo(file + "#1");
        assertThat(placed.getLast().waiting().rejected())
                .satisfies(rejected -> {
                    assertThat(rejected.input()).isEqualTo(file.toString());
                    assertThat(rejected.reason()).isEqualTo(Reason.TRUNCATED);
                    assertThat(rejected.offset())
                            .isEqualTo(placed.getFirst().waiting().bytes().length + 1);
                });
    }

    @Test
    void foldersGiveTheirReportsInTheOrderOfTheirPaths() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/2.html"), "<p>two");
        Files.writeString(folder.resolve("a/1.txt"), "one");
        Files.writeString(folder.resolve("a/picture.png"), "no report");
        assertThat(new Parts(hadoop, 99).of(List.of(folder.toString())))
                .extracting(Part::name)
                .containsExactly(folder + "/a/1.txt", folder + "/a/b/2.html");
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        List<String> named =
                List.of(
                        file.toString(),
                        folder.toString(),
                        folder + "/../" + folder.getFileName() + "/a.*");
        assertThat(new Parts(hadoop, 99).of(named)).hasSize(1);
    }

    @Test
    void aPatternThatNamesNothingIsAnError() {
        assertThatThrownBy(() -> new Parts(hadoop, 9).of(List.of(folder + "/*.warc")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("*.warc");
    }

    private List<String> read(List<Part> parts) throws IOException {
        var origins = new ArrayList<String>();
        for (Part part : parts) {
            new PartReader(hadoop)
                    .read(part, placed -> origins.add(placed.waiting().origin() + placed.offset()));
        }
        return origins;
    }
}

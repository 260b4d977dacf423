package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    @TempDir private Path folder;

    @Test
    void theBarTellsShareRateAndTimeLeft() {
        assertThat(Progress.line(1500, 6000, Duration.ofSeconds(30)))
                .isEqualTo(
                        "[███████·······················]  25 %  1,500 of 6,000  50.0/s"
                                + "  0:01:30 left");
        assertThat(Progress.line(7, 7, Duration.ofSeconds(1))).contains("100 %", "0:00:00 left");
        assertThat(Progress.line(9, 7, Duration.ofSeconds(1))).contains("9 of 9");
        assertThat(Progress.line(0, 7, Duration.ZERO)).contains("0 of 7");
        assertThat(Progress.line(1500, 0, Duration.ofSeconds(30))).isEqualTo("1,500  50.0/s");
    }

    @Test
    void filesAndLinesAreCountedAndWhatCannotBeIsSaidSo() throws IOException {
        Files.writeString(folder.resolve("a.html"), "x");
        Files.writeString(folder.resolve("b.txt"), "x");
        Files.writeString(folder.resolve("notes.md"), "x");
        Path lines = Files.writeString(folder.resolve("c.jsonl"), "{}\n{}\n{}");
        Path archive = Files.writeString(folder.resolve("d.warc"), "x");
        String all = folder.toString();

        assertThat(IngestCount.of(List.of(lines.toString()), List.of())).isEqualTo(3);
        assertThat(IngestCount.of(List.of(all), List.of())).isZero();
        Files.delete(archive);
        assertThat(IngestCount.of(List.of(all), List.of())).isEqualTo(5);
        assertThat(IngestCount.of(List.of(all, "-"), List.of())).isZero();
        assertThat(IngestCount.of(List.of(all), List.of(archive))).isZero();
    }
}

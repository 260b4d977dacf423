package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real pages of many publishers go through the whole program.
class BenchPagesTest {
    private static final Path PAGES = Project.SHARED.resolve("bench/pages/html");

    @TempDir private Path folder;

    @Test
    void everyPageIsReadOrRejectedAndNoneIsLost() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "skipped: the page bench is not beside the project");
        List<Path> pages = unpacked();

        Parley.Run run = Parley.run("read", "--format", "jsonl", folder.toString());

        long read = run.out().lines().count();
        long rejected =
                run.err().lines().filter(line -> line.startsWith(folder.toString())).count();
        assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(1);
        assertThat(read + rejected).isEqualTo(pages.size());
        assertThat(run.err()).doesNotContain("[defect]");
    }

    private List<Path> unpacked() throws IOException {
        try (Stream<Path> packed = Files.walk(PAGES)) {
            List<Path> files =
                    packed.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".gz", "");
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    Files.copy(in, folder.resolve(name));
                }
            }
            return files;
        }
    }
}

package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.page.Outcome;
import parley.page.PageReader;

/// How many pages a second one thread reads of those that newsrooms publish, which are twenty times
/// as long as our samples. The pages lie in the benches beside the project; without them the bench
/// is left out with a message.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
public class ManyPagesBench {
    private static final Path FOLDER = Path.of("../shared/bench/pages/html");

    /// Every fourth page: of each set, and few enough for a small heap.
    private static final int STEP = 4;

    private final PageReader reader = new PageReader();
    private final List<byte[]> pages = new ArrayList<>();
    private int next;

    /// Loads the pages.
    ///
    /// @throws IllegalStateException if they are not beside the project
    @Setup
    public void load() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            throw new IllegalStateException("skipped: no pages in " + FOLDER.toAbsolutePath());
        }
        List<Path> files;
        try (var listed = Files.list(FOLDER)) {
            files = listed.sorted().toList();
        }
        for (int i = 0; i < files.size(); i += STEP) {
            try (var page = new GZIPInputStream(Files.newInputStream(files.get(i)))) {
                pages.add(page.readAllBytes());
            }
        }
    }

    /// The next page from its bytes to its article, all in turn.
    @Benchmark
    public Outcome readsTheNextPage() {
        next = (next + 1) % pages.size();
        return reader.read("page", pages.get(next), null, null);
    }
}

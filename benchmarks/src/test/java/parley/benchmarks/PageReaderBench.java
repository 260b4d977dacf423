package parley.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.page.Outcome;
import parley.page.PageReader;

/// How many pages a second one thread turns into articles.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageReaderBench {
    private final PageReader reader = new PageReader();
    private final byte[] page = Sample.bytes("grain-4-russia-quits.html");

    /// One page from its bytes to its article.
    @Benchmark
    public Outcome readsOnePage_4kB() {
        return reader.read("page", page, null, null);
    }
}

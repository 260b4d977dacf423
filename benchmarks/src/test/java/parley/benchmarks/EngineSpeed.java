package parley.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.engine.Engines;
import parley.model.Article;
import parley.model.Span;
import parley.page.Outcome;
import parley.page.PageReader;
import parley.text.Engine;
import parley.text.SentenceSplitter;

/// How long one language engine takes to load in a fresh JVM, how much memory it then needs, how
/// many words a second it reads on one thread and what the second adds. `tools/speed engines`
/// starts it, once for each engine.
final class EngineSpeed {
    private static final List<String> REPORTS =
            List.of(
                    "grain-1-istanbul-deal-signed.html",
                    "iran-vienna-round.html",
                    "tigray-pretoria-truce.html");
    private static final int COPIES = 4;
    private static final double WARM_SECONDS = 12;
    private static final double SECONDS = 8;

    private final Engine engine;
    private final List<Report> reports = new ArrayList<>();
    private final int words;

    private record Report(String text, List<List<Span>> sentences) {}

    private EngineSpeed(Engine engine) {
        this.engine = engine;
        var reader = new PageReader();
        for (int i = 0; i < COPIES; i++) {
            for (String name : REPORTS) {
                if (reader.read(name, Sample.bytes(name), null, null)
                        instanceof Outcome.Read(Article article)) {
                    reports.add(report(article.text()));
                }
            }
        }
        this.words =
                reports.stream()
                        .flatMap(report -> report.sentences().stream())
                        .mapToInt(List::size)
                        .sum();
    }

    private static Report report(String text) {
        return new Report(text, SentenceSplitter.sentences(text, new Span(0, text.length())));
    }

    /// Measures and prints figures.
    ///
    /// @param arguments the engine's name
    public static void main(String... arguments) throws Exception {
        long start = System.nanoTime();
        double cpu = Figures.cpu();
        Engine engine = Engines.load(arguments[0]);
        Figures.print("load", Figures.since(start), "s");
        Figures.print("load, CPU time", Figures.cpu() - cpu, "s");
        new EngineSpeed(engine).measure();
    }

    private void measure() throws InterruptedException, ExecutionException, IOException {
        readFor(WARM_SECONDS, 1);
        double one = readFor(SECONDS, 1);
        double two = readFor(SECONDS, 2);
        var thread = ManagementFactory.getThreadMXBean();
        double cpu = thread.getCurrentThreadCpuTime();
        int rounds = rounds(System.nanoTime() + (long) (SECONDS * 1e9));
        double taken = (thread.getCurrentThreadCpuTime() - cpu) / 1e9;
        Figures.print("words a second, one thread", one, "words/s");
        Figures.print("words a second of one core's time", rounds * words / taken, "words/CPU-s");
        Figures.print("two threads against one", two / one, "times");
        Figures.print("memory, peak", Figures.peakMemory(), "MB");
    }

    /// Words a second, by the clock.
    private double readFor(double seconds, int threads)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            Callable<Integer> task = () -> rounds(end);
            int rounds = 0;
            for (Future<Integer> each : pool.invokeAll(Collections.nCopies(threads, task))) {
                rounds += each.get();
            }
            return rounds * words / Figures.since(start);
        }
    }

    private int rounds(long end) {
        int rounds = 0;
        while (System.nanoTime() < end) {
            for (Report report : reports) {
                engine.annotate(report.text(), report.sentences());
            }
            rounds++;
        }
        return rounds;
    }
}

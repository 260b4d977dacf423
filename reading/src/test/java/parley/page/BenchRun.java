package parley.page;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads every development page with the shipped weights: `BenchRun PAGES OUT.jsonl` writes the
/// predictions; with a third argument it reads the pages that many times and prints pages per CPU
/// second.
final class BenchRun {
    private BenchRun() {}

    public static void main(String[] arguments) throws IOException {
        List<BenchPage> pages = BenchPage.all(Path.of(arguments[0]));
        var reader = new PageReader();
        Files.write(
                Path.of(arguments[1]),
                pages.stream().map(page -> BenchLine.of(page, reader)).toList());
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < rounds; round++) {
            long before = threads.getCurrentThreadCpuTime();
            long slowest = 0;
            for (BenchPage page : pages) {
                long start = threads.getCurrentThreadCpuTime();
                BenchLine.of(page, reader);
                slowest = Math.max(slowest, threads.getCurrentThreadCpuTime() - start);
            }
            double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
            System.out.printf(
                    "%.0f pages a CPU second, slowest %.0f ms%n",
                    pages.size() / seconds, slowest / 1e6);
        }
    }
}

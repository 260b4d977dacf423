package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import parley.engine.Engines;
import parley.model.Span;
import parley.text.Engine;

/// What a language engine costs before it has read a word and after it has read many: time from the
/// start of the process, time of loading alone, memory. One engine a process, as loading the second
/// of two would find classes and pages warm; `tools/engine-load` starts the processes.
final class EngineLoad {
    /// Readings of the sample between the first and the last look at memory.
    private static final int READINGS = 20;

    private static final Path STATUS = Path.of("/proc/self/status");

    private EngineLoad() {}

    /// Prints one figure a line: what, value, unit, parted by tabs.
    ///
    /// @param arguments the name of the engine, and a file of plain text for it to read
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "EngineLoad needs an engine, one of " + Engines.NAMES + ", and a text file");
        }
        long before = System.nanoTime();
        Engine engine = Engines.load(arguments[0]);
        long loaded = System.nanoTime();
        ProcessHandle.Info process = ProcessHandle.current().info();
        Instant start = process.startInstant().orElseThrow();
        Duration work = process.totalCpuDuration().orElseThrow();
        long sinceStart = Duration.between(start, Instant.now()).toMillis();
        print("process start to engine ready", (double) sinceStart, "ms");
        print("processor time of the same", (double) work.toMillis(), "ms");
        print("engine alone", (loaded - before) / 1e6, "ms");
        print("resident after loading", kilobytes("VmRSS") / 1024.0, "MB");
        String text = Files.readString(Path.of(arguments[1]));
        var block = List.of(new Span(0, text.length()));
        long words = 0;
        long first = System.nanoTime();
        for (int i = 0; i < READINGS; i++) {
            words += engine.read(text, block).stream().mapToLong(s -> s.tokens().size()).sum();
            if (i == 0) {
                print(
                        "first reading of " + words + " words",
                        (System.nanoTime() - first) / 1e6,
                        "ms");
            }
        }
        print("resident after " + words + " words", kilobytes("VmRSS") / 1024.0, "MB");
        print("resident at most", kilobytes("VmHWM") / 1024.0, "MB");
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s\t%.0f\t%s%n", what, value, unit);
    }

    /// A size that the kernel tells of this process, 0 where there is no such file.
    private static long kilobytes(String key) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith(key + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }
}

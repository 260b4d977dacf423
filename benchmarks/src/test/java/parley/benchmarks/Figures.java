package parley.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What a measurement prints, one figure a line: what, value, unit, parted by tabs. And what the
/// system knows of this process.
final class Figures {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Figures() {}

    static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s\t%.3f\t%s%n", what, value, unit);
    }

    /// Processor time of this process so far, in seconds.
    static double cpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /// Seconds since a value of [System#nanoTime].
    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// Time that the program stood still for collections of garbage so far, in seconds.
    static double collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()
                / 1e3;
    }

    /// Time that the compilers have worked so far, in seconds; what is left of it in a measurement
    /// says how warm the program was.
    static double compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
    }

    /// The most memory that the process has had resident, in MB, mapped files among it; 0 where the
    /// system does not say.
    static double peakMemory() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return 0;
    }
}

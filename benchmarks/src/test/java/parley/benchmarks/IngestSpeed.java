package parley.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import parley.cli.Main;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Ledger;
import parley.ledger.store.LedgerStore;

/// Measures the whole way from HTML on disk to records in a ledger, through the command that users
/// run, and says where the time and the memory go. `tools/speed` starts it.
///
/// Pages are repeated, numbered and shuffled ([SpeedPages]). A first part of them only warms the
/// JVM up.
final class IngestSpeed {
    private IngestSpeed() {}

    /// Measures and prints figures, and shares of packages when a profile is asked for.
    ///
    /// @param arguments folder of pages (`.html` or `.html.gz`), `all` or `english` ones, how many
    ///   to warm up with, how many to measure, engine, scratch folder, `profile` or `plain`
    public static void main(String... arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        if (arguments.length != 7) {
            System.err.println(
                    "usage: IngestSpeed PAGES all|english WARM COUNT ENGINE SCRATCH profile|plain");
            System.exit(2);
        }
        int warm = Integer.parseInt(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        String engine = arguments[4];
        Path scratch = Path.of(arguments[5]);
        var pages = SpeedPages.in(Path.of(arguments[0]), arguments[1].equals("english"));
        int english = pages.write(scratch, warm, count);
        ingest(engine, scratch.resolve("warm-ledger"), scratch.resolve(SpeedPages.WARM));

        boolean isProfiled = arguments[6].equals("profile");
        Path recording = scratch.resolve("profile.jfr");
        try (var profile = isProfiled ? new Profile() : null) {
            measure(engine, scratch, count);
            if (profile != null) {
                profile.stop(recording);
            }
        }
        Figures.print("reports in English", english, "pages");
        Figures.print("with records", (double) withRecords(scratch.resolve("ledger")), "pages");
        if (isProfiled) {
            Shares.of(recording, Shares.TIME).print("time");
            Shares.of(recording, Shares.MEMORY).print("allocation");
        }
    }

    private static void measure(String engine, Path scratch, int count) throws IOException {
        double cpu = Figures.cpu();
        double collecting = Figures.collecting();
        double compiling = Figures.compiling();
        long start = System.nanoTime();
        String said = ingest(engine, scratch.resolve("ledger"), scratch.resolve(SpeedPages.PAGES));
        double wall = Figures.since(start);
        cpu = Figures.cpu() - cpu;
        Figures.print("pages", count, "pages");
        Figures.print("pages a second", count / wall, "pages/s");
        Figures.print("CPU time a page", 1000 * cpu / count, "ms");
        Figures.print("cores in use", cpu / wall, "cores");
        Figures.print("still for garbage", 100 * (Figures.collecting() - collecting) / wall, "%");
        Figures.print("compilers at work", 100 * (Figures.compiling() - compiling) / wall, "%");
        Figures.print("memory, peak", Figures.peakMemory(), "MB");
        System.out.println("# " + said);
    }

    /// Reports that have at least one statement, event or position.
    private static long withRecords(Path folder) {
        try (Ledger ledger = LedgerStore.read(folder.toString());
                Stream<FindingRecord> records = ledger.records(Filter.ALL)) {
            return records.map(FindingRecord::report).distinct().count();
        }
    }

    private static String ingest(String engine, Path ledger, Path pages) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, UTF_8);
        Main.run(
                stream,
                stream,
                "ingest",
                "--ledger",
                ledger.toString(),
                "--engine",
                engine,
                pages.toString());
        return said.toString(UTF_8)
                .lines()
                .filter(line -> line.contains(" new, "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said.toString(UTF_8)));
    }
}

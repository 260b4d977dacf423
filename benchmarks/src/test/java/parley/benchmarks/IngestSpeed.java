package parley.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import parley.cli.Main;

/// Measures the whole way from HTML on disk to records in a ledger, through the command that users
/// run, and says where the time and the memory go. `tools/speed` starts it.
///
/// Pages are repeated, each copy with its own number in its texts so that none is a copy to the
/// ledger, and shuffled with a fixed seed. A first part of them, a quarter, only warms the JVM up.
final class IngestSpeed {
    private static final long SEED = 20241129;

    private IngestSpeed() {}

    /// Measures and prints the report.
    ///
    /// @param arguments folder of pages (`.html` or `.html.gz`), how many to read, engine, scratch
    ///   folder, and where to write the report, `-` for nowhere
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 5) {
            System.err.println("usage: IngestSpeed PAGES COUNT ENGINE SCRATCH REPORT|-");
            System.exit(2);
        }
        int count = Integer.parseInt(arguments[1]);
        String engine = arguments[2];
        Path scratch = Path.of(arguments[3]);
        Path warm = scratch.resolve("warm");
        Path pages = scratch.resolve("pages");
        write(Path.of(arguments[0]), count + count / 4, count / 4, warm, pages);
        ingest(engine, scratch.resolve("warm-ledger"), warm);

        Figures figures;
        try (var profile = new Profile()) {
            long cpu = cpu();
            long start = System.nanoTime();
            String said = ingest(engine, scratch.resolve("ledger"), pages);
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            figures = new Figures(engine, count, wall, Duration.ofNanos(cpu() - cpu), peak(), said);
            profile.stop(scratch.resolve("profile.jfr"));
        }
        Shares time = Shares.ofTime(scratch.resolve("profile.jfr"));
        Shares memory = Shares.ofMemory(scratch.resolve("profile.jfr"));
        String report = figures.report(time, memory);
        System.out.println(report);
        if (!arguments[4].equals("-")) {
            Files.writeString(Path.of(arguments[4]), report);
        }
    }

    private static void write(Path from, int count, int forWarmth, Path warm, Path pages)
            throws IOException {
        Files.createDirectories(warm);
        Files.createDirectories(pages);
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files =
                    all.filter(file -> file.toString().matches(".*\\.html(\\.gz)?"))
                            .sorted()
                            .toList();
        }
        if (files.isEmpty()) {
            throw new IOException(from + " holds no .html or .html.gz");
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(SEED));
        for (int i = 0; i < count; i++) {
            int number = order.get(i);
            byte[] page = numbered(bytes(files.get(number % files.size())), number);
            Path folder = i < forWarmth ? warm : pages;
            Files.write(folder.resolve("%06d.html".formatted(i)), page);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return plain.readAllBytes();
        }
    }

    /// Bytes stay what they are but for a number at the end of headings and paragraphs.
    private static byte[] numbered(byte[] page, int number) {
        return new String(page, ISO_8859_1)
                .replaceAll("(?i)</(h1|title|p)>", " " + number + "</$1>")
                .getBytes(ISO_8859_1);
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

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// Most heap in use at once since the start, in bytes.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /// What one run gave.
    private record Figures(
            String engine, int count, Duration wall, Duration cpu, long peak, String said) {
        String report(Shares time, Shares memory) {
            double seconds = wall.toMillis() / 1000.0;
            double perPage = cpu.toMillis() / (double) count;
            return """
            # Speed

            From HTML on disk to records in a ledger, written by `tools/speed`: real news pages, repeated, numbered and shuffled, read
            by `parley ingest` after a warm-up of a quarter as many. Machine: %d cores, Java %s, heap of at most %d MB.

            | figure | value |
            |---|---|
            | engine | %s |
            | pages | %d |
            | pages a second | %.1f |
            | CPU a page | %.1f ms |
            | cores in use | %.2f |
            | largest heap | %d MB |
            | outcome | %s |

            ## Where the time goes

            Samples of what runs, by the innermost package of ours; what libraries do counts for who called them.

            %s
            ## What takes memory

            Samples of what is allocated, in the same way.

            %s\
            """
                    .formatted(
                            Runtime.getRuntime().availableProcessors(),
                            Runtime.version().feature(),
                            Runtime.getRuntime().maxMemory() >> 20,
                            engine,
                            count,
                            count / seconds,
                            perPage,
                            cpu.toMillis() / 1000.0 / seconds,
                            peak >> 20,
                            said,
                            time.table(),
                            memory.table())
                    .toString()
                    .replace("\r", "");
        }
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}

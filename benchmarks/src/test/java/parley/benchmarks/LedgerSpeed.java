package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import parley.dossier.DossierBuilder;
import parley.dossier.Selection;
import parley.export.table.Extract;
import parley.export.table.TableExport;
import parley.export.table.TableFormat;
import parley.history.Line;
import parley.history.Report;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.Ledger;
import parley.ledger.Query;
import parley.ledger.QueryParser;
import parley.ledger.ReportLines;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;

/// Measures a ledger of made reports with the reading already done. `tools/ledger-speed` runs it.
/// Prints one figure a line: what, value, unit, parted by tabs.
final class LedgerSpeed {
    /// As many as `parley ingest` makes durable together.
    private static final int BATCH = 64;

    /// Reports that are made before any of them is added, so that making them is not measured.
    private static final int MADE_AT_ONCE = 512;

    private static final int POSITIONS = 50_000;

    /// Reports of another ledger that is written before, so that the JVM is warm.
    private static final int WARM = 3000;

    /// Reports of one day where they come in the order of days.
    private static final int A_DAY = 50;

    private final Path folder;
    private final LongFunction<Intake> mill;
    private final int count;

    private LedgerSpeed(Path folder, LongFunction<Intake> mill, int count) {
        this.folder = folder;
        this.mill = mill;
        this.count = count;
    }

    /// Makes a ledger of that many reports in that folder and measures it. A folder that holds one
    /// already is measured without ingest.
    ///
    /// @param arguments location, number of reports, `daily` when they come in the order of days,
    ///   the same number each day, or `any` when they come in any order and more of them are of
    ///   each day the more there are; then files to take sentences from
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Path> files = Stream.of(arguments).skip(3).map(Path::of).toList();
        var mill = ReportMill.over(files);
        LongFunction<Intake> order =
                switch (arguments[2]) {
                    case "daily" -> number -> mill.report(number, A_DAY);
                    case "any" -> mill::report;
                    default ->
                            throw new IllegalArgumentException(
                                    "An order is daily or any, got " + arguments[2]);
                };
        Path warm = folder.resolveSibling(folder.getFileName() + "-warm");
        try (WritableLedger ledger = LedgerStore.write(warm.toString())) {
            new LedgerSpeed(warm, order, WARM).ingest(ledger);
        }
        new LedgerSpeed(folder, order, Integer.parseInt(arguments[1])).run();
    }

    private void run() throws IOException {
        boolean isNew = !Files.exists(folder.resolve("ledger.sqlite"));
        Files.createDirectories(folder);
        if (isNew) {
            try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
                print(ingest(ledger));
            }
        }
        try (Ledger ledger = LedgerStore.read(folder.toString())) {
            search(ledger);
            positions(ledger);
            dossier(ledger);
            export(ledger);
        }
        memory();
    }

    /// @param stops milliseconds that grouping took for each new report, by the number of reports
    ///   then
    private record Written(Watch adding, Watch grouping, NavigableMap<Integer, Double> stops) {}

    private Written ingest(WritableLedger ledger) {
        var adding = new Watch();
        var grouping = new Watch();
        var stops = new TreeMap<Integer, Double>();
        int grouped = 0;
        for (int from = 0; from < count; ) {
            int to = Math.min(nextStop(from), from + MADE_AT_ONCE);
            List<Intake> made = LongStream.range(from, to).mapToObj(mill).toList();
            adding.start();
            for (int i = 0; i < made.size(); i += BATCH) {
                ledger.add(made.subList(i, Math.min(made.size(), i + BATCH)));
            }
            // Waits until the last batch is in the index, too.
            ledger.add(List.of());
            adding.stop();
            from = to;
            if (to == nextStop(to - 1)) {
                double before = grouping.wall;
                grouping.start();
                ledger.regroup();
                grouping.stop();
                stops.put(to, 1000 * (grouping.wall - before) / (to - grouped));
                grouped = to;
            }
        }
        return new Written(adding, grouping, stops);
    }

    private void print(Written written) {
        Watch adding = written.adding;
        Watch grouping = written.grouping;
        written.stops.forEach(
                (to, each) -> print("grouping up to " + to + ", a report", each, "ms"));
        print("grouping of few more, a report", written.stops.lastEntry().getValue(), "ms");
        print("ingest", count / adding.wall, "reports/s");
        print("ingest by CPU time", count / adding.cpu, "reports/CPU-s");
        print("copies, stories, corroboration", grouping.wall, "s");
        print("grouping by CPU time, a report", 1000 * grouping.cpu / count, "CPU-ms");
        print("ingest and grouping", count / (adding.wall + grouping.wall), "reports/s");
    }

    /// Sums up time by the clock and by the processor.
    private static final class Watch {
        private double wall;
        private double cpu;
        private long startWall;
        private double startCpu;

        void start() {
            startWall = System.nanoTime();
            startCpu = Figures.cpu();
        }

        void stop() {
            wall += seconds(startWall);
            cpu += Figures.cpu() - startCpu;
        }
    }

    /// How many reports there are when copies and stories are next found: after a thousand, ten
    /// thousand, all but the last batch, all.
    private int nextStop(int from) {
        return IntStream.of(1000, 10_000, count - BATCH, count)
                .filter(stop -> stop > from && stop <= count)
                .min()
                .orElse(count);
    }

    private static void search(Ledger ledger) {
        String[] parties = {"ostmark", "belhar", "corvia", "sundar", "marn"};
        String[] issues = {"talks", "ceasefire", "guarantees", "territory", "wmd"};
        String[] words = {"umbrella", "prisoner", "harbour", "embargo", "artillery"};
        var random = new Random(5);
        var times = new ArrayList<Double>();
        for (int i = 0; i < 300; i++) {
            String query =
                    "%s party:%s issue:%s since:202%d"
                            .formatted(
                                    i % 3 == 0 ? "" : words[random.nextInt(words.length)],
                                    parties[random.nextInt(parties.length)],
                                    issues[random.nextInt(issues.length)],
                                    random.nextInt(5));
            long start = System.nanoTime();
            ledger.search(new QueryParser().parse(query), null, 20);
            if (i >= 100) {
                times.add(seconds(start) * 1000);
            }
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        print("search with two filters, median", sorted[sorted.length / 2], "ms");
        print("search with two filters, p95", sorted[sorted.length * 95 / 100], "ms");
    }

    /// The cells of a dossier: all positions in the order of their days, by party and issue.
    private static void positions(Ledger ledger) {
        double[] times = new double[7];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            try (Stream<FindingRecord> records = ledger.records(Filter.ALL.in(Layer.POSITION))) {
                var cells =
                        records.limit(POSITIONS).collect(Collectors.groupingBy(LedgerSpeed::cell));
                times[i] = seconds(start) * 1000;
                if (cells.size() < 2) {
                    throw new IllegalStateException("All positions are in one cell");
                }
            }
        }
        print("50,000 positions by party and issue", Arrays.stream(times).min().orElse(0), "ms");
    }

    /// A dossier as `parley dossier` makes one: what reports say is read from the ledger, then
    /// compared.
    private static void dossier(Ledger ledger) {
        int runs = 9;
        double[] reading = new double[runs];
        double[] building = new double[runs];
        double cpu = Double.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            double startCpu = Figures.cpu();
            long start = System.nanoTime();
            var reports = new ArrayList<Report>();
            var lines = new ArrayList<Line>();
            try (Stream<ReportLines> all = ledger.lines(List.of())) {
                all.takeWhile(_ -> lines.size() < POSITIONS)
                        .forEach(report -> {
                            reports.add(report.report());
                            lines.addAll(report.lines());
                        });
            }
            reading[i] = seconds(start) * 1000;
            start = System.nanoTime();
            new DossierBuilder().build(reports, lines, Selection.ALL);
            building[i] = seconds(start) * 1000;
            cpu = Math.min(cpu, (Figures.cpu() - startCpu) * 1000);
        }
        print("lines of 50,000 positions", Arrays.stream(reading).min().orElse(0), "ms");
        print("dossier of 50,000 positions", Arrays.stream(building).min().orElse(0), "ms");
        print("lines and dossier by CPU time", cpu, "CPU-ms");
    }

    private static String cell(FindingRecord record) {
        String issue =
                record.detail() instanceof parley.ledger.Detail.Stand it ? it.issue().code() : "";
        return record.parties().getFirst().party() + " " + issue;
    }

    private void export(Ledger ledger) {
        double before = Figures.cpu();
        long start = System.nanoTime();
        long rows =
                new TableExport(TableFormat.PARQUET)
                                .write(
                                        Extract.of(ledger, new Query(List.of(), Filter.ALL)),
                                        folder.resolve("out"))
                                .values()
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum();
        double taken = seconds(start);
        print("rows exported to Parquet", (double) rows, "rows");
        print("export of a million rows to Parquet", taken / rows * 1e6, "s");
        print("the same by CPU time", (Figures.cpu() - before) / rows * 1e6, "CPU-s");
    }

    /// What Linux says of the process: its own memory at the most, without pages of files, which
    /// the system takes back when it needs them.
    private static void memory() throws IOException {
        var runtime = Runtime.getRuntime();
        print("heap taken", runtime.totalMemory() / 1e6, "MB");
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM") || line.startsWith("RssAnon")) {
                    String name =
                            line.startsWith("VmHWM") ? "memory, peak" : "memory, own at the end";
                    print(name, Long.parseLong(line.replaceAll("\\D", "")) / 1024.0, "MB");
                }
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(java.util.Locale.ROOT, "%s\t%.1f\t%s%n", what, value, unit);
    }
}

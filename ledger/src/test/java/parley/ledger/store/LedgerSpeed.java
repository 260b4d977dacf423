package parley.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import parley.ledger.Filter;
import parley.ledger.FindingRecord;
import parley.ledger.Intake;
import parley.ledger.Layer;
import parley.ledger.MadeUp;
import parley.ledger.QueryParser;
import parley.ledger.WritableLedger;

/// Measures a ledger of made-up reports with the reading already done. Run its `main` with the test
/// class path. Prints one figure a line: what, value, unit. CPU time is that of the whole process.
final class LedgerSpeed {
    private static final int BATCH = 256;
    private static final int SENTENCES = 4;

    private LedgerSpeed() {}

    /// Makes a ledger of that many reports in that folder and measures it.
    ///
    /// @param arguments folder and number of reports
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Files.createDirectories(folder);
        try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
            ingest(ledger, count);
            long regroup = System.nanoTime();
            ledger.regroup();
            print("copies and corroboration", seconds(regroup), "s");
            search(ledger);
            positions(ledger);
        }
        var runtime = Runtime.getRuntime();
        print("heap in use", (runtime.totalMemory() - runtime.freeMemory()) / 1e6, "MB");
        print("heap taken", runtime.totalMemory() / 1e6, "MB");
    }

    private static void ingest(WritableLedger ledger, int count) {
        double cpu = 0;
        double wall = 0;
        for (int from = 0; from < count; from += BATCH) {
            int to = Math.min(count, from + BATCH);
            List<Intake> batch =
                    LongStream.range(from, to)
                            .mapToObj(i ->
                                    MadeUp.intake(MadeUp.reading(i, SENTENCES), "made-up-" + i))
                            .toList();
            long start = System.nanoTime();
            double before = cpu();
            ledger.add(batch);
            cpu += cpu() - before;
            wall += seconds(start);
        }
        print("ingest", count / wall, "reports/s");
        print("ingest by CPU time", count / cpu, "reports/CPU-s");
    }

    private static void search(WritableLedger ledger) {
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

    private static void positions(WritableLedger ledger) {
        double[] times = new double[7];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            try (Stream<FindingRecord> records = ledger.records(Filter.ALL.in(Layer.POSITION))) {
                long firm = records.limit(50_000).filter(each -> !each.parties().isEmpty()).count();
                times[i] = seconds(start) * 1000;
                if (firm == 0) {
                    throw new IllegalStateException("No position has a party");
                }
            }
        }
        print("50,000 positions read, best of 7", Arrays.stream(times).min().orElse(0), "ms");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf("%-36s %10.1f %s%n", what, value, unit);
    }
}

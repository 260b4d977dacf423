package parley.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Many readers at once on a running desk: each opens one page after the other, with a pause of a
/// second as people read. `tools/desk-load` runs it. Prints for each kind of page how many were
/// opened, and the median, the 95th percentile and the longest time to the last byte, in
/// milliseconds.
final class DeskLoad {
    private static final Pattern REPORT = Pattern.compile("/reports/[0-9a-f]{64}");
    private static final long PAUSE_MILLIS = 1_000;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI desk;
    private final Map<String, ConcurrentLinkedQueue<Long>> micros = new ConcurrentHashMap<>();
    private final AtomicInteger errors = new AtomicInteger();

    private DeskLoad(URI desk) {
        this.desk = desk;
    }

    /// Reads, then tells how long it took.
    ///
    /// @param arguments the desk's address, number of readers, seconds
    public static void main(String... arguments) throws IOException, InterruptedException {
        var load = new DeskLoad(URI.create(arguments[0]));
        load.run(Integer.parseInt(arguments[1]), Duration.ofSeconds(Long.parseLong(arguments[2])));
        load.tell(System.out);
    }

    private void run(int readers, Duration duration) throws IOException, InterruptedException {
        List<String> pages = pages();
        long end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < readers; reader++) {
                var random = new Random(reader);
                threads.execute(() -> read(pages, random, end));
            }
        }
    }

    /// Every kind of page, and some reports.
    private List<String> pages() throws IOException, InterruptedException {
        var pages =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/terms",
                                "/timeline",
                                "/parties",
                                "/stories",
                                "/reports",
                                "/map",
                                "/search?q=ceasefire",
                                "/api/v1/positions?issue=ceasefire",
                                "/api/v1/search?query=ceasefire"));
        Matcher report = REPORT.matcher(get("/reports").body());
        for (int i = 0; i < 10 && report.find(); i++) {
            pages.add(report.group());
        }
        return pages;
    }

    private void read(List<String> pages, Random random, long end) {
        try {
            readOn(pages, random, end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOn(List<String> pages, Random random, long end) throws InterruptedException {
        Thread.sleep(random.nextLong(PAUSE_MILLIS));
        while (System.nanoTime() < end) {
            String page = pages.get(random.nextInt(pages.size()));
            long start = System.nanoTime();
            try {
                if (get(page).statusCode() != 200) {
                    errors.incrementAndGet();
                }
            } catch (IOException e) {
                errors.incrementAndGet();
            }
            String kind = REPORT.matcher(page).replaceAll("/reports/ID");
            micros.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>())
                    .add((System.nanoTime() - start) / 1_000);
            Thread.sleep(PAUSE_MILLIS / 2 + random.nextLong(PAUSE_MILLIS));
        }
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(desk.resolve(page)).timeout(Duration.ofSeconds(60)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void tell(PrintStream out) {
        out.printf("%-36s %7s %7s %7s %7s%n", "page", "opened", "median", "p95", "longest");
        var all = new ArrayList<Long>();
        new TreeMap<>(micros)
                .forEach((kind, times) -> {
                    all.addAll(times);
                    line(out, kind, new ArrayList<>(times));
                });
        line(out, "all", all);
        out.println(errors.get() + " errors");
    }

    private static void line(PrintStream out, String kind, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            out.printf(
                    "%-36s %7d %7.1f %7.1f %7.1f%n",
                    kind,
                    sorted.size(),
                    sorted.get(sorted.size() / 2) / 1e3,
                    sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1e3,
                    sorted.getLast() / 1e3);
        }
    }
}

package parley.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.desk.shelf.ReportReading;
import parley.desk.shelf.Shelf;
import parley.ledger.Intake;
import parley.ledger.QueryParser;
import parley.ledger.WritableLedger;
import parley.ledger.store.LedgerStore;
import parley.model.Reason;
import parley.model.Rejected;
import parley.testkit.MadeUp;

/// How quickly a desk answers, alone and under load: `DeskLoad FOLDER REPORTS READERS SECONDS`. Makes
/// a ledger of that many made-up reports if the folder has none, then asks for each kind of page
/// alone, then lets that many readers ask at once while reports are added. Prints figures; no test,
/// since they are the machine's.
public final class DeskLoad {
    private static final int BATCH = 500;
    private static final int SENTENCES = 3;

    private DeskLoad() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int reports = Integer.parseInt(arguments[1]);
        int readers = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        if (!Files.exists(folder)) {
            long start = System.nanoTime();
            try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
                fill(ledger, 0, reports);
                ledger.regroup();
            }
            print("ledger of " + reports + " reports made in %.1f s", start);
        }
        ReportReading none =
                (origin, _) ->
                        new ReportReading.Outcome.Refused(
                                new Rejected(origin, Reason.EMPTY, -1, "not read here", ""));
        try (Shelf shelf = Shelf.open(folder.toString());
                Desk desk =
                        new Desk(
                                Settings.loopback(0),
                                Site.of(shelf, none, new QueryParser(), Clock.systemUTC(), false),
                                List.of());
                HttpClient client = HttpClient.newHttpClient()) {
            desk.start();
            URI address = URI.create(desk.address());
            long start = System.nanoTime();
            while (get(client, address, "/").body().contains("are read so far")) {
                Thread.sleep(500);
            }
            print("first dossier after %.1f s", start);
            List<String> pages = pages(client, address);
            alone(client, address, pages);
            together(client, address, pages, readers, seconds, folder, reports);
        }
    }

    private static void fill(WritableLedger ledger, int from, int to) {
        var batch = new ArrayList<Intake>();
        for (int i = from; i < to; i++) {
            byte[] original = ("report " + i).getBytes(StandardCharsets.UTF_8);
            batch.add(
                    new Intake(MadeUp.reading(i, SENTENCES), original, "made-up/" + i, "made-up"));
            if (batch.size() == BATCH || i == to - 1) {
                ledger.add(batch);
                batch.clear();
            }
        }
    }

    private static List<String> pages(HttpClient client, URI address)
            throws IOException, InterruptedException {
        var pages =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/?sources=2",
                                "/timeline",
                                "/parties",
                                "/stories",
                                "/map",
                                "/reports",
                                "/search?q=ceasefire",
                                "/said?q=ceasefire",
                                "/print",
                                "/feed"));
        String dossier = get(client, address, "/").body();
        pages.add(found(dossier, "/cell\\?[^\"]+"));
        String cell = get(client, address, pages.getLast()).body();
        for (String kind : List.of("/records/", "/utterances/", "/reports/")) {
            String link = found(cell, kind + "[0-9a-f]+");
            pages.add(link);
        }
        pages.add("/party?name=" + found(dossier, "(?<=/party\\?name=)[^\"]+"));
        return pages;
    }

    private static String found(String page, String pattern) {
        Matcher link = Pattern.compile(pattern).matcher(page);
        return link.find() ? link.group().replace("&amp;", "&") : "/";
    }

    private static void alone(HttpClient client, URI address, List<String> pages)
            throws IOException, InterruptedException {
        for (String page : pages) {
            long[] times = new long[30];
            int bytes = 0;
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                bytes = get(client, address, page).body().getBytes(StandardCharsets.UTF_8).length;
                times[i] = System.nanoTime() - start;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-60.60s %4d kB  median %6.1f ms  p95 %6.1f ms%n",
                    page,
                    bytes / 1000,
                    at(times, 50),
                    at(times, 95));
        }
    }

    private static double at(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static void together(
            HttpClient client,
            URI address,
            List<String> pages,
            int readers,
            int seconds,
            Path folder,
            int reports)
            throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Long>();
        var statuses = new ConcurrentHashMap<Integer, AtomicInteger>();
        var isOver = new AtomicBoolean();
        var threads = new ArrayList<Thread>();
        for (int reader = 0; reader < readers; reader++) {
            int offset = reader;
            threads.add(
                    Thread.startVirtualThread(() -> {
                        for (int i = offset; !isOver.get(); i++) {
                            long start = System.nanoTime();
                            int status = status(client, address, pages.get(i % pages.size()));
                            times.add(System.nanoTime() - start);
                            statuses.computeIfAbsent(status, _ -> new AtomicInteger())
                                    .incrementAndGet();
                            pause();
                        }
                    }));
        }
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int at = reports + 1_000_000; !isOver.get(); at += 20) {
                                try (WritableLedger ledger = LedgerStore.write(folder.toString())) {
                                    fill(ledger, at, at + 20);
                                }
                                pause();
                            }
                        });
        Thread.sleep(seconds * 1000L);
        isOver.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        writer.join();
        long[] all = times.stream().mapToLong(Long::longValue).toArray();
        System.out.printf(
                Locale.ROOT,
                "%d readers, %d answers, %.0f a second, median %.1f ms, p95 %.1f ms, by status"
                    + " %s%n",
                readers,
                all.length,
                all.length / (double) seconds,
                at(all, 50),
                at(all, 95),
                statuses);
    }

    /// A reader reads for a second before the next click.
    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(HttpClient client, URI address, String page) {
        try {
            return get(client, address, page).statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI address, String page)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(page)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void print(String words, long start) {
        System.out.printf(Locale.ROOT, words + "%n", (System.nanoTime() - start) / 1e9);
    }
}

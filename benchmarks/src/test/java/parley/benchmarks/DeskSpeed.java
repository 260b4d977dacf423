package parley.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Asks every page and every route for programs of a running desk, one request after the other, for
/// things that its ledger holds, chosen by a fixed seed. `tools/desk-speed` runs it. Prints one
/// route a line, parted by tabs: the route, how many requests, median and 95th percentile of the
/// time to the last byte in milliseconds, how much time of a processor the desk took for one on
/// average, the largest answer in kB of 1,000 bytes, how many answers were no success. Ends with 1
/// when a page misses what it must keep: 100 ms, 250 kB, no failure.
///
/// No two requests of a route are alike where it takes arguments, so what the desk keeps of earlier
/// answers helps only where it would help readers.
final class DeskSpeed {
    private static final int IDS = 200;
    private static final double MOST_MILLIS = 100;
    private static final int MOST_BYTES = 250_000;
    private static final Duration WARM = Duration.ofMinutes(10);

    private static final Pattern REPORT = Pattern.compile("\"/reports/([0-9a-f]{64})");
    private static final Pattern RECORD = Pattern.compile("\"id\":\"([0-9a-f]{16})\"");
    private static final Pattern STORY = Pattern.compile("\"story\":\"([0-9a-f]{16})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern PARTY = Pattern.compile("href=\"/party\\?name=([^\"&]+)\"");
    private static final Pattern ISSUE = Pattern.compile("[?&](?:amp;)?on=([a-z-]+)");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Random random = new Random(11);
    private final URI desk;
    private final ProcessHandle process;
    private final List<String> reports = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private final List<String> positions = new ArrayList<>();
    private final List<String> stories = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();
    private final List<String> issues = new ArrayList<>();
    private boolean hasMissed;

    private DeskSpeed(URI desk, ProcessHandle process) {
        this.desk = desk;
        this.process = process;
    }

    /// Asks, then tells how long it took.
    ///
    /// @param arguments the desk's address, the number of its process, requests for each route
    public static void main(String... arguments) throws IOException, InterruptedException {
        var speed =
                new DeskSpeed(
                        URI.create(arguments[0]),
                        ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow());
        long start = System.nanoTime();
        speed.waitForWhole();
        System.out.printf("dossier whole after\t%.1f\ts%n", (System.nanoTime() - start) / 1e9);
        speed.collect();
        speed.run(Integer.parseInt(arguments[2]), System.out);
        System.exit(speed.hasMissed ? 1 : 0);
    }

    /// A desk that was just started reads its ledger behind the first answers; the page then asks
    /// to be loaded again.
    private void waitForWhole() throws IOException, InterruptedException {
        long end = System.nanoTime() + WARM.toNanos();
        while (ask("/").headers().firstValue("Refresh").isPresent()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The desk is still reading after " + WARM);
            }
            Thread.sleep(500);
        }
    }

    /// Takes ids out of answers for programs, from pages spread over the whole ledger.
    private void collect() throws IOException, InterruptedException {
        all(PARTY, ask("/parties").body(), parties);
        all(ISSUE, ask("/").body(), issues);
        for (int year = 2019; year < 2027; year++) {
            for (int month = 1; month <= 12; month += 3) {
                String since = encoded("since:" + LocalDate.of(year, month, 1));
                String found = ask("/api/v1/positions?limit=20&query=" + since).body();
                all(RECORD, found, positions);
                all(REPORT, found, reports);
                all(STORY, found, stories);
                all(NEXT, found, cursors);
                all(RECORD, ask("/api/v1/events?limit=10&query=" + since).body(), records);
            }
        }
        records.addAll(positions);
        for (List<String> each : List.of(parties, issues, reports, positions, records)) {
            if (each.isEmpty()) {
                throw new IllegalStateException(
                        "The desk shows no party, issue, report, position or record to ask for");
            }
        }
    }

    private static void all(Pattern what, String text, List<String> found) {
        Matcher matcher = what.matcher(text);
        while (matcher.find() && found.size() < 50 * IDS) {
            if (!found.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
    }

    /// Every route that can be asked for, each with what makes an address of it.
    private Map<String, Supplier<String>> routes() {
        var routes = new LinkedHashMap<String, Supplier<String>>();
        routes.put("/", () -> "/");
        routes.put("/?view", () -> "/?" + view());
        routes.put("/cell", () -> "/cell?of=" + party() + "&on=" + any(issues));
        routes.put("/print", () -> "/print?" + view());
        routes.put("/terms", () -> "/terms");
        routes.put("/terms?view", () -> "/terms?" + view());
        routes.put("/terms?term", () -> "/terms?term=" + (1 + random.nextInt(3)));
        routes.put("/timeline", () -> "/timeline?" + view());
        routes.put("/parties", () -> "/parties");
        routes.put("/party", () -> "/party?name=" + party());
        routes.put("/stories", () -> "/stories");
        routes.put(
                "/stories/KEY", () -> stories.isEmpty() ? "/stories" : "/stories/" + any(stories));
        routes.put("/reports", () -> "/reports");
        routes.put("/reports?after", () -> "/reports");
        routes.put("/reports/ID", () -> "/reports/" + any(reports));
        routes.put("/records/ID", () -> "/records/" + any(records));
        routes.put("/utterances/ID", () -> "/utterances/" + any(positions));
        routes.put("/cite/ID", () -> "/cite/" + any(records) + ".bib");
        routes.put("/map", () -> "/map?" + since());
        routes.put("/search", () -> "/search?q=" + words());
        routes.put("/said", () -> "/said?q=" + words());
        routes.put("/feed", () -> "/feed?of=" + party() + "&on=" + any(issues));
        routes.put("/feed?q", () -> "/feed?q=" + words());
        routes.put("/alerts", () -> "/alerts");
        routes.put("/corrections", () -> "/corrections");
        routes.put("/methods", () -> "/methods");
        routes.put("/api/v1", () -> "/api/v1");
        routes.put("/api/v1/reports", () -> "/api/v1/reports?query=" + filters());
        routes.put("/api/v1/reports/ID", () -> "/api/v1/reports/" + any(reports));
        routes.put("/api/v1/records/ID", () -> "/api/v1/records/" + any(records));
        routes.put("/api/v1/statements", () -> "/api/v1/statements?query=" + filters());
        routes.put("/api/v1/positions", () -> "/api/v1/positions?query=" + filters());
        routes.put("/api/v1/positions?after", () -> "/api/v1/positions?after=" + cursor());
        routes.put("/api/v1/events", () -> "/api/v1/events?query=" + filters());
        routes.put("/api/v1/search", () -> "/api/v1/search?query=" + words());
        routes.put(
                "/api/v1/dossier",
                () -> "/api/v1/dossier?parties=" + party() + "&issues=" + any(issues));
        return routes;
    }

    private String party() {
        return any(parties);
    }

    private String since() {
        return "since=" + LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1800));
    }

    private String view() {
        return switch (random.nextInt(4)) {
            case 0 -> since();
            case 1 -> "party=" + party();
            case 2 -> "issue=" + any(issues) + "&" + since();
            default -> "sources=2&party=" + party();
        };
    }

    private String words() {
        String[] words = {"umbrella", "prisoner", "harbour", "embargo", "artillery", "observers"};
        String word = random.nextInt(3) == 0 ? "" : any(List.of(words)) + " ";
        return encoded(word + "party:" + plain(party()) + " issue:" + any(issues));
    }

    private String filters() {
        return encoded("since:" + LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1800)));
    }

    private String cursor() {
        return cursors.isEmpty() ? "" : encoded(any(cursors));
    }

    private static String plain(String encoded) {
        String name = java.net.URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        return name.contains(" ") ? '"' + name + '"' : name;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void run(int times, PrintStream out) throws IOException, InterruptedException {
        out.println("route\trequests\tmedian ms\tp95 ms\tCPU ms\tlargest kB\tfailures\tmisses");
        for (Map.Entry<String, Supplier<String>> route : routes().entrySet()) {
            List<String> addresses = Stream.generate(route.getValue()).limit(times).toList();
            if (route.getKey().equals("/reports?after")) {
                addresses = following("/reports", times);
            }
            line(out, route.getKey(), addresses);
        }
    }

    /// The pages that one reaches by going on from a list's first.
    private List<String> following(String first, int times)
            throws IOException, InterruptedException {
        var addresses = new ArrayList<String>();
        var after = Pattern.compile("href=\"(/reports\\?after=[^\"]+)\"");
        String at = first;
        while (addresses.size() < times) {
            Matcher next = after.matcher(ask(at).body());
            at = next.find() ? next.group(1).replace("&amp;", "&") : first;
            addresses.add(at);
        }
        return addresses;
    }

    private void line(PrintStream out, String route, List<String> addresses)
            throws IOException, InterruptedException {
        // Two readers before us have been there: code is compiled, files are in memory.
        ask(addresses.getFirst());
        ask(addresses.getLast());
        double[] millis = new double[addresses.size()];
        double before = cpuMillis();
        int largest = 0;
        int failures = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = ask(addresses.get(i));
            millis[i] = (System.nanoTime() - start) / 1e6;
            largest = Math.max(largest, answer.body().getBytes(StandardCharsets.UTF_8).length);
            if (answer.statusCode() != 200) {
                failures++;
            }
        }
        double cpu = (cpuMillis() - before) / millis.length;
        java.util.Arrays.sort(millis);
        double p95 = millis[(int) Math.ceil(millis.length * 0.95) - 1];
        String misses =
                (p95 > MOST_MILLIS ? "time " : "")
                        + (largest > MOST_BYTES ? "size " : "")
                        + (failures > 0 ? "failures" : "");
        hasMissed |= !misses.isEmpty();
        out.printf(
                java.util.Locale.ROOT,
                "%s\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%d\t%s%n",
                route,
                millis.length,
                millis[millis.length / 2],
                p95,
                cpu,
                largest / 1e3,
                failures,
                misses.strip());
    }

    private double cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(desk.resolve(path)).timeout(Duration.ofMinutes(2)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

package parley.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import parley.fetch.Resolver;

/// A world of newsrooms on loopback, one host each, that publish by the clock of the test. Feeds
/// show only the latest entries, servers fail now and then, and each in its own way.
final class NewsWorld implements AutoCloseable {
    /// Entries that a feed shows: what is older cannot be found any more.
    private static final int SHOWN = 30;

    private final HttpServer server;
    private final Time time;
    private final Instant start;
    private final int feeds;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    final AtomicLong requests = new AtomicLong();
    final AtomicLong unchanged = new AtomicLong();

    NewsWorld(int feeds, Time time) throws IOException {
        this.feeds = feeds;
        this.time = time;
        this.start = time.instant();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// Every host of the world is this machine.
    static final Resolver RESOLVER = _ -> List.of(InetAddress.getLoopbackAddress());

    List<URI> feedAddresses() {
        return IntStream.range(0, feeds)
                .mapToObj(feed -> URI.create(base(feed) + "/feed"))
                .toList();
    }

    /// Pages that were published up to now.
    List<String> published(Instant until) {
        return IntStream.range(0, feeds)
                .boxed()
                .flatMap(feed ->
                        IntStream.range(0, count(feed, until))
                                .mapToObj(page -> base(feed) + "/page/" + page))
                .toList();
    }

    private String base(int feed) {
        return "http://news" + feed + ".example:" + server.getAddress().getPort();
    }

    /// The busiest newsrooms publish every quarter of an hour, the quietest twice a day.
    private Duration every(int feed) {
        return Duration.ofMinutes(15 + (feed * 37L) % 700);
    }

    private int count(int feed, Instant now) {
        return 1 + (int) Duration.between(start, now).dividedBy(every(feed));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            String host = exchange.getRequestHeaders().getFirst("Host");
            int feed =
                    Integer.parseInt(
                            host.replaceAll("\\D.*|news", "").isEmpty()
                                    ? host.replaceFirst("news(\\d+)\\..*", "$1")
                                    : "0");
            String path = exchange.getRequestURI().getPath();
            int before =
                    asked.computeIfAbsent(host + path, _ -> new AtomicInteger()).getAndIncrement();
            if (path.equals("/robots.txt")) {
                send(
                        exchange,
                        200,
                        "text/plain",
                        feed % 5 == 0 ? "User-agent: *\nCrawl-delay: 1\nDisallow: /private\n" : "");
            } else if (isOff(feed, path, before)) {
                trouble(exchange, feed);
            } else if (path.equals("/feed")) {
                feed(exchange, feed);
            } else {
                send(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        "<html><p>Report " + host + path + "</p></html>");
            }
        }
    }

    /// One request in nine fails, and every page of some newsrooms at its first request.
    private static boolean isOff(int feed, String path, int before) {
        return (path.hashCode() * 31 + before * 7 + feed) % 9 == 0
                || (feed % 10 == 3 && before == 0 && path.startsWith("/page"));
    }

    private static void trouble(HttpExchange exchange, int feed) throws IOException {
        switch (feed % 4) {
            case 0 -> send(exchange, 500, "text/plain", "down");
            case 1 -> {
                exchange.getResponseHeaders().set("Retry-After", "120");
                send(exchange, 503, "text/plain", "busy");
            }
            case 2 -> {
                // A body that breaks off.
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().write("<html>".getBytes(UTF_8));
            }
            default -> send(exchange, 404, "text/plain", "not yet");
        }
    }

    private void feed(HttpExchange exchange, int feed) throws IOException {
        int count = count(feed, time.instant());
        String tag = "\"" + count + "\"";
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders().set("ETag", tag);
        var body = new StringBuilder();
        for (int page = count - 1; page >= Math.max(0, count - SHOWN); page--) {
            String link = base(feed) + "/page/" + page;
            body.append(
                    switch (feed % 3) {
                        case 0 ->
                                "<item><title>t</title><link>"
                                        + link
                                        + "?utm_source=rss</link></item>";
                        case 1 ->
                                "<entry><id>"
                                        + link
                                        + "</id><title>t</title><updated>2024-11-29T00:00:00Z</updated><link"
                                        + " href=\"/page/"
                                        + page
                                        + "\"/></entry>";
                        default -> "<url><loc>" + link + "</loc></url>";
                    });
        }
        String all =
                switch (feed % 3) {
                    case 0 ->
                            "<rss version=\"2.0\"><channel><title>n</title><link>http://x.example/</link><description>d</description>"
                                    + body
                                    + "</channel></rss>";
                    case 1 ->
                            "<feed"
                                    + " xmlns=\"http://www.w3.org/2005/Atom\"><id>x</id><title>n</title><updated>2024-11-29T00:00:00Z</updated>"
                                    + body
                                    + "</feed>";
                    default ->
                            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                    + body
                                    + "</urlset>";
                };
        send(exchange, 200, "application/xml", all);
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

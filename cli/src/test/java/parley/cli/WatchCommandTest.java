package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From a feed on loopback into a ledger, from the command line. The reports are made up by us.
@Timeout(300)
class WatchCommandTest {
    @TempDir private Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int code;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        String path = exchange.getRequestURI().getPath();
                        asked.add(path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
                        byte[] body = answer(path).getBytes(UTF_8);
                        exchange.sendResponseHeaders(
                                body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String answer(String path) {
        return switch (path) {
            case "/robots.txt" -> "User-agent: *\nDisallow: /closed\n";
            case "/feed" ->
                    "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
                            + "<description>d</description><item><link>/1</link></item><item><link>/gone</link></item>"
                            + "<item><link>/closed</link></item></channel></rss>";
            case "/1" ->
                    "<html><head><title>Ostmark offers truce</title></head><body><h1>Ostmark offers"
                            + " truce</h1><p>Ostmark's president said on Friday that his country would"
                            + " stop firing if Belhar frees its prisoners.</p></body></html>";
            default -> "";
        };
    }

    @Test
    void whatAFeedAnnouncesIsReadOnceAndWhatFailsWaits() throws IOException {
        String err = watch("--once", "--allow-loopback", "--contact", "https://example.org/bot");

        assertThat(err)
                .contains(
                        "watch-begins feeds=1",
                        "pages_new=1",
                        "pages_tried_again=1",
                        "pages_given_up=1",
                        "pages_waiting=1");
        assertThat(asked)
                .contains("/1 Parley/0.1.0 (+https://example.org/bot)")
                .noneMatch(it -> it.startsWith("/closed"));
        assertThat(run("search", "--ledger", ledger(), "prisoners")).contains("stop firing");

        int before = asked.size();
        assertThat(watch("--once", "--allow-loopback", "--log", "json"))
                .contains("\"event\":\"watch-ends\"");
        assertThat(asked).hasSize(before);
        assertThat(run("watch", "--ledger", ledger(), "--totals"))
                .contains(
                        "1  pages new",
                        "1  pages tried again: http-error",
                        "1  pages given up: robots");
    }

    @Test
    void thisMachineIsNotAskedUnlessItMayBe() throws IOException {
        assertThat(watch("--once")).contains("feed-failed", "forbidden-address");
        assertThat(code).isEqualTo(Console.SOME_REJECTED);
        assertThat(asked).isEmpty();
        assertThat(run("watch", "--ledger", ledger(), "--totals")).contains("failing");
    }

    @Test
    void badOptionsAreNamed() throws IOException {
        assertThat(run("watch", "--ledger", ledger())).contains("[bad-option]");
        assertThat(run("watch", "--ledger", ledger(), "--every", "soon", "--feeds", "x"))
                .contains("soon", "[bad-option]");
        Path page = Files.writeString(folder.resolve("page.opml"), "<html/>");
        assertThat(run("watch", "--ledger", ledger(), "--feeds", page.toString()))
                .contains("[bad-feed]");
    }

    private String watch(String... options) throws IOException {
        Path feeds =
                Files.writeString(
                        folder.resolve("feeds.opml"),
                        "<opml version=\"2.0\"><body><outline xmlUrl=\"http://localhost:"
                                + server.getAddress().getPort()
                                + "/feed\"/></body></opml>");
        var arguments =
                new java.util.ArrayList<>(
                        List.of(
                                "watch",
                                "--ledger",
                                ledger(),
                                "--engine",
                                "fast",
                                "--feeds",
                                feeds.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private String ledger() {
        return folder.resolve("ledger").toString();
    }

    private String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, UTF_8);
        code = Main.run(stream, stream, arguments);
        return out.toString(UTF_8);
    }
}

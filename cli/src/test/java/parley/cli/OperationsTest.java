package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.model.Reason;

/// What those who run Parley look at.
@Timeout(300)
class OperationsTest {
    @TempDir private Path folder;

    @Test
    void aWatchTellsItsFiguresItsHealthAndWhenItHasBegun()
            throws IOException, InterruptedException {
        var now = new AtomicReference<>(Instant.parse("2024-11-29T22:06:00Z"));
        var metrics = new WatchMetrics(now::get);
        var page = URI.create("https://news.example/1");
        metrics.feedRead(URI.create("https://news.example/feed"), 3, 2);
        metrics.pageTaken(page, "new");
        metrics.pageFailed(page, Reason.TIMED_OUT, "late", now.get());
        metrics.pageFailed(page, Reason.ROBOTS, "closed", null);
        metrics.alive(now.get(), 7);
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var status = new StatusServer(loopback, metrics::scrape, metrics::isHealthy)) {
            int port = status.address().getPort();

            assertThat(ask(port, "/metrics").body())
                    .contains(
                            "parley_feeds_read_total{news=\"yes\"} 1.0",
                            "parley_pages_named_total 2.0",
                            "parley_pages_taken_total{kind=\"new\"} 1.0",
                            "parley_pages_tried_again_total{reason=\"timed-out\"} 1.0",
                            "parley_pages_given_up_total{reason=\"robots\"} 1.0",
                            "parley_pages_waiting 7.0",
                            "jvm_memory_used_bytes")
                    .doesNotContain("news.example");
            assertThat(ask(port, "/ready").statusCode()).isEqualTo(503);
            status.ready(true);
            assertThat(ask(port, "/ready").statusCode()).isEqualTo(200);
            assertThat(ask(port, "/health").statusCode()).isEqualTo(200);
            now.updateAndGet(it -> it.plus(Duration.ofMinutes(11)));
            assertThat(ask(port, "/health").statusCode()).isEqualTo(503);
            assertThat(ask(port, "/secret").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aLogLineIsOneLineForPeopleAndOneObjectForPrograms() {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, UTF_8);
        Instant now = Instant.parse("2024-11-29T22:06:00.123456Z");
        Map<String, Object> fields = Map.of("message", "a \"b\"\nc");

        new EventLog(stream, EventLog.Form.TEXT, EventLog.Level.INFO)
                .write(EventLog.Level.WARN, now, "feed-failed", fields);
        new EventLog(stream, EventLog.Form.JSON, EventLog.Level.INFO)
                .write(EventLog.Level.WARN, now, "feed-failed", fields);
        new EventLog(stream, EventLog.Form.JSON, EventLog.Level.INFO)
                .write(EventLog.Level.DEBUG, now, "page-taken", fields);

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "2024-11-29T22:06:00.123Z WARN feed-failed message=\"a 'b' c\"",
                        "{\"time\":\"2024-11-29T22:06:00.123Z\",\"level\":\"warn\","
                                + "\"event\":\"feed-failed\",\"message\":\"a \\\"b\\\"\\nc\"}");
    }

    @Test
    void theDoctorFindsAHealthyMachineAndAMissingLedger() {
        assertThat(run("doctor"))
                .contains("ok   java", "ok   engine fast", "ok   engine deep", "exit 0");
        assertThat(run("doctor", "--ledger", folder.resolve("none").toString()))
                .contains("BAD  ledger", "exit 1");
    }

    @Test
    void theDoctorNamesFeedsThatFail() throws IOException {
        Path text = Files.writeString(folder.resolve("1.txt"), "Truce\n\nThe envoy spoke.\n");
        String ledger = folder.resolve("ledger").toString();
        run("ingest", "--ledger", ledger, "--engine", "fast", text.toString());
        Path feeds = Files.writeString(folder.resolve("feeds"), "http://localhost:9/feed\n");
        run("watch", "--ledger", ledger, "--once", "--feeds", feeds.toString());

        assertThat(run("doctor", "--ledger", ledger))
                .contains(
                        "ok   ledger", "1 reports", "BAD  feed http://localhost:9/feed", "exit 1");
    }

    @Test
    void licencesOfWhatIsShippedAreListed() throws IOException {
        assertThat(run("licences"))
                .contains("sqlite-jdbc\t", "jsoup\t", "lucene-core\t")
                .containsPattern("rome\t[\\d.]+\tApache-2.0")
                .containsPattern("picocli\t[\\d.]+\tApache-2.0")
                .containsPattern("slf4j-api\t[\\d.]+\tMIT");
        Path strange = folder.resolve("strange-1.0.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(strange))) {
            jar.putNextEntry(new JarEntry("nothing"));
        }
        assertThat(run("licences", "--path", strange.toString()))
                .contains("strange\t1.0\tunknown", "exit 1");
    }

    @Test
    void whereToListenIsAPortOrAHostAndAPort() {
        assertThat(run("watch", "--ledger", "x", "--listen", "no:where")).contains("[bad-option]");
        assertThat(new GivenAddress().convert("9464").getAddress().isLoopbackAddress()).isTrue();
        assertThat(new GivenAddress().convert("0.0.0.0:80").getPort()).isEqualTo(80);
    }

    private static HttpResponse<String> ask(int port, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            return client.send(
                    HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, UTF_8);
        int code = Main.run(stream, stream, arguments);
        return out.toString(UTF_8) + "exit " + code;
    }
}

package parley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.fetch.Fetching.LOOPBACK;
import static parley.fetch.Fetching.assertEndsInTime;
import static parley.fetch.Fetching.failed;
import static parley.fetch.Fetching.fetch;
import static parley.fetch.Fetching.fetcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Reason;

/// What the network does to a fetch, and what becomes of it. Time-outs are short, and each test
/// fails if one of them does not hold.
@Timeout(60)
class NetworkFaultsTest {
    @Test
    void aServerThatDripsEndsWithTheWholeTime() throws IOException {
        try (var server =
                        new RawServer((_, out) -> {
                            out.write(
                                    "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
                                            .getBytes(UTF_8));
                            for (int i = 0; i < 1000; i++) {
                                out.write('x');
                                out.flush();
                                Thread.sleep(100);
                            }
                        });
                var fetcher = fetcher(LOOPBACK)) {
            assertEndsInTime(fetcher, server.address("/"), Reason.TIMED_OUT);
        }
    }

    @Test
    void aHeaderThatDripsEndsWithTheWholeTime() throws IOException {
        try (var server =
                        new RawServer((_, out) -> {
                            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                            for (int i = 0; i < 1000; i++) {
                                out.write(("X-" + i + ": y\r\n").getBytes(UTF_8));
                                out.flush();
                                Thread.sleep(100);
                            }
                        });
                var fetcher = fetcher(LOOPBACK)) {
            assertEndsInTime(fetcher, server.address("/"), Reason.TIMED_OUT);
        }
    }

    @Test
    void aServerThatSaysNothingIsLeft() throws IOException {
        try (var server = new RawServer((_, _) -> Thread.sleep(20_000));
                var fetcher = fetcher(LOOPBACK)) {
            assertEndsInTime(fetcher, server.address("/"), Reason.TIMED_OUT);
        }
    }

    @Test
    void aLookUpThatHangsIsLeft() throws IOException {
        Resolver hanging =
                host -> {
                    try {
                        Thread.sleep(20_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(host);
                };
        try (var fetcher = fetcher(hanging)) {
            assertEndsInTime(fetcher, URI.create("http://news.example/"), Reason.UNREACHABLE);
        }
    }

    @Test
    void aBodyThatIsShorterThanItSaysIsNoPage() throws IOException {
        try (var server =
                        new RawServer((_, out) ->
                                out.write(
                                        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>Half"
                                                .getBytes(UTF_8)));
                var fetcher = fetcher(LOOPBACK)) {
            assertThat(failed(fetcher, server.address("/"))).isEqualTo(Reason.TRUNCATED);
        }
    }

    @Test
    void aBodyThatIsLongerThanItSaysIsCutWhereItSays() throws IOException {
        try (var server =
                        new RawServer((_, out) ->
                                out.write(
                                        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nPageHTTP/1.1 200 OK\r\n\r\nsmuggled"
                                                .getBytes(UTF_8)));
                var fetcher = fetcher(LOOPBACK)) {
            assertThat(fetch(fetcher, server.address("/")))
                    .isInstanceOfSatisfying(
                            Fetched.Body.class,
                            body -> assertThat(body.bytes()).asString(UTF_8).isEqualTo("Page"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 10737418240\r\n", "", "Transfer-Encoding: chunked\r\n"})
    void tenGigabytesAreNotRead(String header) throws IOException {
        var block = new byte[1 << 16];
        try (var server =
                        new RawServer((_, out) -> {
                            out.write(("HTTP/1.1 200 OK\r\n" + header + "\r\n").getBytes(UTF_8));
                            for (long sent = 0; sent < 10L << 30; sent += block.length) {
                                if (header.startsWith("T")) {
                                    out.write("10000\r\n".getBytes(UTF_8));
                                }
                                out.write(block);
                                if (header.startsWith("T")) {
                                    out.write("\r\n".getBytes(UTF_8));
                                }
                            }
                        });
                var fetcher = fetcher(LOOPBACK)) {
            assertEndsInTime(fetcher, server.address("/"), Reason.TOO_LARGE);
        }
    }

    @Test
    void aBodyThatUnpacksToTooMuchIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(new byte[50 << 20]);
        }
        try (var server =
                        new RawServer((_, out) -> {
                            out.write(
                                    ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                                                    + packed.size()
                                                    + "\r\n\r\n")
                                            .getBytes(UTF_8));
                            out.write(packed.toByteArray());
                        });
                var fetcher = fetcher(LOOPBACK)) {
            assertThat(failed(fetcher, server.address("/"))).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void aServerThatHangsUpOrIsNotThereIsToldApartFromALastingTrouble() throws IOException {
        int closed;
        try (var server = new RawServer((_, _) -> {});
                var fetcher = fetcher(LOOPBACK)) {
            closed = server.port();
            assertThat(fetch(fetcher, server.address("/")))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> {
                                assertThat(failed.reason()).isEqualTo(Reason.UNREACHABLE);
                                assertThat(failed.isLasting()).isFalse();
                            });
        }
        try (var fetcher = fetcher(LOOPBACK)) {
            assertThat(failed(fetcher, URI.create("http://news.example:" + closed + "/")))
                    .isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void whatIsNoHttpIsNamed() throws IOException {
        try (var server =
                        new RawServer((_, out) ->
                                out.write("SSH-2.0-OpenSSH_9\r\n".repeat(100).getBytes(UTF_8)));
                var fetcher = fetcher(LOOPBACK)) {
            assertThat(failed(fetcher, server.address("/"))).isEqualTo(Reason.UNREACHABLE);
        }
    }
}

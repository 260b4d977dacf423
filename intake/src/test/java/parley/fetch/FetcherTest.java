package parley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.fetch.Fetching.LOOPBACK;
import static parley.fetch.Fetching.SHORT;
import static parley.fetch.Fetching.failed;
import static parley.fetch.Fetching.fetch;
import static parley.fetch.Fetching.fetcher;
import static parley.fetch.Fetching.send;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Reason;

/// Who is asked, who is not, and what an answer becomes. Every server is on loopback.
@Timeout(60)
class FetcherTest {
    @Test
    void aPageComesWithItsTypeAndVersionAndWeSayWhoAsks() throws IOException {
        try (var server =
                        new RawServer((_, out) ->
                                send(
                                        out,
                                        "200 OK",
                                        """
                                        Content-Type: text/html; charset=koi8-r\r
                                        ETag: "7"\r
                                        Last-Modified: Fri, 29 Nov 2024 10:00:00 GMT\r
                                        Cache-Control: public, max-age=600\r
                                        """,
                                        "<p>Truce.</p>"));
                var fetcher = fetcher(LOOPBACK)) {
            Fetched fetched = fetch(fetcher, server.address("/a?b=c"));

            assertThat(fetched)
                    .isInstanceOfSatisfying(
                            Fetched.Body.class,
                            body -> {
                                assertThat(new String(body.bytes(), UTF_8))
                                        .isEqualTo("<p>Truce.</p>");
                                assertThat(body.contentType())
                                        .isEqualTo("text/html; charset=koi8-r");
                                assertThat(body.version())
                                        .isEqualTo(
                                                new Fetched.Version(
                                                        "\"7\"", "Fri, 29 Nov 2024 10:00:00 GMT"));
                                assertThat(body.freshFor()).isEqualTo(Duration.ofMinutes(10));
                            });
            assertThat(server.requests.getFirst())
                    .startsWith("GET /a?b=c HTTP/1.1")
                    .contains("User-Agent: Parley-test")
                    .doesNotContain("Cookie");
        }
    }

    @Test
    void aKnownVersionIsAskedForByItsMarks() throws IOException {
        try (var server =
                        new RawServer((_, out) ->
                                out.write("HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(UTF_8)));
                var fetcher = fetcher(LOOPBACK)) {
            var known = new Fetched.Version("\"7\"", "Fri, 29 Nov 2024 10:00:00 GMT");
            assertThat(fetcher.fetch(server.address("/"), known, _ -> null))
                    .isInstanceOf(Fetched.Unchanged.class);
            assertThat(server.requests.getFirst())
                    .contains(
                            "If-None-Match: \"7\"",
                            "If-Modified-Since: Fri, 29 Nov 2024 10:00:00 GMT");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "[fe80::1]",
                "[fc00::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "224.0.0.1",
                "255.255.255.255"
            })
    void addressesOfThisMachineAndOfPrivateNetworksAreRefused(String host) throws IOException {
        try (var server = new RawServer((_, out) -> send(out, "200 OK", "", "secret"));
                var fetcher = new Fetcher("Parley-test", SHORT, Resolver.SYSTEM, false, null)) {
            Fetched fetched =
                    fetch(fetcher, URI.create("http://" + host + ":" + server.port() + "/"));

            assertThat(fetched)
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> {
                                assertThat(failed.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
                                assertThat(failed.isLasting()).isTrue();
                            });
            assertThat(server.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://2130706433:PORT/",
                "//[::ffff:127.0.0.1]:PORT/",
                "http://inside.example:PORT/"
            })
    void aRedirectIntoAPrivateNetworkIsRefusedAtItsHop(String target) throws IOException {
        Resolver resolver =
                host ->
                        host.equals("news.example")
                                ? List.of(InetAddress.getLoopbackAddress())
                                : host.equals("inside.example")
                                        ? List.of(InetAddress.ofLiteral("10.0.0.7"))
                                        : Resolver.SYSTEM.resolve(host);
        try (var server = new RawServer((_, out) -> send(out, "200 OK", "", "secret"))) {
            var first = new AtomicInteger();
            // The first host may be asked, as if it were public; where it leads may not.
            try (var gatekeeper =
                            new RawServer((_, out) ->
                                    send(
                                            out,
                                            "302 Found",
                                            "Location: "
                                                    + target.replace("PORT", "" + server.port())
                                                    + "\r\n",
                                            ""));
                    var fetcher =
                            new Fetcher(
                                    "Parley-test",
                                    SHORT,
                                    host ->
                                            first.getAndIncrement() == 0
                                                    ? List.of(InetAddress.ofLiteral("127.0.0.1"))
                                                    : resolver.resolve(host).stream()
                                                            .map(each ->
                                                                    each.isLoopbackAddress()
                                                                            ? InetAddress.ofLiteral(
                                                                                    "10.0.0.8")
                                                                            : each)
                                                            .toList(),
                                    true,
                                    null)) {
                assertThat(fetch(fetcher, gatekeeper.address("/")))
                        .isInstanceOfSatisfying(
                                Fetched.Failed.class,
                                failed ->
                                        assertThat(failed.reason())
                                                .isIn(
                                                        Reason.FORBIDDEN_ADDRESS,
                                                        Reason.BAD_ADDRESS));
                assertThat(server.requests).isEmpty();
            }
        }
    }

    /// The name answers with a public address first and with this machine ever after: whoever looks
    /// it up a second time to connect would land here.
    @Test
    void aNameThatChangesItsAnswerIsLookedUpOnce() throws IOException {
        try (var server = new RawServer((_, out) -> send(out, "200 OK", "", "secret"))) {
            var asked = new AtomicInteger();
            Resolver rebinding =
                    _ ->
                            List.of(
                                    asked.getAndIncrement() == 0
                                            ? InetAddress.ofLiteral("198.41.0.4")
                                            : InetAddress.getLoopbackAddress());
            var checked = new CheckedResolver(rebinding, false, Duration.ofSeconds(1));
            assertThat(checked.resolve("news.example"))
                    .containsExactly(InetAddress.ofLiteral("198.41.0.4"));
            try (var fetcher = new Fetcher("Parley-test", SHORT, rebinding, false, null)) {
                // The second answer is this machine, and is refused: checked is what is connected
                // to.
                assertThat(fetch(fetcher, server.address("/")))
                        .isInstanceOfSatisfying(
                                Fetched.Failed.class,
                                failed ->
                                        assertThat(failed.reason())
                                                .isEqualTo(Reason.FORBIDDEN_ADDRESS));
                assertThat(asked.get()).isEqualTo(2);
                assertThat(server.requests).isEmpty();
            }
        }
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() throws IOException {
        Resolver both =
                _ ->
                        List.of(
                                InetAddress.ofLiteral("198.41.0.4"),
                                InetAddress.ofLiteral("127.0.0.1"));
        try (var fetcher = new Fetcher("Parley-test", SHORT, both, false, null)) {
            assertThat(failed(fetcher, URI.create("http://news.example/")))
                    .isEqualTo(Reason.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void redirectsAreFollowedAndTheirEndIsTheAddress() throws IOException {
        try (var server =
                        new RawServer((path, out) -> {
                            if (path.equals("/3")) {
                                send(out, "200 OK", "Content-Type: text/html\r\n", "end");
                            } else {
                                send(
                                        out,
                                        "301 Moved",
                                        "Location: "
                                                + (Integer.parseInt(path.substring(1)) + 1)
                                                + "\r\n",
                                        "moved");
                            }
                        });
                var fetcher = fetcher(LOOPBACK)) {
            assertThat(fetch(fetcher, server.address("/0")))
                    .isInstanceOfSatisfying(
                            Fetched.Body.class,
                            body -> assertThat(body.address()).isEqualTo(server.address("/3")));
        }
    }

    @Test
    void aLoopOfRedirectsEnds() throws IOException {
        try (var server =
                        new RawServer((path, out) ->
                                send(
                                        out,
                                        "302 Found",
                                        "Location: " + (path.equals("/a") ? "/b" : "/a") + "\r\n",
                                        ""));
                var fetcher = fetcher(LOOPBACK)) {
            assertThat(failed(fetcher, server.address("/a"))).isEqualTo(Reason.REDIRECTS);
            assertThat(server.requests).hasSize(6);
        }
    }

    @Test
    void aRedirectToNoWebAddressIsNamed() throws IOException {
        try (var server =
                        new RawServer((_, out) ->
                                send(out, "302 Found", "Location: file:///etc/passwd\r\n", ""));
                var fetcher = fetcher(LOOPBACK)) {
            assertThat(failed(fetcher, server.address("/"))).isEqualTo(Reason.BAD_ADDRESS);
        }
    }

    @Test
    void askingToBeLeftAloneIsHeard() throws IOException {
        try (var server =
                        new RawServer((path, out) ->
                                send(
                                        out,
                                        path.equals("/gone") ? "410 Gone" : "503 Busy",
                                        path.equals("/date")
                                                ? "Date: Fri, 29 Nov 2024 10:00:00 GMT\r\n"
                                                        + "Retry-After: Fri, 29 Nov 2024 10:05:00"
                                                        + " GMT\r\n"
                                                : "Retry-After: 120\r\n",
                                        "x"));
                var fetcher = fetcher(LOOPBACK)) {
            assertThat(fetch(fetcher, server.address("/")))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> {
                                assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(2));
                                assertThat(failed.isLasting()).isFalse();
                            });
            assertThat(fetch(fetcher, server.address("/date")))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed ->
                                    assertThat(failed.retryAfter())
                                            .isEqualTo(Duration.ofMinutes(5)));
            assertThat(fetch(fetcher, server.address("/gone")))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.isLasting()).isTrue());
        }
    }
}

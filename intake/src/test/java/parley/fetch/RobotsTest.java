package parley.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.model.Reason;

/// What sites ask of robots.
@Timeout(60)
class RobotsTest {
    private static final Resolver LOOPBACK = _ -> List.of(InetAddress.getLoopbackAddress());
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2024-11-29T00:00:00Z"));

    @Test
    void rulesAreHeededAndAskedForOnceADay() throws IOException {
        String rules =
                """
                User-agent: *
                Disallow: /

                User-agent: parley
                Crawl-delay: 7
                Disallow: /private
                """;
        try (var server =
                        new RawServer((_, out) ->
                                Fetching.send(
                                        out, "200 OK", "Content-Type: text/plain\r\n", rules));
                var fetcher = new Fetcher("t", FetchLimits.DEFAULT, LOOPBACK, true, null)) {
            var robots = new Robots(fetcher, now::get, "parley");

            assertThat(robots.refusal(server.address("/news/1"))).isNull();
            assertThat(robots.refusal(server.address("/private/1")))
                    .satisfies(failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.ROBOTS);
                        assertThat(failed.isLasting()).isTrue();
                    });
            assertThat(robots.delay(server.address("/"))).isEqualTo(Duration.ofSeconds(7));
            assertThat(server.requests).hasSize(1);
            now.updateAndGet(it -> it.plus(Duration.ofHours(25)));
            assertThat(robots.refusal(server.address("/news/1"))).isNull();
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void aSiteWithoutRulesAllowsAll() throws IOException {
        try (var server = new RawServer((_, out) -> Fetching.send(out, "404 Not Found", "", ""));
                var fetcher = new Fetcher("t", FetchLimits.DEFAULT, LOOPBACK, true, null)) {
            var robots = new Robots(fetcher, now::get, "parley");
            assertThat(robots.refusal(server.address("/a"))).isNull();
            assertThat(robots.delay(server.address("/"))).isZero();
        }
    }

    @Test
    void aSiteWhoseRulesCannotBeHadIsLeftAloneForAWhile() throws IOException {
        try (var server = new RawServer((_, out) -> Fetching.send(out, "500 Down", "", ""));
                var fetcher = new Fetcher("t", FetchLimits.DEFAULT, LOOPBACK, true, null)) {
            var robots = new Robots(fetcher, now::get, "parley");
            assertThat(robots.refusal(server.address("/a")))
                    .satisfies(failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.ROBOTS);
                        assertThat(failed.isLasting()).isFalse();
                    });
            now.updateAndGet(it -> it.plus(Duration.ofHours(1)));
            robots.refusal(server.address("/a"));
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void aLongDelayIsCapped() throws IOException {
        try (var server =
                        new RawServer((_, out) ->
                                Fetching.send(
                                        out, "200 OK", "", "User-agent: *\nCrawl-delay: 86400\n"));
                var fetcher = new Fetcher("t", FetchLimits.DEFAULT, LOOPBACK, true, null)) {
            var robots = new Robots(fetcher, now::get, "parley");
            assertThat(robots.refusal(server.address("/a"))).isNull();
            assertThat(robots.delay(server.address("/a"))).isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void rulesLongerThanOneCanBearAreReadAsFarAsOneCan() throws IOException {
        String rules = "User-agent: *\nDisallow: /private\n" + "# filler\n".repeat(100_000);
        try (var server = new RawServer((_, out) -> Fetching.send(out, "200 OK", "", rules));
                var fetcher = new Fetcher("t", FetchLimits.DEFAULT, LOOPBACK, true, null)) {
            var robots = new Robots(fetcher, now::get, "parley");
            assertThat(robots.refusal(server.address("/a"))).isNull();
            assertThat(robots.refusal(server.address("/private/1"))).isNotNull();
        }
    }

    @Test
    void rulesThatLeadInACircleCloseTheSiteForAWhileOnly() throws IOException {
        String on = "Location: /robots.txt\r\n";
        try (var server = new RawServer((_, out) -> Fetching.send(out, "302 Found", on, ""));
                var fetcher = new Fetcher("t", FetchLimits.DEFAULT, LOOPBACK, true, null)) {
            var robots = new Robots(fetcher, now::get, "parley");
            assertThat(robots.refusal(server.address("/a")))
                    .satisfies(failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.ROBOTS);
                        assertThat(failed.isLasting()).isFalse();
                    });
        }
    }
}

package parley.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import parley.model.Reason;

/// Fetching from servers on loopback with short time-outs.
final class Fetching {
    static final FetchLimits SHORT =
            new FetchLimits(
                    1 << 20,
                    Duration.ofSeconds(2),
                    Duration.ofMillis(700),
                    Duration.ofMillis(2500),
                    5);
    static final Resolver LOOPBACK = _ -> List.of(InetAddress.getLoopbackAddress());

    private Fetching() {}

    static void assertEndsInTime(Fetcher fetcher, URI address, Reason reason) {
        long start = System.nanoTime();
        assertThat(failed(fetcher, address)).isEqualTo(reason);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    static Reason failed(Fetcher fetcher, URI address) {
        Fetched fetched = fetch(fetcher, address);
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).reason();
    }

    static Fetched fetch(Fetcher fetcher, URI address) {
        return fetcher.fetch(address, Fetched.Version.NONE, _ -> null);
    }

    static Fetcher fetcher(Resolver resolver) {
        return new Fetcher("Parley-test", SHORT, resolver, true, null);
    }

    static void send(OutputStream out, String status, String headers, String body)
            throws IOException {
        out.write(
                ("HTTP/1.1 "
                                + status
                                + "\r\n"
                                + headers
                                + "Content-Length: "
                                + body.length()
                                + "\r\n\r\n"
                                + body)
                        .getBytes(UTF_8));
    }
}

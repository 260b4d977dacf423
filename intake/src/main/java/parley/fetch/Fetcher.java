package parley.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import parley.fetch.Fetched.Failed;
import parley.model.Reason;

/// Fetches one address at a time with GET, following redirects hop by hop. Every host on the way is
/// looked up and checked before it is connected to. Safe to share between threads.
///
/// Nothing is kept between requests: no connections, no cookies, no credentials. No system proxy is
/// used, which would look hosts up unchecked.
public final class Fetcher implements AutoCloseable {
    private final CloseableHttpClient client;
    private final FetchLimits limits;
    private final String userAgent;
    private final ScheduledThreadPoolExecutor alarms;

    /// A fetcher that asks under one name.
    ///
    /// @param userAgent who asks, with an address where the asked can complain
    /// @param allowLoopback true to fetch from this very machine, which tests need
    /// @param trust whose certificates are believed, null for the platform's own choice
    public Fetcher(
            String userAgent,
            FetchLimits limits,
            Resolver resolver,
            boolean allowLoopback,
            @Nullable SSLContext trust) {
        this.userAgent = userAgent;
        this.limits = limits;
        this.alarms = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());
        this.alarms.setRemoveOnCancelPolicy(true);
        var manager =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                new CheckedResolver(resolver, allowLoopback, limits.connect()))
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(timeout(limits.connect()))
                                        .setSocketTimeout(timeout(limits.silence()))
                                        .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom()
                                        .setHandshakeTimeout(timeout(limits.connect()))
                                        .build())
                        .setMaxConnTotal(200)
                        .setMaxConnPerRoute(4);
        if (trust != null) {
            manager.setTlsSocketStrategy(new DefaultClientTlsStrategy(trust));
        }
        this.client =
                HttpClients.custom()
                        .setConnectionManager(manager.build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(timeout(limits.silence()))
                                        .setConnectionRequestTimeout(timeout(limits.total()))
                                        .build())
                        // Hosts are asked seldom: a connection that is kept is most often gone
                        // when it is needed again, and bytes too many on it would pass for the
                        // next answer.
                        .setConnectionReuseStrategy((_, _, _) -> false)
                        .disableRedirectHandling()
                        .disableContentCompression()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableDefaultUserAgent()
                        .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /// Fetches an address.
    ///
    /// @param known the version that is there already, [Fetched.Version#NONE] for none
    /// @param gate asked before each hop: why it must not be made, null when it may
    public Fetched fetch(URI start, Fetched.Version known, Function<URI, @Nullable Failed> gate) {
        long deadline = System.nanoTime() + limits.total().toNanos();
        URI address = start;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Failed closed = gate.apply(address);
            if (closed != null) {
                return told(closed, start, address);
            }
            Hop answer = hop(address, known, deadline);
            switch (answer) {
                case Hop.Done(var fetched) -> {
                    return fetched instanceof Failed failed
                            ? told(failed, start, address)
                            : fetched;
                }
                case Hop.Redirect(var target) -> address = target;
            }
        }
        String message =
                start + " leads on more than " + limits.redirects() + " times, last to " + address;
        return new Failed(Reason.REDIRECTS, message, true, null);
    }

    /// What another host asks us to wait for is nothing that the first one asked.
    private static Failed told(Failed failed, URI start, URI address) {
        return address.getAuthority().equals(start.getAuthority())
                ? failed
                : new Failed(failed.reason(), failed.message(), failed.isLasting(), null);
    }

    private Hop hop(URI address, Fetched.Version known, long deadline) {
        var request = new HttpGet(address);
        request.setHeader("User-Agent", userAgent);
        request.setHeader("Connection", "close");
        request.setHeader("Accept-Encoding", "gzip, deflate, br");
        request.setHeader(
                "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        if (known.tag() != null) {
            request.setHeader("If-None-Match", known.tag());
        }
        if (known.modified() != null) {
            request.setHeader("If-Modified-Since", known.modified());
        }
        var isLate = new AtomicBoolean();
        long left = Math.max(1, deadline - System.nanoTime());
        var alarm =
                alarms.schedule(
                        () -> {
                            isLate.set(true);
                            request.cancel();
                        },
                        left,
                        TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            var answer = new Answer(address, response, limits.bytes());
            if (answer.isRead()) {
                response.close();
            } else {
                // Closing would read the rest first, however long that is.
                request.cancel();
            }
            return answer.hop();
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            request.cancel();
            return new Hop.Done(isLate.get() ? late(address) : Troubles.of(address, e));
        } finally {
            alarm.cancel(false);
        }
    }

    private Failed late(URI address) {
        String message = address + " did not answer whole within " + limits.total();
        return new Failed(Reason.TIMED_OUT, message, false, null);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}

package parley.cli;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import parley.model.Reason;
import parley.watch.Listener;

/// Counts what a watch does, for Prometheus. Names and labels are stable; no label holds an
/// address, so that their number does not grow with the feeds.
final class WatchMetrics implements Listener {
    /// A watch that does nothing at all for so long hangs: it looks round every minute.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final InstantSource clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicReference<Instant> lastSign;

    WatchMetrics(InstantSource clock) {
        this.clock = clock;
        this.lastSign = new AtomicReference<>(clock.instant());
        Gauge.builder("parley.pages.waiting", waiting, AtomicLong::doubleValue)
                .description("pages that are still to be fetched")
                .register(registry);
        Gauge.builder("parley.last.sign.seconds", lastSign, it -> it.get().getEpochSecond())
                .description("when the watch last did something, in seconds since 1970")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
    }

    /// All figures in the text form of Prometheus.
    String scrape() {
        return registry.scrape();
    }

    /// True when the watch has done something lately.
    boolean isHealthy() {
        return lastSign.get().plus(LONGEST).isAfter(clock.instant());
    }

    private void count(String name, String label, String value) {
        lastSign.set(clock.instant());
        registry.counter(name, label, value).increment();
    }

    @Override
    public void feedRead(URI feed, int entries, int fresh) {
        count("parley.feeds.read", "news", fresh > 0 ? "yes" : "no");
        registry.counter("parley.pages.named").increment(fresh);
    }

    @Override
    public void feedFailed(URI feed, Reason reason, String message, Instant again) {
        count("parley.feeds.failed", "reason", reason.slug());
    }

    @Override
    public void pageTaken(URI page, String kind) {
        count("parley.pages.taken", "kind", kind);
    }

    @Override
    public void pageFailed(URI page, Reason reason, String message, @Nullable Instant again) {
        String name = again == null ? "parley.pages.given.up" : "parley.pages.tried.again";
        count(name, "reason", reason.slug());
    }

    @Override
    public void alive(Instant now, long pages) {
        lastSign.set(now);
        waiting.set(pages);
    }
}

package parley.cli;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import parley.desk.Answered;
import parley.desk.RequestListener;
import parley.desk.shelf.Shelf;
import parley.ledger.LedgerException;

/// Counts and times what a desk answers, for Prometheus. Names and labels are stable: no label
/// holds a name, a search or a record's id, so that their number does not grow with what is asked.
final class DeskMetrics implements RequestListener {
    /// The desk's own bars: 100 ms for a page, 300 ms under load.
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(30),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Shelf shelf;

    DeskMetrics(Shelf shelf) {
        this.shelf = shelf;
        Gauge.builder("parley.ledger.reports", shelf, it -> (double) it.ledger().size())
                .description("reports in the ledger")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
    }

    /// All figures in the text form of Prometheus.
    String scrape() {
        return registry.scrape();
    }

    /// True when the ledger can be read.
    boolean isHealthy() {
        try {
            return shelf.ledger().size() >= 0;
        } catch (LedgerException _) {
            return false;
        }
    }

    @Override
    public void answered(Answered answered) {
        Timer.builder("parley.desk.requests")
                .description("requests answered, by the pattern of their address")
                .serviceLevelObjectives(STEPS)
                .tag("method", answered.method())
                .tag("route", answered.route())
                .tag("status", Integer.toString(answered.status()))
                .register(registry)
                .record(answered.took());
    }
}

package parley.desk;

import java.time.Duration;
import java.util.function.Supplier;
import parley.desk.follow.Alerts;

/// Looks every few seconds whether the ledger has changed, by this process or another one, and
/// tells those who asked to be told.
final class Watch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("parley.desk");
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Site site;
    private final Supplier<String> address;
    private final Thread thread = Thread.ofVirtual().name("watch").unstarted(this::run);

    Watch(Site site, Supplier<String> address) {
        this.site = site;
        this.address = address;
    }

    void start() {
        thread.start();
    }

    private void run() {
        long seen = site.shelf().version();
        try {
            while (true) {
                Thread.sleep(PAUSE);
                long now = site.shelf().version();
                if (now != seen) {
                    tell();
                    seen = now;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A failure to tell is noted and tried again when the ledger changes next.
    private void tell() {
        Alerts alerts = site.alerts();
        try {
            alerts.tell(address.get().replaceFirst("/$", ""));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Alerts could not be told", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

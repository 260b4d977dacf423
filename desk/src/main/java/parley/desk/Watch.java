package parley.desk;

import java.time.Duration;
import java.util.function.Supplier;
import parley.desk.follow.Alerts;

/// Looks every few seconds whether the ledger has changed, by this process or another one, and
/// tells those who asked to be told.
final class Watch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("parley.desk");
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// A ledger that never comes to rest is told of all the same, after so many looks.
    private static final int MOST_RESTLESS = 15;

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
        long told = site.shelf().version();
        long last = told;
        int restless = 0;
        try {
            while (true) {
                Thread.sleep(PAUSE);
                long now = site.shelf().version();
                // Reports are added first and their copies found then: what is told must wait for
                // both.
                boolean isStill = now == last && !site.shelf().isWriting();
                boolean isAtRest = isStill || ++restless >= MOST_RESTLESS;
                last = now;
                if (now != told && isAtRest) {
                    tell();
                    told = now;
                    restless = 0;
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

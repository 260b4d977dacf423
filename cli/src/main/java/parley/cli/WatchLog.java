package parley.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.ledger.WritableLedger;
import parley.model.Reason;
import parley.watch.Listener;

/// Writes down what a watch does, and brings the ledger's groups up to date once an hour.
final class WatchLog implements Listener {
    private static final Duration HOUR = Duration.ofHours(1);

    private final EventLog log;
    private final InstantSource clock;
    private final WritableLedger ledger;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private Instant told;
    private boolean isChanged;
    private boolean isAnyRead;
    private boolean isAnyFailed;

    WatchLog(EventLog log, InstantSource clock, WritableLedger ledger) {
        this.log = log;
        this.clock = clock;
        this.ledger = ledger;
        this.told = clock.instant();
    }

    @Override
    public void feedRead(URI feed, int entries, int fresh) {
        count("feeds_read");
        isAnyRead = true;
        var fields = Map.of("feed", feed.toString(), "new", fresh);
        log.write(EventLog.Level.DEBUG, clock.instant(), "feed-read", fields);
    }

    @Override
    public void feedFailed(URI feed, Reason reason, String message, Instant again) {
        count("feeds_failed");
        isAnyFailed = true;
        failed("feed-failed", "feed", feed, reason, message, again);
    }

    @Override
    public void pageTaken(URI page, String kind) {
        count("pages_" + kind);
        isChanged = true;
        var fields = Map.of("page", page.toString(), "kind", kind);
        log.write(EventLog.Level.DEBUG, clock.instant(), "page-taken", fields);
    }

    @Override
    public void pageFailed(URI page, Reason reason, String message, @Nullable Instant again) {
        count(again == null ? "pages_given_up" : "pages_tried_again");
        failed("page-failed", "page", page, reason, message, again);
    }

    /// True when feeds were asked and not one of them could be read.
    boolean isInVain() {
        return isAnyFailed && !isAnyRead;
    }

    private void failed(
            String event,
            String name,
            URI address,
            Reason reason,
            String message,
            @Nullable Instant again) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(name, address.toString());
        fields.put("reason", reason.slug());
        fields.put("message", message);
        if (again != null) {
            fields.put("again", again.toString());
        }
        boolean isFeed = event.equals("feed-failed");
        EventLog.Level level = isFeed ? EventLog.Level.WARN : EventLog.Level.DEBUG;
        log.write(level, clock.instant(), event, fields);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    @Override
    public void alive(Instant now, long waiting) {
        if (now.isAfter(told.plus(HOUR))) {
            tell(now, waiting);
        }
    }

    /// Writes what has been counted since the last time.
    void tell(Instant now, long waiting) {
        told = now;
        if (isChanged) {
            ledger.regroup();
            isChanged = false;
        }
        var fields = new LinkedHashMap<String, Object>(counts);
        fields.put("pages_waiting", waiting);
        log.write(EventLog.Level.INFO, now, "watch", fields);
        counts.clear();
    }
}

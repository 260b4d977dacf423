package parley.cli;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Reason;
import parley.watch.Listener;

/// Tells several listeners, in their order.
record Listeners(List<Listener> all) implements Listener {
    Listeners {
        all = List.copyOf(all);
    }

    @Override
    public void feedRead(URI feed, int entries, int fresh) {
        all.forEach(each -> each.feedRead(feed, entries, fresh));
    }

    @Override
    public void feedFailed(URI feed, Reason reason, String message, Instant again) {
        all.forEach(each -> each.feedFailed(feed, reason, message, again));
    }

    @Override
    public void pageTaken(URI page, String kind) {
        all.forEach(each -> each.pageTaken(page, kind));
    }

    @Override
    public void pageFailed(URI page, Reason reason, String message, @Nullable Instant again) {
        all.forEach(each -> each.pageFailed(page, reason, message, again));
    }

    @Override
    public void alive(Instant now, long waiting) {
        all.forEach(each -> each.alive(now, waiting));
    }
}

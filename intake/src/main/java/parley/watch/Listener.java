package parley.watch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.model.Reason;

/// Told of what a watch does, for logs and measures. All on the watch's own thread.
public interface Listener {
    /// A feed was read, or had not changed.
    ///
    /// @param entries that it names
    /// @param fresh of them, those that were not known
    void feedRead(URI feed, int entries, int fresh);

    void feedFailed(URI feed, Reason reason, String message, Instant again);

    /// A page was fetched and handed on.
    void pageTaken(URI page, String kind);

    /// A page gave nothing.
    ///
    /// @param again when it is tried again, null when it is given up
    void pageFailed(URI page, Reason reason, String message, @Nullable Instant again);

    /// The watch has looked round.
    ///
    /// @param waiting pages that are still to be fetched
    void alive(Instant now, long waiting);
}

package parley.watch;

import java.time.Instant;
import java.time.InstantSource;

/// The clock that a watch lives by. Tests pass one that leaps, so that a day takes seconds.
public interface Time extends InstantSource {
    /// Returns at `until`, or earlier: then the caller looks again.
    void sleepUntil(Instant until) throws InterruptedException;
}

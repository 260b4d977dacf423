package parley.watch;

import java.time.Instant;

/// A clock on which sleeping takes no time: it leaps to the end of the sleep.
final class LeapingTime implements Time {
    private volatile Instant now = Instant.parse("2024-11-29T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void sleepUntil(Instant until) {
        if (until.isAfter(now)) {
            now = until;
        }
    }
}

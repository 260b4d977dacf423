package parley.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import parley.watch.Time;

/// The machine's clock; sleep ends at once when the program is to end.
final class RealTime implements Time {
    private final CountDownLatch ended;

    /// @param ended open when the program is to end
    RealTime(CountDownLatch ended) {
        this.ended = ended;
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public void sleepUntil(Instant until) throws InterruptedException {
        long millis = Duration.between(Instant.now(), until).toMillis();
        if (millis > 0 && ended.await(millis, TimeUnit.MILLISECONDS)) {
            return;
        }
    }
}

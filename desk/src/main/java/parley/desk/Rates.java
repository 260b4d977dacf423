package parley.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Counts what each address asks for, minute by minute. Safe to share between threads.
final class Rates {
    private static final int MOST_ADDRESSES = 10_000;

    private record Window(long minute, int count) {}

    private final InstantSource clock;
    private final int mostPerMinute;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Window> windows =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    Rates(InstantSource clock, int mostPerMinute) {
        this.clock = clock;
        this.mostPerMinute = mostPerMinute;
    }

    /// Counts one more; false when that is too many for this minute.
    boolean allows(String address) {
        Instant now = clock.instant();
        long minute = now.getEpochSecond() / 60;
        lock.lock();
        try {
            Window window = windows.get(address);
            int count = window == null || window.minute() != minute ? 1 : window.count() + 1;
            windows.put(address, new Window(minute, count));
            return count <= mostPerMinute;
        } finally {
            lock.unlock();
        }
    }
}

package parley.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.fetch.FetchLimits;
import parley.fetch.Fetcher;
import parley.fetch.Robots;
import parley.intake.Found;
import parley.model.Reason;

/// A stretch of simulated time in a [NewsWorld], watched from begin to end, with restarts.
final class Day {
    private final int feeds;
    private final Duration length;
    private final Duration restartEvery;
    private final Path file;

    /// Memory in use after each simulated hour, in bytes.
    final List<Long> memory = new ArrayList<>();

    /// How often each page was taken.
    final Map<String, Integer> taken = new HashMap<>();

    Map<String, Map<String, Long>> totals = Map.of();
    List<String> published = List.of();
    long requests;
    long unchanged;

    Day(int feeds, Duration length, Duration restartEvery, Path file) {
        this.feeds = feeds;
        this.length = length;
        this.restartEvery = restartEvery;
        this.file = file;
    }

    void run() throws IOException, InterruptedException {
        var time = new LeapingTime();
        Instant end = time.instant().plus(length);
        try (var world = new NewsWorld(feeds, time)) {
            // What is published late in the day, and fails, may come only after it.
            Instant counted = end.minus(Duration.ofHours(8));
            while (time.instant().isBefore(end)) {
                Instant pause = earlier(end, time.instant().plus(restartEvery));
                try (var store = new WatchStore(file);
                        var fetcher =
                                new Fetcher(
                                        "test",
                                        FetchLimits.DEFAULT,
                                        NewsWorld.RESOLVER,
                                        true,
                                        null)) {
                    watch(store, fetcher, time, world, pause);
                }
            }
            published = world.published(counted);
            requests = world.requests.get();
            unchanged = world.unchanged.get();
        }
        try (var store = new WatchStore(file)) {
            totals = store.totals();
        }
    }

    private void watch(WatchStore store, Fetcher fetcher, Time time, NewsWorld world, Instant pause)
            throws InterruptedException {
        var stopping = new Stopping(pause);
        var robots = new Robots(fetcher, time, "test");
        var watch =
                new Watch(
                        store,
                        fetcher,
                        robots,
                        new Pace(Duration.ofMinutes(15), Duration.ofSeconds(2), 32),
                        time,
                        this::take,
                        stopping);
        stopping.watch = watch;
        watch.feeds(world.feedAddresses());
        watch.run();
    }

    private List<Sink.Outcome> take(List<Found.Document> pages) {
        pages.forEach(page -> taken.merge(String.valueOf(page.address()), 1, Integer::sum));
        return pages.stream().map(_ -> new Sink.Outcome("new", null)).toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Stops the watch at a time, and weighs memory every hour.
    private final class Stopping implements Listener {
        private final Instant pause;
        private @Nullable Watch watch;
        private Instant weighed = Instant.MIN;

        Stopping(Instant pause) {
            this.pause = pause;
        }

        @Override
        public void alive(Instant now, long waiting) {
            if (!now.isBefore(pause) && watch != null) {
                watch.stop();
            }
            if (weighed.equals(Instant.MIN) || !now.isBefore(weighed.plus(Duration.ofHours(1)))) {
                weighed = now;
                System.gc();
                var runtime = Runtime.getRuntime();
                memory.add(runtime.totalMemory() - runtime.freeMemory());
            }
        }

        @Override
        public void feedRead(URI feed, int entries, int fresh) {}

        @Override
        public void feedFailed(URI feed, Reason reason, String message, Instant again) {}

        @Override
        public void pageTaken(URI page, String kind) {}

        @Override
        public void pageFailed(URI page, Reason reason, String message, @Nullable Instant again) {}
    }
}

package parley.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A long watch over many newsrooms: `tools/soak` runs it, the plain build only [WatchTest].
@EnabledIfSystemProperty(named = "soak.feeds", matches = "\\d+")
class SoakTest {
    @TempDir private Path folder;

    @Test
    void nothingIsLostNothingComesTwiceAndMemoryStaysFlat()
            throws IOException, InterruptedException {
        int feeds = Integer.getInteger("soak.feeds", 500);
        int hours = Integer.getInteger("soak.hours", 24);
        var day =
                new Day(
                        feeds,
                        Duration.ofHours(hours),
                        Duration.ofHours(7),
                        folder.resolve("watch.sqlite"));
        long start = System.nanoTime();

        day.run();

        System.out.printf(
                "%d feeds, %d hours in %d s: %d requests (%d unchanged), %d pages taken, of %d"
                        + " published in time; memory by hour in MB: %s%n%s%n",
                feeds,
                hours,
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                day.requests,
                day.unchanged,
                day.taken.size(),
                day.published.size(),
                day.memory.stream().map(bytes -> bytes >> 20).toList(),
                day.totals);
        assertThat(day.taken.keySet()).containsAll(day.published);
        assertThat(day.taken.values()).containsOnly(1);
        assertFlat(day);
    }

    /// The last quarter needs no more than the second one, but for what this test itself gathers.
    private static void assertFlat(Day day) {
        int quarter = day.memory.size() / 4;
        double early = mean(day, quarter, 2 * quarter);
        double late = mean(day, day.memory.size() - quarter, day.memory.size());
        assertThat(late).isLessThan(early * 1.2 + 400.0 * day.taken.size());
    }

    private static double mean(Day day, int from, int to) {
        return day.memory.subList(from, to).stream().mapToLong(Long::longValue).average().orElse(0);
    }
}

package parley.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A watch over many newsrooms that fail now and then, on a clock that leaps.
@Timeout(300)
class WatchTest {
    @TempDir private Path folder;

    @Test
    void noPageOfADayIsLostAndNoneTakenTwice() throws IOException, InterruptedException {
        var day =
                new Day(
                        40,
                        Duration.ofHours(24),
                        Duration.ofHours(5),
                        folder.resolve("watch.sqlite"));

        day.run();

        assertThat(day.published).hasSizeGreaterThan(200);
        assertThat(day.taken.keySet()).containsAll(day.published);
        assertThat(day.taken.values()).containsOnly(1);
        // Most readings of feeds find nothing new and cost a few hundred bytes.
        assertThat(day.unchanged).isGreaterThan(day.requests / 3);
        assertThat(day.totals.get("2024-11-29"))
                .containsKeys(
                        "feeds read",
                        "pages named",
                        "pages new",
                        "pages tried again: http-error",
                        "pages tried again: unreachable");
    }
}

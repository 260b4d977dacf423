package parley.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.fetch.Fetched;

/// What a watch does next.
class WatchStoreTest {
    private static final Instant NOW = Instant.parse("2024-11-29T00:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final URI FEED = URI.create("https://news.example/index.xml");

    @TempDir private Path folder;
    private WatchStore store;

    @BeforeEach
    void open() {
        store = new WatchStore(folder.resolve("watch.sqlite"));
        store.watch(List.of(FEED), NOW, EVERY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void manySitemapsOfASiteDoNotHoldUpItsPages() {
        read(List.of(page(1), page(2)), sitemaps(4));

        assertThat(IntStream.range(0, 4).mapToObj(_ -> next()))
                .filteredOn(task -> task instanceof Task.FetchPage)
                .hasSize(2);
    }

    @Test
    void theFirstTwoThingsAreAPageAndASitemap() {
        read(List.of(page(1)), sitemaps(9));

        assertThat(List.of(Objects.requireNonNull(next()), Objects.requireNonNull(next())))
                .hasAtLeastOneElementOfType(Task.FetchPage.class)
                .hasAtLeastOneElementOfType(Task.ReadFeed.class);
    }

    @Test
    void aBusyServerIsLeftAloneWithAllItsPages() {
        read(List.of(page(1), URI.create("https://other.example/1")), List.of());
        Instant until = NOW.plus(Duration.ofHours(1));

        store.postpone("news.example", until);

        assertThat(Objects.requireNonNull(next()).address().getHost()).isEqualTo("other.example");
        assertThat(next()).isNull();
        assertThat(store.due(until)).isNotNull();
    }

    @Test
    void theSitemapsOfAnIndexOfIndexesStayWhenTheWatchBeginsAnew() {
        read(List.of(), sitemaps(1));
        var index = (Task.ReadFeed) Objects.requireNonNull(next());
        URI deeper = URI.create("https://news.example/deeper.xml");
        store.feedRead(
                index, Fetched.Version.NONE, _ -> EVERY, List.of(), List.of(deeper), NOW, NOW);

        store.watch(List.of(FEED), NOW, EVERY);

        assertThat(Objects.requireNonNull(next()).address()).isEqualTo(deeper);
        store.watch(List.of(page(1)), NOW, EVERY);
        assertThat(Objects.requireNonNull(next()).address()).isEqualTo(page(1));
        assertThat(next()).isNull();
    }

    private void read(List<URI> pages, List<URI> sitemaps) {
        var feed = (Task.ReadFeed) Objects.requireNonNull(next());
        store.feedRead(feed, Fetched.Version.NONE, _ -> EVERY, pages, sitemaps, NOW, NOW);
        store.held(FEED, false);
    }

    /// The next task, which is then held.
    private @Nullable Task next() {
        Task task = store.due(NOW);
        if (task != null) {
            store.held(task.address(), true);
        }
        return task;
    }

    private static URI page(int number) {
        return URI.create("https://news.example/" + number);
    }

    private static List<URI> sitemaps(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> URI.create("https://news.example/" + i + ".xml"))
                .toList();
    }
}

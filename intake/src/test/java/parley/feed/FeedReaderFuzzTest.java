package parley.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;

/// Whatever a server calls a feed, reading it gives addresses that can be fetched, or says why not.
class FeedReaderFuzzTest {
    private static final URI PLACE = URI.create("https://news.example/feed");

    @FuzzTest(maxDuration = "60s")
    void anyBytesGiveAddressesOrAReason(byte[] bytes) {
        try {
            assertThat(FeedReader.read(bytes, null, PLACE).entries())
                    .allMatch(entry -> entry.address().getScheme().startsWith("http"));
            assertThat(FeedList.parse(bytes).feeds()).allMatch(feed -> feed.getHost() != null);
        } catch (BadFeed e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}

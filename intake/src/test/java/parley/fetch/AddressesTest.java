package parley.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses as pages, feeds and servers spell them.
class AddressesTest {
    private static final URI BASE = URI.create("https://news.example/a/b?old=1");

    @ParameterizedTest
    @CsvSource({
        "https://x.example/a?b=1|2, https://x.example/a?b=1%7C2",
        "https://x.example/a[1]/{b}, https://x.example/a%5B1%5D/%7Bb%7D",
        "https://x.example/100%-sure, https://x.example/100%25-sure",
        "https://x.example/caf%C3%A9, https://x.example/caf%C3%A9",
        "https://x.example/two words, https://x.example/two%20words",
        "/c?d=e|f, https://news.example/c?d=e%7Cf",
        "?cookie=1, https://news.example/a/b?cookie=1",
        "c, https://news.example/a/c",
        "//other.example/c, https://other.example/c",
        "https://user:password@x.example/, https://x.example/",
    })
    void whatBrowsersFollowIsFollowed(String words, String address) {
        assertThat(Addresses.of(words, BASE)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@x.example", "javascript:1", "https://", "ftp://x"})
    void whatIsNoPageIsNone(String words) {
        assertThat(Addresses.of(words, BASE)).isNull();
    }

    @Test
    void whoSentTheReaderIsNoPartOfAnAddress() {
        assertThat(Addresses.of("https://x.example/a?utm_source=y&id=3", null))
                .hasToString("https://x.example/a?id=3");
    }
}

package parley.feed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds as newsrooms write them, and as people break them. All are ours.
@Timeout(60)
class FeedReaderTest {
    private static final URI PLACE = URI.create("https://news.example/feeds/world.xml");

    private static final String RSS =
            """
            <?xml version="1.0" encoding="windows-1251"?>
            <rss version="2.0"><channel><title>Мир</title><link>https://news.example/</link>
            <description>d</description><ttl>45</ttl>
            <item><title>A</title><link>https://news.example/a?utm_source=rss&amp;id=1</link>
              <pubDate>Fri, 29 Nov 2024 22:06:00 GMT</pubDate></item>
            <item><title>B</title><link>/b</link></item>
            <item><title>B again</title><link>https://NEWS.example:443/b#top</link></item>
            <item><title>C</title><guid isPermaLink="true">https://news.example/c</guid></item>
            <item><title>None</title></item>
            <item><title>Bad</title><link>javascript:alert(1)</link></item>
            </channel></rss>
            """;

    @Test
    void rssGivesEachPageOnceInItsOneSpelling() throws BadFeed {
        Feed feed =
                FeedReader.read(
                        RSS.getBytes(Charset.forName("windows-1251")),
                        "application/rss+xml",
                        PLACE);

        assertThat(addresses(feed))
                .containsExactly(
                        "https://news.example/a?id=1",
                        "https://news.example/b",
                        "https://news.example/c");
        assertThat(feed.entries().getFirst().changed())
                .isEqualTo(Instant.parse("2024-11-29T22:06:00Z"));
        assertThat(feed.every()).isEqualTo(Duration.ofMinutes(45));
        assertThat(feed.unusable()).isEqualTo(2);
        assertThat(feed.kind()).isEqualTo(Feed.Kind.SYNDICATION);
    }

    @Test
    void olderAndOtherSyndicationIsReadToo() throws BadFeed {
        assertThat(
                        addresses(
                                read(
                                        "<rdf:RDF"
                                                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                                                + " xmlns=\"http://purl.org/rss/1.0/\"><channel"
                                                + " rdf:about=\"x\"><title>t</title><link>https://news.example/</link><description>d</description></channel><item"
                                                + " rdf:about=\"https://news.example/1\"><title>t</title><link>https://news.example/1</link></item></rdf:RDF>")))
                .containsExactly("https://news.example/1");
        assertThat(
                        addresses(
                                read(
                                        "<feed"
                                                + " xmlns=\"http://www.w3.org/2005/Atom\"><id>x</id><title>t</title><updated>2024-11-29T00:00:00Z</updated><entry><id>y</id><title>t</title><updated>2024-11-29T01:00:00Z</updated><link"
                                                + " rel=\"enclosure\" href=\"/v.mp4\"/><link"
                                                + " href=\"../2\"/></entry></feed>")))
                .containsExactly("https://news.example/2");
    }

    @Test
    void jsonFeedsSitemapsAndListsAreToldByWhatTheyHold() throws BadFeed {
        Feed json =
                read(
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[{\"id\":\"1\",\"url\":\"https://news.example/1\",\"date_published\":\"2024-11-29T23:06:00+02:00\"},{\"id\":\"https://news.example/2\"},{\"id\":\"3\"}]}");
        assertThat(addresses(json))
                .containsExactly("https://news.example/1", "https://news.example/2");
        assertThat(json.entries().getFirst().changed())
                .isEqualTo(Instant.parse("2024-11-29T21:06:00Z"));
        assertThat(json.unusable()).isEqualTo(1);

        Feed news =
                read(
                        "<?xml version=\"1.0\"?><urlset"
                                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://news.example/1</loc><news:news><news:publication><news:name>N</news:name><news:language>en</news:language></news:publication><news:publication_date>2024-11-29T22:06:00Z</news:publication_date><news:title>T</news:title></news:news></url><url><loc>https://news.example/2</loc><lastmod>2024-11-28</lastmod></url></urlset>");
        assertThat(addresses(news))
                .containsExactly("https://news.example/1", "https://news.example/2");
        assertThat(news.entries().getFirst().changed())
                .isEqualTo(Instant.parse("2024-11-29T22:06:00Z"));

        Feed index =
                read(
                        "<sitemapindex"
                                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://news.example/s1.xml</loc></sitemap><sitemap><loc>https://news.example/s2.xml.gz</loc></sitemap></sitemapindex>");
        assertThat(index.entries()).isEmpty();
        assertThat(index.more())
                .hasToString("[https://news.example/s1.xml, https://news.example/s2.xml.gz]");

        Feed list =
                read(
                        """
                        \uFEFF# our list
                        https://news.example/1

                        https://news.example/2 \s
                        prose is no address
                        """);
        assertThat(addresses(list))
                .containsExactly("https://news.example/1", "https://news.example/2");
        assertThat(list.unusable()).isEqualTo(1);
    }

    @Test
    void packedAndUtf16FeedsAreReadToo() throws BadFeed, IOException {
        String map =
                "<urlset"
                        + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://news.example/1</loc></url></urlset>";
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(map.getBytes(UTF_8));
        }
        assertThat(addresses(FeedReader.read(packed.toByteArray(), "application/x-gzip", PLACE)))
                .containsExactly("https://news.example/1");
        String rss = RSS.replace("windows-1251", "UTF-16");
        assertThat(addresses(FeedReader.read(rss.getBytes(UTF_16), null, PLACE))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>news</body></html>",
                "{\"items\":[]}",
                "{\"version\":",
                "<rss><channel>",
                "<svg/>",
                "just prose\nand more",
                "<urlset"
            })
    void whatIsNoFeedIsNamed(String bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(BadFeed.class).message().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rss version=\"2.0\"",
                "urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            })
    void entitiesReadNoFilesAndDoNotGrow(String root) {
        String name = root.split(" ", -1)[0];
        String item =
                name.equals("rss")
                        ? "<channel><title>&b;</title><link>https://news.example/</link><description>d</description><item><title>t</title><link>https://news.example/&b;</link></item></channel>"
                        : "<url><loc>https://news.example/&b;</loc></url>";
        for (String entity :
                List.of(
                        "<!ENTITY b SYSTEM \"file:///etc/hostname\">",
                        "<!ENTITY a \"xxxxxxxxxxxxxxxx\">"
                                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">")) {
            String bomb =
                    "<?xml version=\"1.0\"?><!DOCTYPE x ["
                            + entity
                            + "]><"
                            + root
                            + ">"
                            + item
                            + "</"
                            + name
                            + ">";
            try {
                assertThat(addresses(read(bomb)))
                        .noneMatch(address -> address.contains("xxxx") || address.length() > 60)
                        .allMatch(address -> address.equals("https://news.example/"));
            } catch (BadFeed e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void feedListsAreOpmlOrLines() throws BadFeed {
        FeedList opml =
                FeedList.parse(
                        "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"World\"><outline type=\"rss\" xmlUrl=\"https://news.example/a\"/><outline xmlURL=\"https://news.example/b\"/><outline xmlUrl=\"ftp://x/\"/><outline xmlUrl=\"https://news.example/a\"/></outline></body></opml>"
                                .getBytes(UTF_8));
        assertThat(opml.feeds()).hasToString("[https://news.example/a, https://news.example/b]");
        assertThat(opml.unusable()).containsExactly("ftp://x/");
        assertThat(FeedList.parse("# ours\nhttps://news.example/a\nnope\n".getBytes(UTF_8)))
                .isEqualTo(
                        new FeedList(
                                List.of(URI.create("https://news.example/a")), List.of("nope")));
        assertThatThrownBy(() -> FeedList.parse("<html/>".getBytes(UTF_8)))
                .isInstanceOf(BadFeed.class);
        assertThatThrownBy(() -> FeedList.parse("<opml><body>".getBytes(UTF_8)))
                .isInstanceOf(BadFeed.class);
    }

    private static Feed read(String feed) throws BadFeed {
        return FeedReader.read(feed.getBytes(UTF_8), null, PLACE);
    }

    private static List<String> addresses(Feed feed) {
        return feed.entries().stream().map(entry -> entry.address().toString()).toList();
    }
}

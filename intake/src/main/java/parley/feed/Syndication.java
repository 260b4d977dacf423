package parley.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// RSS 0.9x, 1.0, 2.0 and Atom.
final class Syndication {
    private Syndication() {}

    static Feed read(byte[] bytes, @Nullable String contentType, URI address) throws BadFeed {
        WireFeed wire;
        SyndFeed feed;
        try (var reader = reader(bytes, contentType)) {
            wire = new WireFeedInput(false, Locale.ROOT).build(reader);
            feed = new SyndFeedImpl(wire, false);
        } catch (FeedException | IOException | RuntimeException e) {
            // The parser meets some damage with unchecked exceptions.
            throw new BadFeed("its XML is broken: " + e.getMessage());
        }
        var entries = new Entries(address);
        for (SyndEntry entry : feed.getEntries()) {
            Date changed =
                    entry.getUpdatedDate() == null
                            ? entry.getPublishedDate()
                            : entry.getUpdatedDate();
            entries.add(link(entry), changed == null ? null : changed.toInstant());
        }
        return new Feed(
                Feed.Kind.SYNDICATION, entries.all(), List.of(), every(wire), entries.unusable());
    }

    private static XmlReader reader(byte[] bytes, @Nullable String contentType) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        return contentType == null
                ? new XmlReader(in, true, "UTF-8")
                : new XmlReader(in, contentType, true, "UTF-8");
    }

    /// Where there is no link, the id is often the page's address.
    private static @Nullable String link(SyndEntry entry) {
        if (entry.getLink() != null && !entry.getLink().isBlank()) {
            return entry.getLink();
        }
        String id = entry.getUri();
        return id != null && id.startsWith("http") ? id : null;
    }

    /// `ttl` of RSS 2.0, in minutes.
    private static @Nullable Duration every(WireFeed wire) {
        return wire instanceof Channel channel && channel.getTtl() > 0
                ? Duration.ofMinutes(channel.getTtl())
                : null;
    }
}

package parley.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.fetch.Addresses;

/// Sitemaps and indexes of sitemaps (sitemaps.org), with the times of Google News.
final class Sitemap {
    private Sitemap() {}

    static Feed read(byte[] bytes, URI address) throws BadFeed {
        AbstractSiteMap map;
        try {
            var parser = new SiteMapParser(false, true);
            parser.enableExtension(Extension.NEWS);
            map = parser.parseSiteMap("application/xml", bytes, address.toURL());
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            // The parser meets some damage with unchecked exceptions.
            throw new BadFeed("its sitemap is broken: " + e.getMessage());
        }
        var entries = new Entries(address);
        List<URI> more = List.of();
        switch (map) {
            case SiteMapIndex index ->
                    more =
                            index.getSitemaps().stream()
                                    .map(each -> Addresses.of(each.getUrl().toString(), address))
                                    .filter(Objects::nonNull)
                                    .map(Objects::requireNonNull)
                                    .distinct()
                                    .toList();
            case SiteMap pages ->
                    pages.getSiteMapUrls()
                            .forEach(page -> entries.add(page.getUrl().toString(), changed(page)));
            default -> throw new BadFeed("it is no sitemap");
        }
        return new Feed(Feed.Kind.SITEMAP, entries.all(), more, null, entries.unusable());
    }

    private static @Nullable Instant changed(SiteMapURL page) {
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        if (news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes) {
            var published = attributes.getPublicationDateTime();
            if (published != null) {
                return published.toInstant();
            }
        }
        Date modified = page.getLastModified();
        return modified == null ? null : modified.toInstant();
    }
}

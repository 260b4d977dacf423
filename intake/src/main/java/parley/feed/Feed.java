package parley.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed, a sitemap or a list names.
///
/// @param entries pages, in the order in which they are named, each once
/// @param more further sitemaps that this one names
/// @param every how seldom the feed asks to be read, null when it does not say
/// @param unusable how many entries have no address that can be fetched
public record Feed(
        Kind kind, List<Entry> entries, List<URI> more, @Nullable Duration every, int unusable) {
    public Feed {
        entries = List.copyOf(entries);
        more = List.copyOf(more);
    }

    /// The format that it has.
    public enum Kind {
        /// RSS 0.9x, 1.0, 2.0 or Atom.
        SYNDICATION,
        /// JSON Feed 1.1.
        JSON,
        /// A sitemap, or an index of sitemaps.
        SITEMAP,
        /// Addresses line by line.
        LIST
    }

    /// One page.
    ///
    /// @param changed when it was published or last changed, null when the feed does not say
    public record Entry(URI address, @Nullable Instant changed) {}
}

/// Reads feeds, sitemaps and lists of addresses: bytes in, addresses of reports out.
@NullMarked
package parley.feed;

import org.jspecify.annotations.NullMarked;

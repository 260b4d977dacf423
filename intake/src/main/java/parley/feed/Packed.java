package parley.feed;

import java.io.IOException;
import parley.intake.ContentCodings;
import parley.intake.Gzip;

/// Sitemaps lie packed on their servers (`sitemap.xml.gz`), without a content coding.
final class Packed {
    /// Largest sitemap that the protocol allows (sitemaps.org, 50 MB).
    static final int MOST = 50 << 20;

    private Packed() {}

    static byte[] unpacked(byte[] bytes) throws BadFeed {
        if (!Gzip.isGzip(bytes)) {
            return bytes;
        }
        try {
            return Gzip.unpacked(bytes, MOST);
        } catch (ContentCodings.TooLarge e) {
            throw new BadFeed("it has " + e.getMessage());
        } catch (IOException e) {
            throw new BadFeed("it cannot be unpacked: " + e.getMessage());
        }
    }
}

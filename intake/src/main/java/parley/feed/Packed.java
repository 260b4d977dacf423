package parley.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// Sitemaps lie packed on their servers (`sitemap.xml.gz`), without a content coding.
final class Packed {
    /// Largest sitemap that the protocol allows (sitemaps.org, 50 MB).
    static final int MOST = 50 << 20;

    private Packed() {}

    static byte[] unpacked(byte[] bytes) throws BadFeed {
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MOST + 1);
            if (plain.length > MOST) {
                throw new BadFeed("it has more than " + MOST + " bytes when unpacked");
            }
            return plain;
        } catch (IOException e) {
            throw new BadFeed("it cannot be unpacked: " + e.getMessage());
        }
    }
}

package parley.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads RSS, Atom, JSON Feed, sitemaps and plain lists of addresses, told apart by what they hold:
/// servers name their types wrongly. A document type declaration is refused, since feeds need none
/// and entities come with them.
public final class FeedReader {
    private static final int HEAD = 2048;
    private static final Pattern ROOT =
            Pattern.compile("<\\s*(?:[a-z][\\w.-]*:)?([a-z]\\w*)[\\s>/]");

    private FeedReader() {}

    /// Reads a feed.
    ///
    /// @param contentType what the server said, null when it said nothing
    /// @param address where the bytes came from: addresses in them may be relative to it
    /// @throws BadFeed if the bytes are none of these
    public static Feed read(byte[] bytes, @Nullable String contentType, URI address)
            throws BadFeed {
        byte[] plain = Packed.unpacked(bytes);
        String head = head(plain);
        if (head.startsWith("{")) {
            return JsonFeed.read(plain, address);
        }
        if (!head.startsWith("<")) {
            return AddressList.read(plain, address);
        }
        return switch (root(head)) {
            case "urlset", "sitemapindex" -> Sitemap.read(plain, address);
            case "rss", "feed", "rdf" -> Syndication.read(plain, contentType, address);
            case "html" ->
                    throw new BadFeed("it is a page; open it and look for the link to its feed");
            default -> throw new BadFeed("its first element is <" + root(head) + ">");
        };
    }

    /// The start of the text in small letters, without marks and blanks; UTF-16 loses its zeros.
    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String root(String head) {
        String bare =
                head.replaceAll("(?s)<!--.*?-->", "")
                        .replaceAll("(?s)<\\?.*?\\?>", "")
                        .replaceAll("(?s)<!doctype.*?>", "");
        var matcher = ROOT.matcher(bare);
        return matcher.find() ? matcher.group(1) : "?";
    }
}

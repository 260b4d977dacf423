package parley.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses of pages in one spelling, so that one page is not fetched under two.
public final class Addresses {
    /// Told apart by them is who sent the reader, not what the page says.
    private static final List<String> TRACKING =
            List.of(
                    "utm_source",
                    "utm_medium",
                    "utm_campaign",
                    "utm_term",
                    "utm_content",
                    "utm_id",
                    "fbclid",
                    "gclid",
                    "dclid",
                    "msclkid",
                    "mc_cid",
                    "mc_eid",
                    "igshid",
                    "at_medium",
                    "at_campaign",
                    "at_custom1");

    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

    private static final int LONGEST = 2048;
    private static final String ILLEGAL = "|[]{}\\^`<>\"";
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private Addresses() {}

    /// The address in its one spelling, without a user's name and password, null when it is none
    /// that can be fetched: other than http and https, without host, or longer than 2,048
    /// characters.
    ///
    /// @param base what it is relative to, null when it must be whole
    public static @Nullable URI of(@Nullable String words, @Nullable URI base) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            return null;
        }
        try {
            String escaped = escaped(words.strip());
            String whole = base == null || isWeb(escaped) ? escaped : resolved(escaped, base);
            if (!isWeb(whole)) {
                return null;
            }
            String normal = NORMALIZER.filter(whole);
            if (normal == null) {
                return null;
            }
            URI address = new URI(normal);
            boolean isUsable =
                    isWeb(normal) && address.getHost() != null && address.getUserInfo() == null;
            return isUsable ? address : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /// Resolves as RFC 3986 says; the JDK, older than that, takes the last name of the path for a
    /// folder where the words are a query alone.
    private static String resolved(String words, URI base) throws URISyntaxException {
        String path = base.getRawPath();
        String whole = words.startsWith("?") && path != null ? path + words : words;
        return base.resolve(new URI(whole)).toString();
    }

    /// Signs that stand in addresses all over the web, though the standard has them escaped.
    private static String escaped(String words) {
        var escaped = new StringBuilder();
        int path = behindHost(words);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean isBare =
                    c == '%' && !ESCAPE.matcher(words).region(i, words.length()).lookingAt();
            if (c == ' ' || (i >= path && (isBare || ILLEGAL.indexOf(c) >= 0))) {
                escaped.append("%%%02X".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static int behindHost(String words) {
        Matcher host = HOST.matcher(words);
        return host.lookingAt() ? host.end() : 0;
    }

    private static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}

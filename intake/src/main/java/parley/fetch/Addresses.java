package parley.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
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

    private Addresses() {}

    /// The address in its one spelling, null when it is none that can be fetched: other than http
    /// and https, with a user's name, without host, or longer than 2,048 characters.
    ///
    /// @param base what it is relative to, null when it must be whole
    public static @Nullable URI of(@Nullable String words, @Nullable URI base) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            return null;
        }
        try {
            String trimmed = words.strip().replace(" ", "%20");
            String whole = base == null ? trimmed : base.resolve(new URI(trimmed)).toString();
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

    private static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}

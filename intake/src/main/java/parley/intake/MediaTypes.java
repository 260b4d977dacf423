package parley.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a `Content-Type` says (RFC 9110, 8.3).
public final class MediaTypes {
    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{2,40})");
    private static final List<String> PAGES =
            List.of("text/html", "application/xhtml+xml", "text/plain");

    private MediaTypes() {}

    /// The type without parameters, in small letters; empty when none is stated.
    public static String base(@Nullable String contentType) {
        return contentType == null
                ? ""
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// The charset that is named, null when none is.
    public static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() ? matcher.group(1) : null;
    }

    /// True for what may hold a report: a page, a plain text, or something whose type nobody
    /// states.
    public static boolean isPage(@Nullable String contentType) {
        String base = base(contentType);
        return base.isEmpty() || PAGES.contains(base);
    }
}

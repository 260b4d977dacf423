package parley.page;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// The machine-readable statements of a page, read once.
///
/// @param elements the document's elements
/// @param address where the page was fetched from, as given by the caller or stated by the page
record PageFacts(
        Document document,
        PageElements elements,
        JsonLd jsonLd,
        MetaTags meta,
        @Nullable String address) {
    static PageFacts of(Document document, @Nullable String given) {
        var elements = new PageElements(document);
        var meta = new MetaTags(elements.withTag("meta"));
        String address = given != null ? given : stated(elements, meta);
        return new PageFacts(
                document, elements, JsonLd.of(elements.withTag("script")), meta, address);
    }

    private static @Nullable String stated(PageElements elements, MetaTags meta) {
        String href = elements.canonical();
        return href != null && href.startsWith("http") ? href : meta.first("og:url");
    }

    /// The host of the page's address, empty when it is unknown.
    String host() {
        if (address == null) {
            return "";
        }
        int start = address.indexOf("//");
        int end = start < 0 ? -1 : firstOf(address, start + 2);
        return start < 0 ? "" : address.substring(start + 2, end).toLowerCase(Locale.ROOT);
    }

    private static int firstOf(String address, int from) {
        int end = from;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// The last part of the host's name where it is a country, else the page's language; null when
    /// neither is known. Tells zones and day-month order apart.
    @Nullable String home() {
        String host = host();
        String last = host.substring(host.lastIndexOf('.') + 1);
        if (last.length() == 2) {
            return last;
        }
        String language = elements.language();
        return language.isEmpty() ? null : language.substring(language.length() > 3 ? 3 : 0);
    }

    @Nullable String siteName() {
        String name = meta.first("og:site_name");
        name = name == null ? JsonLd.text(jsonLd.node("publisher")) : name;
        return name == null ? meta.first("application-name") : name;
    }

    /// What the scorer compares blocks with.
    Hints hints() {
        String title = jsonLd.text("headline");
        title = title == null ? meta.first("og:title") : title;
        title = title == null ? Plain.squeeze(document.title()) : title;
        String description = meta.first("og:description");
        description = description == null ? meta.first("description") : description;
        description = description == null ? jsonLd.text("description") : description;
        return new Hints(title, description, jsonLd.text("articleBody"));
    }
}

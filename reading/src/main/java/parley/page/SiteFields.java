package parley.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Sourced;

/// The fields that say where a report belongs: publisher, address, section, language.
final class SiteFields {
    private SiteFields() {}

    static @Nullable Sourced<String> publisher(PageFacts facts) {
        var claims = new Claims<String>();
        claims.add(JsonLd.text(facts.jsonLd().node("publisher")), Basis.JSON_LD, "publisher");
        claims.add(facts.meta().first("og:site_name"), Basis.META, "og:site_name");
        claims.add(facts.meta().first("application-name"), Basis.META, "application-name");
        String host = facts.host();
        if (!host.isEmpty()) {
            claims.add(host.startsWith("www.") ? host.substring(4) : host, Basis.ADDRESS, "host");
        }
        return claims.first();
    }

    static @Nullable Sourced<String> address(PageFacts facts) {
        var claims = new Claims<String>();
        claims.add(http(facts.elements().canonical()), Basis.META, "canonical");
        claims.add(http(facts.meta().first("og:url")), Basis.META, "og:url");
        claims.add(http(facts.jsonLd().text("url")), Basis.JSON_LD, "url");
        claims.add(http(facts.address()), Basis.GIVEN, "");
        return claims.first();
    }

    private static @Nullable String http(@Nullable String address) {
        return address != null && address.strip().matches("https?://\\S{4,2000}")
                ? address.strip()
                : null;
    }

    static @Nullable Sourced<String> section(PageFacts facts) {
        var claims = new Claims<String>();
        claims.add(facts.jsonLd().text("articleSection"), Basis.JSON_LD, "articleSection");
        claims.add(facts.meta().first("article:section"), Basis.META, "article:section");
        claims.add(facts.meta().first("parsely-section"), Basis.META, "parsely-section");
        claims.add(facts.meta().first("section"), Basis.META, "section");
        return claims.first();
    }

    /// The language as a two-letter code: what the words are in, then what the page says.
    static @Nullable Sourced<String> language(PageFacts facts, String body) {
        String guessed = FunctionWords.language(body);
        var claims = new Claims<String>();
        String declared = code(facts.elements().language());
        if (guessed != null && guessed.equals(declared)) {
            claims.add(declared, Basis.META, "html lang");
        }
        claims.add(guessed, Basis.DERIVED, "little words");
        claims.add(declared, Basis.META, "html lang");
        claims.add(code(facts.jsonLd().text("inLanguage")), Basis.JSON_LD, "inLanguage");
        claims.add(code(facts.meta().first("og:locale")), Basis.META, "og:locale");
        return claims.first();
    }

    private static @Nullable String code(@Nullable String tag) {
        return tag != null && tag.matches("[A-Za-z]{2}([-_].*)?")
                ? tag.substring(0, 2).toLowerCase(Locale.ROOT)
                : null;
    }
}

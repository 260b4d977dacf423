package parley.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;

/// Chooses the headline among what JSON-LD, meta elements, headings and the page title say.
///
/// No single source is right often enough: `og:title` may be rewritten for social media, the first
/// `h1` may be the site's name. JSON-LD's headline goes first unless it is cut short or is the form
/// for search engines (what the page's `title` opens with) while heading and `og:title` agree on
/// another; then a heading that other sources confirm. `og:title` goes before all where it alone
/// was written by hand.
final class Titles {
    private record Candidate(String text, Basis basis, String detail, double weight) {}

    private static final int LONGEST = 400;

    private Titles() {}

    /// The claims, best first.
    static Claims<String> claims(PageFacts facts) {
        List<Candidate> candidates = candidates(facts);
        String site = facts.siteName();
        var ranked = new ArrayList<Candidate>();
        for (Candidate candidate : candidates) {
            String bare = withoutSite(candidate.text(), site, candidates);
            ranked.add(
                    new Candidate(bare, candidate.basis(), candidate.detail(), candidate.weight()));
        }
        Candidate shared = shared(ranked);
        Candidate stated = shared == null ? stated(ranked) : shared;
        ranked.sort((a, b) -> Double.compare(score(b, ranked), score(a, ranked)));
        if (stated != null) {
            ranked.remove(stated);
            ranked.addFirst(stated);
        }
        var claims = new Claims<String>();
        ranked.forEach(c -> claims.add(c.text(), c.basis(), c.detail()));
        return claims;
    }

    /// JSON-LD's headline where it is the editors' own, else null.
    private static @Nullable Candidate stated(List<Candidate> all) {
        Candidate stated = named(all, "headline");
        Candidate heading = named(all, "h1");
        if (stated == null || !stated.basis().equals(Basis.JSON_LD)) {
            return null;
        }
        String key = key(stated.text());
        if (heading == null || key(heading.text()).equals(key)) {
            return key.isEmpty() ? null : stated;
        }
        String shown = key(heading.text());
        Candidate shared = named(all, "og:title");
        Candidate page = named(all, "title");
        String pageKey = page == null ? "" : key(page.text());
        boolean agreed = shared != null && key(shared.text()).equals(shown);
        boolean forEngines = agreed && pageKey.startsWith(key) && !pageKey.startsWith(shown);
        boolean cut = shown.startsWith(key) && (key.length() > 80 || stated.text().endsWith("…"));
        return forEngines || cut ? null : stated;
    }

    /// `og:title` where it alone was written by hand: the page's `title` repeats headline and
    /// heading, no form for other media is given, and `og:title` is neither's beginning nor end.
    /// Editors' own headlines in six of eight such pages of the development data.
    private static @Nullable Candidate shared(List<Candidate> all) {
        Candidate shared = named(all, "og:title");
        Candidate heading = named(all, "h1");
        Candidate page = named(all, "title");
        if (shared == null || heading == null || page == null) {
            return null;
        }
        String key = key(shared.text());
        String shown = key(heading.text());
        boolean repeated = shown.length() > 15 && key(page.text()).startsWith(shown);
        boolean apart = key.length() > 15 && !shown.contains(key) && !key.contains(shown);
        return named(all, "twitter:title") == null && repeated && apart ? shared : null;
    }

    private static @Nullable Candidate named(List<Candidate> all, String detail) {
        return all.stream().filter(c -> c.detail().equals(detail)).findFirst().orElse(null);
    }

    private static List<Candidate> candidates(PageFacts facts) {
        var found = new ArrayList<Candidate>();
        add(found, facts.jsonLd().text("headline"), Basis.JSON_LD, "headline", 2.0);
        int rank = 0;
        for (Element h1 : facts.elements().withTag("h1")) {
            if (rank < 5) {
                add(found, Plain.squeeze(h1.text()), Basis.VISIBLE_TEXT, "h1", 2.1 - 0.4 * rank++);
            }
        }
        Element marked = facts.elements().marked("headline");
        if (marked != null) {
            String content = marked.attr("content");
            String text = content.isEmpty() ? marked.text() : content;
            add(found, Plain.text(text), Basis.MICRODATA, "itemprop headline", 1.6);
        }
        add(found, facts.meta().first("og:title"), Basis.META, "og:title", 1.8);
        add(found, facts.meta().first("twitter:title"), Basis.META, "twitter:title", 1.0);
        add(found, facts.meta().first("dc.title"), Basis.META, "dc.title", 1.0);
        add(found, Plain.squeeze(facts.document().title()), Basis.META, "title", 0.7);
        return found;
    }

    private static void add(
            List<Candidate> list,
            @Nullable String text,
            Basis basis,
            String detail,
            double weight) {
        if (text != null && !text.isEmpty() && text.length() <= LONGEST) {
            list.add(new Candidate(text, basis, detail, weight));
        }
    }

    /// A candidate's own weight and what others that say the same add.
    private static double score(Candidate candidate, List<Candidate> all) {
        String key = key(candidate.text());
        double score = candidate.weight();
        for (Candidate other : all) {
            if (!other.equals(candidate)) {
                String otherKey = key(other.text());
                if (otherKey.equals(key)) {
                    score += other.weight();
                } else if (otherKey.length() > 15
                        && key.length() > 15
                        && (otherKey.contains(key) || key.contains(otherKey))) {
                    score += other.weight() * 0.4;
                }
            }
        }
        return key.length() < 8 ? score - 2 : score;
    }

    /// Cuts the site's name off the end or the front.
    private static String withoutSite(
            String text, @Nullable String site, List<Candidate> candidates) {
        for (String mark : List.of(" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " // ")) {
            int at = text.lastIndexOf(mark);
            if (at > 0) {
                String head = text.substring(0, at).strip();
                String tail = text.substring(at + mark.length()).strip();
                if (isSite(tail, site) || confirmed(head, candidates)) {
                    return withoutSite(head, site, candidates);
                }
                if (isSite(head, site) && tail.length() > 15) {
                    return tail;
                }
            }
        }
        return text;
    }

    private static boolean isSite(String part, @Nullable String site) {
        return site != null && key(part).equals(key(site));
    }

    private static boolean confirmed(String head, List<Candidate> candidates) {
        return head.length() > 12
                && candidates.stream().anyMatch(c -> key(c.text()).equals(key(head)));
    }

    /// Letters and digits only, in lower case: how titles are compared.
    static String key(String text) {
        var key = new StringBuilder(text.length());
        if (appendAscii(text, key)) {
            return key.toString();
        }
        key.setLength(0);
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    /// True when a text's key is this one, told at the first letter for nearly every other text.
    static boolean hasKey(String text, String key) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isAscii(text, i) || !isAscii(text, i + 1)) {
                // A letter may be one with the mark that follows it.
                return key(text).equals(key);
            }
            char c = ascii(text.charAt(i));
            if (c != 0 && (at == key.length() || key.charAt(at++) != c)) {
                return false;
            }
        }
        return at == key.length();
    }

    private static boolean isAscii(String text, int at) {
        return at >= text.length() || text.charAt(at) < 0x80;
    }

    /// An ASCII character as keys have it, 0 for one that they leave out.
    private static char ascii(char c) {
        boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        return kept ? c : c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : 0;
    }

    /// Appends the key of a text of ASCII alone, as most are; false for other texts.
    private static boolean appendAscii(String text, StringBuilder key) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAscii(text, i)) {
                return false;
            }
            char c = ascii(text.charAt(i));
            if (c != 0) {
                key.append(c);
            }
        }
        return true;
    }
}

package parley.page;

import java.util.List;
import java.util.Locale;
import parley.model.PageKind;
import tools.jackson.databind.JsonNode;

/// Tells what sort of page was read: from the page's own type, its words, and how much body and how
/// many links it has.
final class PageKinds {
    private static final PhraseTable WORDS = new PhraseTable("kind-words.tsv");
    private static final int SHORT_BODY = 900;

    private final PageFacts facts;
    private final Selection selection;
    private final String title;
    private final String address;
    private final int bodyChars;

    private PageKinds(PageFacts facts, Selection selection, String title) {
        this.facts = facts;
        this.selection = selection;
        this.title = " " + plain(title) + " ";
        String known = facts.address();
        this.address = known == null ? "" : known.toLowerCase(Locale.ROOT);
        this.bodyChars =
                selection.body.stream().mapToInt(i -> selection.blocks.get(i).text.length()).sum();
    }

    static PageKind of(PageFacts facts, Selection selection, String title) {
        return new PageKinds(facts, selection, title).kind();
    }

    private PageKind kind() {
        boolean article = facts.jsonLd().article() != null || isType("article");
        if (bodyChars < SHORT_BODY) {
            if (says("ERROR", 2) && bodyChars < 700 && !articleSays()) {
                return PageKind.ERROR;
            }
            if (says("PAY", 1) || "false".equalsIgnoreCase(free())) {
                return PageKind.PAY_WALL;
            }
            if (says("CONSENT", 2)) {
                return PageKind.CONSENT_WALL;
            }
        }
        if (isLive()) {
            return PageKind.LIVE_BLOG;
        }
        int pictures = selection.ownPictures().size();
        if (hasType("imagegallery")
                || ((titleOrAddress("GALLERY") || pictures >= 5)
                        && pictures >= 3
                        && bodyChars < 250 * pictures)) {
            return PageKind.GALLERY;
        }
        if (bodyChars < SHORT_BODY && isVideo(article)) {
            return PageKind.VIDEO;
        }
        return isListing(article) ? PageKind.LISTING : PageKind.ARTICLE;
    }

    private String free() {
        String free = facts.jsonLd().text("isAccessibleForFree");
        return free == null || bodyChars > 400 ? "" : free;
    }

    /// The page's own data describe a dated article, which an error page never has.
    private boolean articleSays() {
        return facts.jsonLd().text("datePublished") != null && bodyChars > 200;
    }

    private boolean isLive() {
        if (hasType("liveblogposting")) {
            return true;
        }
        long live = ClassWords.flag("LIVE");
        long entries =
                selection.body.stream()
                        .filter(i -> (selection.blocks.get(i).near & live) != 0)
                        .count();
        return (titleOrAddress("LIVE") || (entries >= 5 && entries * 2 > selection.body.size()))
                && LiveEntries.looksTimed(facts.document());
    }

    private boolean isVideo(boolean article) {
        String type = facts.meta().first("og:type");
        boolean says =
                (type != null && type.startsWith("video")) || (hasType("videoobject") && !article);
        boolean path = address.matches(".*/(videos?|watch|mediathek|media/video|v)/.*");
        boolean player =
                facts.document().selectFirst("video, iframe[src*=youtube], [class*=video-player]")
                        != null;
        return says || (player && (path || (bodyChars < 300 && titleOrAddress("VIDEO"))));
    }

    /// Many links with headlines and hardly a sentence outside them.
    private boolean isListing(boolean article) {
        if (facts.jsonLd().text("datePublished") != null
                || facts.jsonLd().text("articleBody") != null) {
            return false;
        }
        int headlines = 0;
        int prose = 0;
        for (Block block : selection.blocks) {
            if (block.linkShare() > 0.7 && block.words >= 4) {
                headlines++;
            } else if (block.isProse()) {
                prose += block.text.length();
            }
        }
        boolean front = address.matches("https?://[^/]+/?([?#].*)?");
        boolean collection =
                hasType("collectionpage") || hasType("itemlist") || (isType("website") && !article);
        return (front && headlines >= 8)
                || (collection && headlines >= 8 && bodyChars < 1500)
                || (!article && headlines >= 15 && bodyChars < 600)
                || (headlines >= 10 && bodyChars < 300 && prose < 1000);
    }

    private boolean isType(String type) {
        return type.equals(facts.meta().first("og:type"));
    }

    private boolean hasType(String type) {
        for (JsonNode object : facts.jsonLd().objects()) {
            if (JsonLd.types(object).contains(type)) {
                return true;
            }
        }
        return false;
    }

    private boolean titleOrAddress(String kind) {
        for (String phrase : WORDS.of(kind)) {
            String slug = phrase.strip().replace(' ', '-');
            if (title.contains(phrase) || (slug.length() > 4 && address.contains(slug))) {
                return true;
            }
        }
        return false;
    }

    /// Enough phrases of a kind in title and shown words; one in the title is enough.
    private boolean says(String kind, int enough) {
        List<String> phrases = WORDS.of(kind);
        if (kind.equals("ERROR") && phrases.stream().anyMatch(p -> holds(title, p))) {
            return true;
        }
        int found = 0;
        int shown = 0;
        for (Block block : selection.blocks) {
            shown += block.isProse() ? block.text.length() : 0;
            String text = plain(block.text);
            if (!block.hidden || kind.equals("PAY")) {
                found += (int) phrases.stream().filter(p -> holds(text, p)).count();
            }
        }
        return found >= enough && shown < 4000;
    }

    /// Lower case, with the apostrophe of typewriters, as the phrases are written.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean holds(String text, String phrase) {
        int at = text.indexOf(phrase);
        int end = at + phrase.length();
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}

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

    /// More text than this is a report with many pictures unless the page calls itself a gallery.
    private static final int LONG_BODY = 1000;

    /// The least prose of a short report, and the least words of a headline: names of sections have
    /// fewer.
    private static final int LEAST_PROSE = 250;

    private static final int LEAST_WORDS = 4;
    private static final int LEAST_TEASERS = 5;

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
            if (says("CONSENT", 2) && !(isReport() && !bodySays("CONSENT"))) {
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
                        && bodyChars < 250 * pictures
                        && (titleOrAddress("GALLERY") || bodyChars < LONG_BODY))) {
            return PageKind.GALLERY;
        }
        if (bodyChars < SHORT_BODY && isVideo(article)) {
            return PageKind.VIDEO;
        }
        return isListing(article) ? PageKind.LISTING : PageKind.ARTICLE;
    }

    /// The page shows a headline and some prose of its own: a short report, however many links,
    /// banners and buttons stand around it.
    private boolean isReport() {
        int prose =
                selection.body.stream()
                        .map(selection.blocks::get)
                        .filter(Block::isProse)
                        .mapToInt(block -> block.text.length())
                        .sum();
        long words = title.strip().chars().filter(c -> c == ' ').count() + 1;
        long signs = title.chars().filter(Character::isIdeographic).count();
        return selection.headline >= 0
                && prose >= LEAST_PROSE
                && (words >= LEAST_WORDS || signs >= 2 * LEAST_WORDS);
    }

    /// Most lines of the body stand right under a headline that leads elsewhere.
    private boolean areTeasers() {
        int lines = 0;
        int teasers = 0;
        for (int i : selection.body) {
            Block block = selection.blocks.get(i);
            if (block.linkShare() < 0.5) {
                Block before = i == 0 ? null : selection.blocks.get(i - 1);
                lines++;
                teasers += before != null && before.words >= 3 && before.linkShare() > 0.7 ? 1 : 0;
            }
        }
        return teasers >= LEAST_TEASERS && teasers * 2 > lines;
    }

    private boolean bodySays(String kind) {
        return selection.body.stream()
                .map(i -> plain(selection.blocks.get(i).text))
                .anyMatch(text -> WORDS.of(kind).stream().anyMatch(p -> holds(text, p)));
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
        if (areTeasers()) {
            return true;
        }
        if (!front && !hasType("collectionpage") && isReport()) {
            return false;
        }
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

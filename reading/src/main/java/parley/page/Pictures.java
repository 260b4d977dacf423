package parley.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// Finds the captions of a page's pictures and videos, each parted from its credit.
final class Pictures {
    /// Pieces of class names that captions and credits have, in lower case, and what captions are
    /// called in the languages that most pages are made in.
    private static final List<String> NAMES =
            List.of(
                    "caption",
                    "credit",
                    "copyright",
                    "image-text",
                    "image-desc",
                    "imagedesc",
                    "photo-desc",
                    "photodesc",
                    "slide-desc",
                    "infodescription",
                    "mediasubtitle",
                    "bildunterschrift",
                    "bildtext",
                    "bildetekst",
                    "billedtekst",
                    "kuvateksti",
                    "bijschrift",
                    "didascalia",
                    "epigrafe",
                    "pie-foto",
                    "pie_foto",
                    "piefoto",
                    "pie-de-foto",
                    "legenda-foto");

    private static final Evaluator PICTURE = QueryParser.parse("img, picture, video, amp-img");
    private static final int MOST = 200;

    private Pictures() {}

    /// The captions in document order, each text once.
    ///
    /// Figures and elements named for captions come first; then the words in small frames around a
    /// picture, whatever they are called.
    static List<Picture> find(PageElements elements, List<Block> blocks, double[] scores) {
        var byFrame = new LinkedHashMap<Element, List<Element>>();
        var named = new HashMap<String, Boolean>();
        for (Element holder : elements.inBody()) {
            if (byFrame.size() >= MOST) {
                break;
            }
            if (mayHold(holder, named) && !isInHolder(holder) && hasPicture(holder)) {
                byFrame.computeIfAbsent(frame(holder), _ -> new ArrayList<>()).add(holder);
            }
        }
        var taken = new HashSet<Element>();
        byFrame.values().forEach(taken::addAll);
        var found = new LinkedHashMap<String, Picture>();
        for (List<Element> holders : byFrame.values()) {
            add(found, picture(holders, true));
        }
        for (List<Element> holders : frames(blocks, scores, taken)) {
            Picture picture = picture(holders, false);
            add(found, picture == null || isChrome(picture) ? null : picture);
        }
        return List.copyOf(found.values());
    }

    private static boolean mayHold(Element element, Map<String, Boolean> named) {
        if (element.normalName().equals("figcaption")) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        String names = element.className();
        if (names.isEmpty()) {
            return element.attr("itemprop").equals("caption");
        }
        return named.computeIfAbsent(names, _ -> isNamed(element))
                || element.attr("itemprop").equals("caption");
    }

    private static boolean isNamed(Element element) {
        String lower = element.className().toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains)
                || element.hasClass("legend")
                || element.hasClass("leyenda");
    }

    private static void add(Map<String, Picture> found, @Nullable Picture picture) {
        if (picture != null) {
            found.putIfAbsent(Titles.key(picture.caption()), picture);
        }
    }

    /// The elements with words in containers that hold pictures and at most a few short blocks.
    private static Collection<List<Element>> frames(
            List<Block> blocks, double[] scores, Set<Element> taken) {
        var frames = new LinkedHashMap<Container, List<Element>>();
        for (int i = 0; i < scores.length; i++) {
            Block block = blocks.get(i);
            // What reads like body stays body: some texts stand in small boxes beside pictures.
            Container frame = scores[i] < 0.5 ? smallFrame(block) : null;
            if (frame != null && !isTaken(block.owner, taken)) {
                frames.computeIfAbsent(frame, _ -> new ArrayList<>()).add(block.owner.element);
            }
        }
        return frames.values();
    }

    /// Words beside a picture that invite, date or count rather than describe.
    private static boolean isChrome(Picture picture) {
        String caption = picture.caption();
        int chrome =
                Phrases.bit("MORE")
                        | Phrases.bit("SHARE")
                        | Phrases.bit("NEWSLETTER")
                        | Phrases.bit("CONSENT")
                        | Phrases.bit("DATE")
                        | Phrases.bit("COMMENT");
        boolean letter =
                Character.isLetter(caption.codePointAt(0))
                        || "«„“\"‘".indexOf(caption.charAt(0)) >= 0;
        boolean alone = picture.credit() == null && caption.length() < 25;
        return !letter
                || alone
                || (caption.length() < 160 && (Phrases.kinds(caption) & chrome) != 0)
                || (caption.length() < 80 && Bylines.isLine(caption));
    }

    private static boolean isTaken(Container owner, Set<Element> taken) {
        int level = 0;
        for (Container c = owner; c != null && level < 6; c = c.parent) {
            if (taken.contains(c.element)) {
                return true;
            }
            level++;
        }
        return false;
    }

    private static @Nullable Container smallFrame(Block block) {
        long elsewhere =
                ClassWords.flag("RELATED")
                        | ClassWords.flag("AUTHOR")
                        | ClassWords.flag("PROMO")
                        | ClassWords.flag("NAV");
        boolean heading = isHeading(block.owner.element.normalName());
        if (heading || block.linkShare() > 0.4 || (block.near & elsewhere) != 0) {
            return null;
        }
        Container c = block.owner;
        for (int level = 0; level < 4 && c != null; level++) {
            if (c.images > 0) {
                boolean small = c.chars <= 500 && c.blocks <= 3 && c.linkShare() < 0.4;
                return small && c.images <= 3 ? c : null;
            }
            c = c.parent;
        }
        return null;
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2
                && tag.charAt(0) == 'h'
                && tag.charAt(1) >= '1'
                && tag.charAt(1) <= '6';
    }

    /// A class name alone may be anything; a caption has its picture within five levels.
    private static boolean hasPicture(Element holder) {
        if (holder.normalName().equals("figcaption") || figure(holder) != null) {
            return true;
        }
        Element around = holder;
        for (int level = 0; level < 5 && around.parent() != null; level++) {
            around = around.parent();
            if (around.selectFirst(PICTURE) != null) {
                return around.text().length() < 1500;
            }
        }
        return false;
    }

    private static boolean isInHolder(Element element) {
        Element around = element.parent();
        for (int level = 0; level < 4 && around != null; level++) {
            if (isHolder(around)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean isHolder(Element element) {
        String names = element.className().toLowerCase(Locale.ROOT);
        return element.normalName().equals("figcaption")
                || (names.contains("caption") && element.text().length() < 600);
    }

    private static @Nullable Element figure(Element holder) {
        Element around = holder;
        while (around != null && !around.nameIs("figure")) {
            around = around.parent();
        }
        return around;
    }

    /// The figure around a caption, or its parent where there is none.
    private static Element frame(Element holder) {
        Element figure = figure(holder);
        Element parent = holder.parent();
        return figure != null ? figure : parent == null ? holder : parent;
    }

    private static @Nullable Picture picture(List<Element> holders, boolean named) {
        var words = new StringBuilder();
        String credit = null;
        for (Element holder : holders) {
            Element inner = creditIn(holder);
            String text = Plain.squeeze(holder.text());
            boolean second = !words.isEmpty() && text.length() <= 60 && Credits.isCredit(text);
            if (holder.equals(inner) || second) {
                credit = credit == null ? text : credit;
                continue;
            }
            if (inner != null) {
                String part = Plain.squeeze(inner.text());
                credit = credit == null && !part.isEmpty() ? part : credit;
                text = without(text, part);
            }
            if (words.indexOf(text) < 0) {
                words.append(words.isEmpty() ? "" : " ").append(text);
            }
        }
        String caption = words.toString().strip();
        if (credit == null) {
            Credits.Cut cut = Credits.cutCaption(caption);
            if (cut.hasCredit()) {
                credit = caption.substring(cut.creditStart(), cut.creditEnd()).strip();
                caption = caption.substring(0, cut.captionEnd()).strip();
            } else {
                credit = besides(holders);
            }
        }
        // Two words name a person or a place; without a figure they are rather a label.
        boolean figure = named && holders.getFirst().normalName().equals("figcaption");
        int first = caption.indexOf(' ');
        boolean longEnough =
                (first > 0
                                && ((figure && !Credits.isCredit(caption))
                                        || caption.indexOf(' ', first + 1) > 0))
                        || isCjk(caption);
        boolean chrome =
                caption.length() < 60
                        && (Phrases.kinds(caption, 1)
                                        & (Phrases.bit("AD")
                                                | Phrases.bit("SHARE")
                                                | Phrases.bit("DATE")))
                                != 0;
        boolean keep = longEnough && caption.length() <= 1500 && !chrome && !hasClock(caption);
        return keep
                ? new Picture(caption, credit == null ? null : bare(credit), holders, named)
                : null;
    }

    private static boolean isCjk(String text) {
        return text.length() > 5 && text.charAt(0) >= '\u3040';
    }

    /// A line with author, date and time is no caption.
    private static boolean hasClock(String caption) {
        return caption.length() < 100
                && DateWords.find(caption, null, null).stream()
                        .anyMatch(found -> Dates.isExact(found.published()));
    }

    /// The short rest of a figure's words beside its caption.
    private static @Nullable String besides(List<Element> holders) {
        Element figure = figure(holders.getFirst());
        if (figure == null) {
            return null;
        }
        String rest = Plain.squeeze(figure.text());
        for (Element holder : holders) {
            rest = without(rest, Plain.squeeze(holder.text()));
        }
        boolean name = rest.length() >= 2 && rest.length() <= 80 && !rest.endsWith(".");
        return name && Credits.isCredit(rest) ? rest : null;
    }

    private static @Nullable Element creditIn(Element holder) {
        if (isCredit(holder)) {
            return holder;
        }
        Element last = holder.lastElementChild();
        if (last != null
                && holder.childrenSize() > 1
                && last.text().length() <= 60
                && Credits.isCredit(last.text())) {
            return last;
        }
        for (Element inner : holder.getAllElements()) {
            if (!holder.equals(inner) && isCredit(inner) && !inner.text().isBlank()) {
                return inner;
            }
        }
        return null;
    }

    private static boolean isCredit(Element element) {
        String names = element.className().toLowerCase(Locale.ROOT) + element.attr("itemprop");
        if (names.isEmpty()
                || (names.contains("caption")
                        && !names.matches(".*caption(__|-{1,2})(c|a|p|s).*"))) {
            return false;
        }
        return names.contains("credit")
                || names.contains("copyright")
                || names.contains("photographer")
                || names.contains("byline")
                || names.contains("source")
                || names.contains("author")
                || names.contains("quelle");
    }

    private static String without(String text, String part) {
        int at = part.isEmpty() ? -1 : text.lastIndexOf(part);
        if (at < 0) {
            return text;
        }
        String rest = text.substring(0, at).strip() + " " + text.substring(at + part.length());
        return rest.strip().replaceAll("\\(\\s*\\)|\\s+[|(\\[–-]$", "").strip();
    }

    /// The credit without "Photo:" and brackets around it.
    private static String bare(String credit) {
        Credits.Cut cut = Credits.cut(credit);
        String inner =
                cut.hasCredit() && cut.captionEnd() == 0
                        ? credit.substring(cut.creditStart(), cut.creditEnd())
                        : credit;
        return inner.replaceAll("^[\\s(\\[|©–-]+|[\\s)\\]|]+$", "").strip();
    }
}

package parley.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the captions of a page's pictures and videos, each parted from its credit.
final class Pictures {
    private static final String HOLDERS =
            "figcaption, [class*=caption], [class*=Caption], [class*=bildunterschrift],"
                    + " [class*=credit], [class*=Credit], [itemprop=caption], .legend, .leyenda,"
                    + " [class*=copyright], [class*=image-text], [class*=bildtext]";
    private static final int MOST = 200;

    private Pictures() {}

    /// The captions in document order, each text once.
    static List<Picture> find(Element root) {
        var byFrame = new LinkedHashMap<Element, List<Element>>();
        for (Element holder : root.select(HOLDERS)) {
            if (byFrame.size() >= MOST) {
                break;
            }
            if (holder.parents().stream().limit(4).noneMatch(Pictures::isHolder)
                    && hasPicture(holder)) {
                byFrame.computeIfAbsent(frame(holder), _ -> new ArrayList<>()).add(holder);
            }
        }
        var found = new LinkedHashMap<String, Picture>();
        for (Map.Entry<Element, List<Element>> entry : byFrame.entrySet()) {
            Picture picture = picture(entry.getValue());
            if (picture != null) {
                found.putIfAbsent(Titles.key(picture.caption()), picture);
            }
        }
        return List.copyOf(found.values());
    }

    /// A class name alone may be anything; a caption has its picture within three levels.
    private static boolean hasPicture(Element holder) {
        if (holder.normalName().equals("figcaption") || holder.closest("figure") != null) {
            return true;
        }
        Element around = holder;
        for (int level = 0; level < 3 && around.parent() != null; level++) {
            around = around.parent();
            if (around.selectFirst("img, picture, video, amp-img") != null) {
                return around.text().length() < 1500;
            }
        }
        return false;
    }

    private static boolean isHolder(Element element) {
        String names = element.className().toLowerCase(Locale.ROOT);
        return element.normalName().equals("figcaption")
                || (names.contains("caption") && element.text().length() < 600);
    }

    /// The figure around a caption, or its parent where there is none.
    private static Element frame(Element holder) {
        Element figure = holder.closest("figure");
        Element parent = holder.parent();
        return figure != null ? figure : parent == null ? holder : parent;
    }

    private static @Nullable Picture picture(List<Element> holders) {
        var words = new StringBuilder();
        String credit = null;
        for (Element holder : holders) {
            Element inner = creditIn(holder);
            String text = Plain.squeeze(holder.text());
            if (holder.equals(inner)) {
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
            Credits.Cut cut = Credits.cut(caption);
            if (cut.hasCredit()) {
                credit = caption.substring(cut.creditStart(), cut.creditEnd()).strip();
                caption = caption.substring(0, cut.captionEnd()).strip();
            }
        } else {
            credit = bare(credit);
        }
        boolean empty = caption.length() < 3 || caption.length() > 1500;
        return empty ? null : new Picture(caption, credit, holders);
    }

    private static @Nullable Element creditIn(Element holder) {
        if (isCredit(holder)) {
            return holder;
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
                || (names.contains("caption") && !names.matches(".*caption(__|-)c.*"))) {
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

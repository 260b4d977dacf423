package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page's elements in document order, walked once: many fields ask for the same few kinds, and a
/// page has thousands of elements.
final class PageElements {
    private static final String MARK = "itemprop";

    private final List<Element> all;
    private final List<Element> body;
    private final Map<String, List<Element>> byTag = new HashMap<>();
    private final List<Element> marked = new ArrayList<>();
    private final List<Element> authors = new ArrayList<>();

    PageElements(Document document) {
        all = document.getAllElements();
        for (Element element : all) {
            byTag.computeIfAbsent(element.normalName(), _ -> new ArrayList<>()).add(element);
            if (element.attributesSize() == 0) {
                continue;
            }
            if (element.hasAttr(MARK)) {
                marked.add(element);
            }
            if (isAuthor(element)) {
                authors.add(element);
            }
        }
        body = all.subList(all.indexOf(document.body()), all.size());
    }

    private static boolean isAuthor(Element element) {
        return element.attr(MARK).strip().equalsIgnoreCase("author")
                || element.attr("rel").strip().equalsIgnoreCase("author");
    }

    /// The elements that `itemprop` or `rel` mark as the author's.
    List<Element> authors() {
        return authors;
    }

    List<Element> all() {
        return all;
    }

    /// The body and what stands in it.
    List<Element> inBody() {
        return body;
    }

    /// The elements with a tag, given in lower case.
    List<Element> withTag(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /// The first element whose `itemprop` is this word, null when there is none.
    @Nullable Element marked(String property) {
        for (Element element : marked) {
            if (element.attr(MARK).strip().equalsIgnoreCase(property)) {
                return element;
            }
        }
        return null;
    }

    /// The first element whose `itemprop` holds this word among others, null when there is none.
    @Nullable Element markedAmongOthers(String property) {
        String lower = property.toLowerCase(Locale.ROOT);
        for (Element element : marked) {
            if (element.attr(MARK).toLowerCase(Locale.ROOT).contains(lower)) {
                return element;
            }
        }
        return null;
    }

    /// The address that the page's canonical link states, null when it has none.
    @Nullable String canonical() {
        for (Element link : withTag("link")) {
            if (link.attr("rel").strip().equalsIgnoreCase("canonical")) {
                return link.attr("href").strip();
            }
        }
        return null;
    }

    /// The `lang` of the page as a whole, empty when it states none.
    String language() {
        for (Element root : withTag("html")) {
            if (root.hasAttr("lang")) {
                return root.attr("lang");
            }
        }
        return "";
    }
}

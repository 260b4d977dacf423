package parley.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where headline and body stand among a page's elements, counted in document order.
final class Landmarks {
    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
    private final Set<Element> aroundHeadline;
    private final Set<Element> aroundBody;

    /// The number of the headline's element, -1 when there is none.
    final int headline;

    /// The numbers of the elements of the body's first and last block, the headline's without body.
    final int start;

    final int end;

    Landmarks(PageElements elements, Selection selection) {
        List<Element> all = elements.all();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i), i);
        }
        Element title =
                selection.headline >= 0
                        ? selection.blocks.get(selection.headline).owner.element
                        : elements.withTag("h1").stream().findFirst().orElse(null);
        headline = number(title);
        Element first = body(selection, selection.firstBody());
        start = first == null ? headline : number(first);
        Element last = body(selection, selection.lastBody());
        end = last == null ? start : number(last);
        aroundHeadline = around(title);
        aroundBody = around(first);
    }

    private static @Nullable Element body(Selection selection, int block) {
        return selection.body.isEmpty() ? null : selection.blocks.get(block).owner.element;
    }

    private static Set<Element> around(@Nullable Element element) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element e = element; e != null; e = e.parent()) {
            around.add(e);
        }
        return around;
    }

    /// How many elements come before this one, -1 for none.
    int number(@Nullable Element element) {
        return element == null ? -1 : numbers.getOrDefault(element, -1);
    }

    boolean holdsHeadline(Element element) {
        return aroundHeadline.contains(element);
    }

    /// How many levels up an element stands that also holds the headline, -1 without headline.
    int climbToHeadline(Element element) {
        return climb(element, aroundHeadline);
    }

    /// How many levels up an element stands that also holds the body's first block, -1 without one.
    int climbToBody(Element element) {
        return climb(element, aroundBody);
    }

    private static int climb(Element element, Set<Element> around) {
        int levels = 0;
        for (Element e = element; e != null; e = e.parent()) {
            if (around.contains(e)) {
                return levels;
            }
            levels++;
        }
        return -1;
    }
}

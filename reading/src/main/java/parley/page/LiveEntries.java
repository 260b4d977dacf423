package parley.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parley.model.Entry;
import parley.model.Published;
import parley.model.Span;

/// Parts a live blog into its entries: the paragraphs that share one repeated element with a time
/// of its own.
final class LiveEntries {
    private static final int FEWEST = 3;

    private LiveEntries() {}

    /// True when the page has several `time` elements in elements of one kind.
    static boolean looksTimed(Document document) {
        return document.select("time").size() >= FEWEST
                || document.select("[itemprop=liveBlogUpdate], [class*=timestamp], [class*=live-]")
                                .size()
                        >= FEWEST;
    }

    /// @param placed the body's blocks and where each stands in the article's text
    static List<Entry> find(PageFacts facts, Map<Block, Span> placed) {
        var byElement = new IdentityHashMap<Element, Span>();
        var ordered = new LinkedHashMap<Element, Element>();
        placed.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(block -> {
                    Element time = nearestTime(block.getKey());
                    if (time != null) {
                        byElement.merge(time, block.getValue(), Span::around);
                        ordered.put(time, time);
                    }
                });
        if (ordered.size() < FEWEST) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        for (Element time : ordered.keySet()) {
            Span span = byElement.get(time);
            if (span != null) {
                entries.add(new Entry(span, stamp(time, facts.home())));
            }
        }
        return entries;
    }

    /// The only `time` of the smallest element around a block that has one.
    private static @Nullable Element nearestTime(Block block) {
        int level = 0;
        for (Container c = block.owner; c != null && level < 6; c = c.parent) {
            var times = c.element.getElementsByTag("time");
            if (!times.isEmpty()) {
                return times.size() <= 2 ? times.getFirst() : null;
            }
            level++;
        }
        return null;
    }

    private static @Nullable Published stamp(Element time, @Nullable String home) {
        String machine = time.attr("datetime");
        return DateStamp.read(machine.isEmpty() ? time.text() : machine, home);
    }
}

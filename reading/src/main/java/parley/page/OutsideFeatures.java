package parley.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Features that tell the page's own report from others on the same page: the tags and classes that
/// a block does not share with the headline, the `article` it stands in, and whether its words
/// stand on the page a second time.
final class OutsideFeatures {
    private static final int FLAGS = ClassWords.count() + BlockCutter.MARKED_TAGS.size();

    private final Map<Element, Integer> articles = new HashMap<>();
    private final WordRuns runs = new WordRuns();
    private final double stated;
    private final double covered;

    OutsideFeatures(List<Block> blocks, @Nullable Container main, Shingles articleBody) {
        double chars = 0;
        double found = 0;
        for (Block block : blocks) {
            runs.add(block.hashes());
            if (main != null && !articleBody.isEmpty() && isIn(block, main)) {
                chars += block.text.length();
                found += block.text.length() * articleBody.share(block.hashes());
            }
        }
        stated = articleBody.isEmpty() ? -1 : articleBody.size();
        covered = chars == 0 ? -1 : found / chars;
    }

    private static boolean isIn(Block block, Container container) {
        for (Container c = block.owner; c != null; c = c.parent) {
            if (c.equals(container)) {
                return true;
            }
        }
        return false;
    }

    void put(FeatureRow row, Block block) {
        long apart = 0;
        int climb = 0;
        int inArticles = 0;
        Container nearest = null;
        Container meeting = null;
        for (Container c = block.owner; c != null; c = c.parent) {
            if (!c.holdsHeadline && !c.onMainPath) {
                apart |= c.flags;
            }
            if (c.holdsHeadline && meeting == null) {
                meeting = c;
            }
            climb += meeting == null ? 1 : 0;
            if (c.element.normalName().equals("article")) {
                inArticles++;
                nearest = nearest == null ? c : nearest;
            }
        }
        row.bits(apart, FLAGS);
        row.put(meeting == null ? -1 : climb).put(meeting == null ? -1 : meeting.depth);
        row.put(inArticles).put(nearest == null ? -1 : nearest.holdsHeadline ? 1 : 0);
        row.put(nearest == null ? -1 : number(nearest.element));
        row.put(runs.shareElsewhere(block.hashes())).put(covered).log(stated);
    }

    /// How many other `article` elements with words were met before this one.
    private int number(Element article) {
        Integer known = articles.putIfAbsent(article, articles.size());
        return Math.min(9, known == null ? articles.size() - 1 : known);
    }
}

package parley.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Features of where a block stands: tags and classes around it, the mass of prose near it, its
/// order on the page, and how like the page's own metadata it reads.
final class PlaceFeatures {
    /// Blocks with the same tag and classes at the same kind of place.
    private static final class Group {
        int blocks;
        int chars;
        int linkChars;
        int prose;
    }

    private static final List<String> TAGS =
            List.of(
                    "p",
                    "div",
                    "li",
                    "td",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "blockquote",
                    "section",
                    "article",
                    "figcaption",
                    "a",
                    "dd",
                    "body");

    private static final long COMMENT = ClassWords.flag("COMMENT");

    private final List<Block> blocks;

    /// The group of each block.
    private final Group[] groups;

    private final Map<String, Integer> repeats = new HashMap<>();
    private final OutsideFeatures outside;
    private final Shingles titleWords;
    private final Shingles description;
    private final Shingles articleBody;
    private final long totalChars;
    private final long totalProse;
    private final int[] charsBefore;
    private final int[] proseBefore;
    private final int headline;
    private int firstProse = -1;
    private int lastProse = -1;
    private @Nullable Container main;

    PlaceFeatures(List<Block> blocks, Hints hints) {
        this.blocks = blocks;
        titleWords = new Shingles(orEmpty(hints.title()));
        description = new Shingles(orEmpty(hints.description()));
        articleBody = new Shingles(orEmpty(hints.articleBody()));
        headline = Headline.find(blocks, titleWords);
        for (Container c = headline < 0 ? null : blocks.get(headline).owner; c != null; ) {
            c.holdsHeadline = true;
            c = c.parent;
        }
        charsBefore = new int[blocks.size() + 1];
        proseBefore = new int[blocks.size() + 1];
        groups = new Group[blocks.size()];
        var groupOf = new HashMap<Container, Group>();
        var bySignature = new HashMap<String, Group>();
        for (int i = 0; i < blocks.size(); i++) {
            groups[i] =
                    groupOf.computeIfAbsent(
                            blocks.get(i).owner,
                            owner ->
                                    bySignature.computeIfAbsent(
                                            owner.signature() + '/' + owner.up(1).signature(),
                                            _ -> new Group()));
            look(i);
        }
        totalChars = Math.max(1, charsBefore[blocks.size()]);
        totalProse = Math.max(1, proseBefore[blocks.size()]);
        markMain();
        outside = new OutsideFeatures(blocks, main, articleBody);
    }

    private void look(int i) {
        Block block = blocks.get(i);
        int length = block.text.length();
        boolean prose = block.isProse();
        charsBefore[i + 1] = charsBefore[i] + length;
        proseBefore[i + 1] = proseBefore[i] + (prose ? length : 0);
        repeats.merge(block.text, 1, Integer::sum);
        if (prose) {
            firstProse = firstProse < 0 ? i : firstProse;
            lastProse = i;
        }
        Group group = groups[i];
        group.blocks++;
        group.chars += length;
        group.linkChars += block.linkChars;
        group.prose += prose ? length : 0;
    }

    /// The most prose, weighed by how directly it stands in one container, that is no comments'.
    private void markMain() {
        main = most(true);
        main = main == null ? most(false) : main;
        for (Container c = main; c != null; c = c.parent) {
            c.onMainPath = true;
        }
    }

    private @Nullable Container most(boolean withoutComments) {
        var weights = new HashMap<Container, Double>();
        Container most = null;
        double mostWeight = 0;
        for (Block block : blocks) {
            if (!block.isProse() || (withoutComments && isComment(block))) {
                continue;
            }
            double worth = 1 + Math.min(3, block.text.length() / 100.0);
            Container c = block.owner.parent;
            for (int level = 1; c != null && level < 5; level++, c = c.parent) {
                double weight = weights.merge(c, worth / level, Double::sum);
                double clear = weight * (1 - c.linkShare());
                if (clear > mostWeight) {
                    mostWeight = clear;
                    most = c;
                }
            }
        }
        return most;
    }

    private boolean isComment(Block block) {
        if ((block.far & COMMENT) == 0) {
            return false;
        }
        long apart = 0;
        for (Container c = block.owner; c.parent != null && !c.holdsHeadline; c = c.parent) {
            apart |= c.flags;
        }
        return (apart & COMMENT) != 0;
    }

    void put(FeatureRow row, int i) {
        Block block = blocks.get(i);
        tags(row, block);
        mass(row, i);
        order(row, i);
        neighbours(row, i);
        likeness(row, block);
    }

    private static void tags(FeatureRow row, Block block) {
        String tag = block.owner.element.normalName();
        row.put(TAGS.indexOf(tag)).put(TAGS.indexOf(block.owner.up(1).element.normalName()));
        row.put(tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)));
        int flags = ClassWords.count() + BlockCutter.MARKED_TAGS.size();
        row.bits(block.near, flags).bits(block.far, flags);
        row.put(block.owner.element.attr("class").isEmpty()).put(block.owner.depth);
    }

    private void mass(FeatureRow row, int i) {
        Block block = blocks.get(i);
        Group group = groups[i];
        row.log(group.blocks).log(group.prose).put((double) group.linkChars / group.chars);
        row.put((double) group.prose / totalProse);
        for (int level = 0; level < 5; level++) {
            Container c = block.owner.up(level);
            row.put((double) c.proseChars / totalProse).put(c.linkShare());
            row.log(c.proseBlocks).put((double) c.proseChars / Math.max(1, c.chars));
        }
        row.log(block.owner.images).log(block.owner.up(1).images).log(block.owner.up(2).images);
        int climb = 0;
        Container meet = block.owner;
        while (!meet.onMainPath && meet.parent != null) {
            meet = meet.parent;
            climb++;
        }
        int below = main == null ? 0 : main.depth - meet.depth;
        row.put(climb).put(Math.max(0, below)).put(below <= 0 && main != null);
    }

    private void order(FeatureRow row, int i) {
        int n = blocks.size();
        row.put((double) i / n).put((double) charsBefore[i] / totalChars);
        row.put((double) proseBefore[i] / totalProse);
        row.put((double) (totalProse - proseBefore[i + 1]) / totalProse);
        row.put(headline < 0 ? -1 : i > headline ? 1 : 0).put(Math.min(60, Math.abs(i - headline)));
        row.put(clamp(i - firstProse)).put(clamp(lastProse - i));
        row.put((double) (proseBefore[i] - proseBefore[Math.max(0, headline)]) / totalProse);
        row.log((double) totalProse).log(n).put((double) totalProse / totalChars);
    }

    private void neighbours(FeatureRow row, int i) {
        for (int j = i - 3; j <= i + 3; j++) {
            if (j == i) {
                continue;
            }
            if (j < 0 || j >= blocks.size()) {
                row.put(-1).put(-1).put(-1).put(false);
                continue;
            }
            Block other = blocks.get(j);
            row.log(other.text.length()).put(other.linkShare());
            row.put(other.littleShare());
            row.put(groups[j] == groups[i]);
        }
        int from = Math.max(0, i - 8);
        int to = Math.min(blocks.size(), i + 9);
        row.put(share(from, i)).put(share(i + 1, to));
    }

    /// The share of prose in the characters of a range of blocks.
    private double share(int from, int to) {
        int chars = to <= from ? 0 : charsBefore[to] - charsBefore[from];
        return chars == 0 ? 0 : (double) (proseBefore[to] - proseBefore[from]) / chars;
    }

    private void likeness(FeatureRow row, Block block) {
        row.put(articleBody.isEmpty() ? -1 : articleBody.share(block.hashes()));
        row.log(articleBody.size());
        row.put(titleWords.isEmpty() ? -1 : titleWords.wordShare(block.hashes()));
        row.put(description.isEmpty() ? -1 : description.share(block.hashes()));
        int times = repeats.getOrDefault(block.text, 1);
        row.put(times > 1).put(Math.min(times, 8));
        outside.put(row, block);
    }

    private static double clamp(int distance) {
        return Math.max(-30, Math.min(30, distance));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

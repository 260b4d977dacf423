package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which blocks of a page are body, which belong to pictures, and which stand around the headline.
final class Selection {
    private static final double ENOUGH = 0.5;
    private static final int NEAR = 20;
    private static final int LONGEST_TITLE = 600;
    private static final int LONGEST_EDGE = 300;

    final List<Block> blocks;

    /// The numbers of the body's blocks, in reading order.
    final List<Integer> body;

    private final Set<Integer> bodySet;

    /// The picture at the number of its first block.
    final Map<Integer, Picture> pictures;

    final int headline;

    private Selection(
            List<Block> blocks, List<Integer> body, Map<Integer, Picture> pictures, int headline) {
        this.blocks = blocks;
        this.body = body;
        this.bodySet = Set.copyOf(body);
        this.pictures = pictures;
        this.headline = headline;
    }

    static Selection of(
            List<Block> blocks, double[] scores, List<Picture> pictures, @Nullable String title) {
        var pictureOf = new HashMap<Element, Picture>();
        for (Picture picture : pictures) {
            picture.holders().forEach(holder -> pictureOf.put(holder, picture));
        }
        var body = new ArrayList<Integer>();
        var firstBlock = new HashMap<Integer, Picture>();
        String titleKey = title == null ? "" : Titles.key(title);
        int headline = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Picture picture = around(block, pictureOf);
            boolean isTitle =
                    block.text.length() <= LONGEST_TITLE && Titles.hasKey(block.text, titleKey);
            if (headline < 0 && isTitle) {
                headline = i;
            }
            if (picture != null) {
                if (!firstBlock.containsValue(picture)) {
                    firstBlock.put(i, picture);
                }
            } else if (scores[i] >= ENOUGH && !isTitle) {
                body.add(i);
            }
        }
        return new Selection(blocks, body, firstBlock, headline);
    }

    private static @Nullable Picture around(Block block, Map<Element, Picture> pictureOf) {
        if (pictureOf.isEmpty()) {
            return null;
        }
        // A holder may be an element that only words stand in, which is no container.
        Element around = block.owner.element;
        for (int level = 0; level < 10 && around != null; level++) {
            Picture picture = pictureOf.get(around);
            if (picture != null) {
                return picture;
            }
            around = around.parent();
        }
        return null;
    }

    boolean isBody(int number) {
        return bodySet.contains(number);
    }

    int firstBody() {
        return body.isEmpty() ? Math.max(headline, 0) : body.getFirst();
    }

    int lastBody() {
        return body.isEmpty() ? Math.max(headline, 0) : body.getLast();
    }

    /// The pictures of the article itself, by block number: between the headline and the end of the
    /// body, or a little before and after.
    List<Map.Entry<Integer, Picture>> ownPictures() {
        int from = Math.min(headline < 0 ? Integer.MAX_VALUE : headline, firstBody()) - NEAR;
        int to = lastBody() + 4;
        long elsewhere = ClassWords.flag("RELATED") | ClassWords.flag("NAV");
        return pictures.entrySet().stream()
                .filter(entry -> entry.getKey() >= from && entry.getKey() <= to)
                .filter(entry ->
                        entry.getKey() > firstBody()
                                || (entry.getValue().named() && isInside(entry.getKey()))
                                || (blocks.get(entry.getKey()).near & elsewhere) == 0)
                .filter(entry -> entry.getValue().named() || isInside(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    /// Between the headline and the end of the body.
    private boolean isInside(int number) {
        return number > headline && number < lastBody() && headline >= 0;
    }

    /// The short blocks around the headline and right after the body that are not body.
    List<Block> edges() {
        var edges = new ArrayList<Block>();
        int head = headline < 0 ? firstBody() : headline;
        add(edges, head + 1, Math.min(firstBody() + 1, head + NEAR));
        add(edges, firstBody() - 6, firstBody());
        add(edges, head - 6, head);
        add(edges, lastBody() + 1, lastBody() + 5);
        return edges;
    }

    /// More blocks that may hold the report's date: the wider surroundings, then the body's first
    /// lines.
    List<Block> wider() {
        var edges = new ArrayList<Block>(edges());
        int head = headline < 0 ? firstBody() : headline;
        add(edges, head - 25, head);
        add(edges, lastBody() + 5, lastBody() + 20);
        add(edges, firstBody(), firstBody() + 3, Integer.MAX_VALUE);
        return edges;
    }

    private void add(List<Block> edges, int from, int to) {
        add(edges, from, to, LONGEST_EDGE);
    }

    private void add(List<Block> edges, int from, int to, int longest) {
        for (int i = Math.max(0, from); i < Math.min(to, blocks.size()); i++) {
            Block block = blocks.get(i);
            if (!edges.contains(block) && block.text.length() <= longest) {
                edges.add(block);
            }
        }
    }
}

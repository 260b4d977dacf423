package parley.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A block-level element with sums over the [Block]s in it.
final class Container {
    final Element element;
    final @Nullable Container parent;
    final long flags;
    final int depth;

    int chars;
    int linkChars;
    int proseChars;
    int blocks;
    int proseBlocks;

    private @Nullable String signature;

    /// Pictures and videos in it.
    int images;

    /// Set on the container that holds the most prose, and on those around it.
    boolean onMainPath;

    /// Set on the container of the headline, and on those around it.
    boolean holdsHeadline;

    Container(Element element, @Nullable Container parent, long flags, int depth) {
        this.element = element;
        this.parent = parent;
        this.flags = flags;
        this.depth = depth;
    }

    /// Counts a block into this container and those around it.
    void add(Block block) {
        boolean prose = block.isProse();
        for (Container c = this; c != null; c = c.parent) {
            c.chars += block.text.length();
            c.linkChars += block.linkChars;
            c.blocks++;
            if (prose) {
                c.proseChars += block.text.length();
                c.proseBlocks++;
            }
        }
    }

    /// Counts a picture into this container and those around it.
    void addImage() {
        for (Container c = this; c != null; c = c.parent) {
            c.images++;
        }
    }

    Container up(int levels) {
        Container c = this;
        while (levels-- > 0 && c.parent != null) {
            c = c.parent;
        }
        return c;
    }

    double linkShare() {
        return (double) linkChars / Math.max(1, chars);
    }

    /// Tag and classes, which the parts of one list or article share.
    String signature() {
        if (signature == null) {
            signature = element.normalName() + '.' + element.attr("class");
        }
        return signature;
    }
}

package parley.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Cuts a page's visible text into [Block]s in document order.
final class BlockCutter {
    private static final Set<String> SKIPPED =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "svg",
                    "math",
                    "select",
                    "textarea",
                    "object",
                    "head",
                    "canvas",
                    "input",
                    "audio",
                    "option",
                    "datalist",
                    // How the characters before are read.
                    "rt",
                    "rp");
    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
                    "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q",
                    "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
                    "time", "tt", "u", "var", "wbr", "picture", "source");

    private static final Set<String> PICTURES = Set.of("img", "video", "amp-img", "iframe");

    /// Tags whose being around a block is worth a flag of its own.
    static final List<String> MARKED_TAGS =
            List.of(
                    "article",
                    "main",
                    "aside",
                    "footer",
                    "header",
                    "nav",
                    "figure",
                    "figcaption",
                    "form",
                    "table",
                    "li",
                    "blockquote",
                    "section",
                    "dl",
                    "button");

    private static final int MOST_BLOCKS = 20_000;

    private final ClassWords classes = new ClassWords();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int linkChars;
    private int links;
    private int boldChars;
    private int linkDepth;
    private int boldDepth;
    private boolean lineBroken;

    /// The blocks of everything in `root`, at most 20,000 of them.
    static List<Block> cut(Element root) {
        var cutter = new BlockCutter();
        cutter.container(root, null, 0, false);
        return cutter.blocks;
    }

    static long tagFlag(String tag) {
        int number = MARKED_TAGS.indexOf(tag);
        return number < 0 ? 0 : 1L << (ClassWords.count() + number);
    }

    private void container(Element element, @Nullable Container parent, long far, boolean hidden) {
        int depth = parent == null ? 0 : parent.depth + 1;
        long flags = classes.flags(element) | tagFlag(element.normalName());
        var container = new Container(element, parent, flags, depth);
        boolean unseen = hidden || isHidden(element);
        int before = blocks.size();
        children(element, container, far | flags, unseen);
        flush(container, far | flags, unseen, blocks.size() > before);
    }

    private void children(Element element, Container owner, long far, boolean hidden) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (blocks.size() >= MOST_BLOCKS) {
                return;
            }
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node instanceof Element child) {
                child(child, owner, far, hidden);
            }
        }
    }

    private void child(Element child, Container owner, long far, boolean hidden) {
        String tag = child.normalName();
        if (PICTURES.contains(tag)) {
            owner.addImage();
        }
        if (SKIPPED.contains(tag)) {
            return;
        }
        if (tag.equals("br")) {
            if (lineBroken) {
                flush(owner, far, hidden, true);
            } else {
                append("\n");
                lineBroken = run.length() > 0;
            }
        } else if (INLINE.contains(tag)) {
            inline(child, tag, owner, far, hidden);
        } else {
            flush(owner, far, hidden, true);
            container(child, owner, far, hidden);
        }
    }

    private void inline(Element child, String tag, Container owner, long far, boolean hidden) {
        boolean link = tag.equals("a");
        boolean bold = tag.equals("b") || tag.equals("strong");
        linkDepth += link ? 1 : 0;
        boldDepth += bold ? 1 : 0;
        links += link ? 1 : 0;
        children(child, owner, far, hidden);
        linkDepth -= link ? 1 : 0;
        boldDepth -= bold ? 1 : 0;
    }

    /// Adds text with runs of white space made one space.
    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (run.length() > 0 && run.charAt(run.length() - 1) != ' ') {
                    run.append(' ');
                }
            } else if (!isInvisible(c)) {
                run.append(c);
                linkChars += linkDepth > 0 ? 1 : 0;
                boldChars += boldDepth > 0 ? 1 : 0;
                lineBroken = false;
            }
        }
    }

    private void flush(Container owner, long far, boolean hidden, boolean loose) {
        String text = composed(run.toString().strip());
        if (hasWord(text)) {
            long near = owner.flags | (owner.parent == null ? 0 : owner.parent.flags);
            var block =
                    new Block(owner, text, linkChars, links, boldChars, near, far, hidden, loose);
            blocks.add(block);
            owner.add(block);
        }
        run.setLength(0);
        linkChars = 0;
        links = 0;
        boldChars = 0;
        lineBroken = false;
    }

    /// Letters and their marks as one character each, the form in which texts are compared (NFC).
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0300') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static boolean hasWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u3000' || c == '\u202f';
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u00ad' || c == '\ufeff' || c == '\u2060';
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        if (!style.isEmpty() && style.length() < 500) {
            String squeezed = style.replace(" ", "").toLowerCase(Locale.ROOT);
            if (squeezed.contains("display:none") || squeezed.contains("visibility:hidden")) {
                return true;
            }
        }
        return element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
    }
}

package parley.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Looks whether an element's text is short and holds a digit, and stops where it is not short: the
/// elements around a whole page would be read once for each level otherwise.
final class ShortLine implements NodeFilter {
    private final int limit;
    private int length;
    private boolean digit;

    private ShortLine(int limit) {
        this.limit = limit;
    }

    static boolean isWithDigit(Element element, int limit) {
        var line = new ShortLine(limit);
        return NodeTraversor.filter(line, element) != FilterResult.STOP && line.digit;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            length += words.length();
            for (int i = 0; i < words.length() && length < limit && !digit; i++) {
                digit = words.charAt(i) >= '0' && words.charAt(i) <= '9';
            }
        } else if (node.nameIs("br")) {
            length++;
        }
        return length < limit ? FilterResult.CONTINUE : FilterResult.STOP;
    }
}

package parley.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Parses hostile HTML within bounds: nesting is cut at 400 levels, attributes at jsoup's own
/// limit.
final class Markup {
    private static final int DEEPEST = 400;

    private Markup() {}

    static Document parse(String html) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        return parser.parseInput(html, "");
    }
}

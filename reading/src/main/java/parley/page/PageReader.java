package parley.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.model.Origin;
import parley.model.Rejected;

/// Reads an HTML page into an article. Immutable and safe to share between threads.
public final class PageReader {
    /// Pages above this many bytes are refused: the largest news page seen in 1,438 had 4.6 MB.
    public static final int MOST_BYTES = 32 << 20;

    private final BlockScorer scorer;
    private final DateRanker ranker;

    /// A reader with the weights that ship.
    public PageReader() {
        this(BlockScorer.shipped(), DateRanker.shipped());
    }

    PageReader(BlockScorer scorer, DateRanker ranker) {
        this.scorer = scorer;
        this.ranker = ranker;
    }

    /// Reads one page.
    ///
    /// @param name what to call the input in messages: a file, an address
    /// @param address where the page was fetched from, null when unknown
    /// @param charset the charset that the server named, null when it named none
    public Outcome read(
            String name, byte[] bytes, @Nullable String address, @Nullable String charset) {
        Rejected rejected = Refusals.ofBytes(name, bytes);
        if (rejected != null) {
            return new Outcome.Refused(rejected);
        }
        String source = Decoding.of(bytes, charset).text();
        Rejected garbled = Refusals.ofText(name, source);
        if (garbled != null) {
            return new Outcome.Refused(garbled);
        }
        Rejected flood = Refusals.ofSource(name, source);
        if (flood != null) {
            return new Outcome.Refused(flood);
        }
        Document document = Markup.parse(source);
        PageFacts facts = PageFacts.of(document, address);
        List<Block> blocks = BlockCutter.cut(document.body());
        if (blocks.isEmpty()) {
            return new Outcome.Refused(Refusals.noText(name, bytes.length));
        }
        double[] scores = scorer.score(blocks, facts.hints());
        scores = Faint.raised(blocks, Exclusions.apply(blocks, scores));
        Article article =
                new Composer(facts, blocks, scores, ranker).compose(origin(name, address, facts));
        return new Outcome.Read(article);
    }

    private static Origin origin(String name, @Nullable String given, PageFacts facts) {
        return new Origin.Page(facts.address(), name.equals(given) ? null : name);
    }

    /// True when the text looks like a page's source rather than a report's words.
    public static boolean isHtml(byte[] bytes) {
        return Refusals.isHtml(bytes);
    }
}

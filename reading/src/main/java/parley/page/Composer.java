package parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.Caption;
import parley.model.Entry;
import parley.model.Origin;
import parley.model.PageKind;
import parley.model.Sourced;
import parley.model.Span;

/// Composes the article of a page from its facts and scored blocks: title, standfirst, then
/// paragraphs and captions in reading order, a blank line between the parts.
final class Composer {
    private final PageFacts facts;
    private final Selection selection;
    private final Dates dates;
    private final @Nullable Sourced<String> title;
    private final ArticleText text = new ArticleText();
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();
    private final List<Span> notes = new ArrayList<>();
    private final Map<Block, Span> placed = new HashMap<>();

    Composer(PageFacts facts, List<Block> blocks, double[] scores, DateRanker ranker) {
        this.facts = facts;
        this.dates = new Dates(facts, ranker);
        this.title = Titles.claims(facts).first();
        List<Picture> pictures = Pictures.find(facts.elements(), blocks, scores);
        this.selection =
                Selection.of(blocks, scores, pictures, title == null ? null : title.value());
    }

    /// Which blocks are body, and what stands around them.
    Selection selection() {
        return selection;
    }

    Article compose(Origin origin) {
        Sourced<Span> titleSpan = null;
        if (title != null) {
            titleSpan = Sourced.of(text.add(title.value()), title.basis(), title.detail());
        }
        Block lead = standfirst();
        Span standfirst = lead == null ? null : text.add(lead.text);
        body(lead);
        List<Block> edges = selection.edges();
        List<Sourced<String>> byline = Bylines.find(facts, edges);
        String body = text.toString();
        PageKind kind = PageKinds.of(facts, selection, title == null ? "" : title.value());
        List<Entry> entries =
                kind == PageKind.LIVE_BLOG ? LiveEntries.find(facts, placed) : List.of();
        return new Article(
                ArticleId.of(body),
                origin,
                kind,
                body,
                titleSpan,
                standfirst,
                paragraphs,
                captions,
                byline,
                AgencyFinder.find(facts, byline, paragraphTexts(), edges),
                dates.published(selection),
                dates.modified(),
                SiteFields.publisher(facts),
                SiteFields.address(facts),
                SiteFields.section(facts),
                SiteFields.language(facts, body),
                notes,
                entries,
                List.of());
    }

    /// The first block of the body when it is marked as a standfirst or is the page's description.
    private @Nullable Block standfirst() {
        if (selection.body.size() < 2) {
            return null;
        }
        Block first = selection.blocks.get(selection.firstBody());
        boolean marked = (first.near & ClassWords.flag("LEAD")) != 0;
        String description = facts.hints().description();
        boolean described =
                description != null && Titles.key(description).equals(Titles.key(first.text));
        boolean heading = first.owner.element.normalName().equals("h2");
        return marked || described || (heading && first.words > 6) ? first : null;
    }

    private void body(@Nullable Block lead) {
        var pictures = new HashMap<Integer, Picture>();
        selection.ownPictures().forEach(entry -> pictures.put(entry.getKey(), entry.getValue()));
        int notice = Phrases.bit("NOTICE");
        for (int i = 0; i < selection.blocks.size(); i++) {
            Picture picture = pictures.get(i);
            if (picture != null) {
                add(picture);
            }
            Block block = selection.blocks.get(i);
            if (selection.isBody(i) && block != lead) {
                Span span = text.add(block.text);
                paragraphs.add(span);
                placed.put(block, span);
                if ((Phrases.kinds(block.text, 4) & notice) != 0) {
                    notes.add(span);
                }
            }
        }
    }

    private void add(Picture picture) {
        Span words = text.add(picture.caption());
        String credit = picture.credit();
        Span creditSpan = credit == null || credit.isEmpty() ? null : text.addLine(credit);
        captions.add(new Caption(words, creditSpan));
    }

    private List<String> paragraphTexts() {
        String whole = text.toString();
        return paragraphs.stream().map(span -> span.of(whole)).toList();
    }
}

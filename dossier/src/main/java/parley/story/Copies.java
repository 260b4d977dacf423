package parley.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import parley.model.Article;
import parley.model.ArticleId;

/// Groups texts that are copies of one another: printed by several sites, cut, reset in another
/// house style, under another headline. The same texts in the same order give the same groups.
///
/// Two texts belong together when the shorter shares [#LINKED] of its runs of five words with the
/// longer and no third text shares more with either, or when it shares [#SURE] of them whatever the
/// others do. The first rule keeps a text that quotes a paragraph of another from joining two
/// groups. Thresholds were set on all of the syndication set's development data.
public final class Copies {
    static final double LINKED = 0.4;
    static final double SURE = 0.75;

    /// Containment from which one text is derived from another: the lowest value without a false
    /// pair in ECB+'s development data.
    static final double DERIVED = 0.2;

    private Copies() {}

    /// Groups of copies, and what only looks like copies.
    ///
    /// @param groups for each text the number of the first text of its group
    /// @param apart pairs that fill the same template anew: each tells of something of its own
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Grouping(int[] groups, List<Overlap> apart) {
        public Grouping {
            apart = List.copyOf(apart);
        }
    }

    /// For each article the first of its group, itself when it copies none.
    ///
    /// @param articles in the order of publication
    public static Map<ArticleId, Article> originals(List<Article> articles) {
        int[] groups = groups(articles.stream().map(Article::text).toList());
        var originals = new LinkedHashMap<ArticleId, Article>();
        for (int i = 0; i < groups.length; i++) {
            originals.putIfAbsent(articles.get(i).id(), articles.get(groups[i]));
        }
        return originals;
    }

    /// The group of each text, in order: the number of the first text that belongs to it.
    public static int[] groups(List<String> texts) {
        return grouping(texts).groups();
    }

    static Grouping grouping(List<String> texts) {
        return grouping(texts.size(), CopyIndex.all(texts, LINKED), texts::get);
    }

    /// As [#groups(List)] where overlaps are known, perhaps by samples: each is looked at again in
    /// full.
    ///
    /// @param count number of texts
    /// @param candidates overlaps that may be copies
    /// @param text the text of a number
    public static Grouping grouping(int count, List<Overlap> candidates, IntFunction<String> text) {
        var kept = new ArrayList<Overlap>();
        var apart = new ArrayList<Overlap>();
        for (Overlap candidate : candidates) {
            String first = text.apply(candidate.first());
            String second = text.apply(candidate.second());
            Overlap overlap = measured(candidate, first, second);
            if (overlap.containment() >= LINKED) {
                (Templates.isSameTemplate(first, second) ? apart : kept).add(overlap);
            }
        }
        kept.sort(Overlap.MOST_SHARED_FIRST);
        return new Grouping(joined(count, kept), apart);
    }

    private static Overlap measured(Overlap candidate, String first, String second) {
        Shingles one = Shingles.of(first);
        Shingles other = Shingles.of(second);
        int shared = one.shared(other);
        int least = Math.max(1, Math.min(one.size(), other.size()));
        return new Overlap(candidate.first(), candidate.second(), shared, (double) shared / least);
    }

    private static int[] joined(int count, List<Overlap> overlaps) {
        Map<Integer, Overlap> best = new HashMap<>();
        for (Overlap overlap : overlaps) {
            best.putIfAbsent(overlap.first(), overlap);
            best.putIfAbsent(overlap.second(), overlap);
        }
        var groups = new Groups(count);
        for (Overlap overlap : overlaps) {
            boolean isBest =
                    overlap.equals(best.get(overlap.first()))
                            || overlap.equals(best.get(overlap.second()));
            if (isBest || overlap.containment() >= SURE) {
                groups.join(overlap.first(), overlap.second());
            }
        }
        return groups.firsts();
    }

    /// Pairs of texts of which one is derived from the other, wholly or in part.
    public static List<Overlap> derived(List<String> texts) {
        return CopyIndex.all(texts, DERIVED);
    }
}

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
    public static final double LINKED = 0.4;

    public static final double SURE = 0.75;

    /// Containment, estimated by the runs of a [Shingles#sketch], from which two texts are compared
    /// in full; well below what makes a copy, as samples of short texts are rough.
    public static final double LIKELY = 0.25;

    /// Shared runs of the samples below which an estimate says nothing.
    public static final int LEAST_SHARED = 3;

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
            int one = candidate.first();
            int other = candidate.second();
            Compared compared = compare(text.apply(one), text.apply(other));
            var overlap = new Overlap(one, other, compared.shared(), compared.containment());
            if (overlap.containment() >= LINKED) {
                (compared.isTemplate() ? apart : kept).add(overlap);
            }
        }
        return new Grouping(joined(count, kept), apart);
    }

    /// Two texts compared in full.
    ///
    /// @param shared runs of five words that both have
    /// @param containment the part of the shorter text's runs that they are, 0 to 1
    /// @param isTemplate true when much is shared and yet one is the other filled anew
    public record Compared(int shared, double containment, boolean isTemplate) {}

    /// Compares two texts in full.
    public static Compared compare(String first, String second) {
        Shingles one = Shingles.of(first);
        Shingles other = Shingles.of(second);
        int shared = one.shared(other);
        double containment = (double) shared / Math.max(1, Math.min(one.size(), other.size()));
        return new Compared(
                shared,
                containment,
                containment >= LINKED && Templates.isSameTemplate(first, second));
    }

    /// The group of each of `count` texts: the number of the first text that belongs to it.
    ///
    /// @param copies pairs of texts that share [#LINKED] and are no templates; those that are
    ///   neither [#SURE] nor any text's best may be left out
    public static int[] joined(int count, List<Overlap> copies) {
        List<Overlap> overlaps = copies.stream().sorted(Overlap.MOST_SHARED_FIRST).toList();
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

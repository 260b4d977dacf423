package parley.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.model.Article;
import parley.model.ArticleId;
import parley.model.Span;

/// Finds which reports copy an earlier one: most of the shorter text's runs of words stand in the
/// other. An index from run to reports keeps it from comparing all pairs.
public final class Copies {
    private static final int RUN = 6;

    /// Share of the shorter text's runs. A copy that an editor cut keeps .7 and more; two reports
    /// of one press conference share its quotations and stay under .4.
    private static final double COPIED = 0.6;

    private static final int FEWEST_RUNS = 20;

    private Copies() {}

    /// For each article the first article of its group, itself when it copies none.
    ///
    /// @param articles in the order of publication
    public static Map<ArticleId, Article> originals(List<Article> articles) {
        var originals = new LinkedHashMap<ArticleId, Article>();
        var holders = new HashMap<String, List<Article>>();
        var sizes = new HashMap<Article, Integer>();
        for (Article article : articles) {
            if (originals.containsKey(article.id())) {
                continue;
            }
            Set<String> runs = runs(article);
            var shared = new LinkedHashMap<Article, Integer>();
            for (String run : runs) {
                holders.getOrDefault(run, List.of())
                        .forEach(holder -> shared.merge(holder, 1, Integer::sum));
            }
            Article original = article;
            for (Map.Entry<Article, Integer> entry : shared.entrySet()) {
                int smaller = Math.min(runs.size(), sizes.getOrDefault(entry.getKey(), 0));
                if (smaller >= FEWEST_RUNS && entry.getValue() >= COPIED * smaller) {
                    original = originals.getOrDefault(entry.getKey().id(), entry.getKey());
                    break;
                }
            }
            originals.put(article.id(), original);
            sizes.put(article, runs.size());
            runs.forEach(run -> holders.computeIfAbsent(run, _ -> new ArrayList<>()).add(article));
        }
        return originals;
    }

    private static Set<String> runs(Article article) {
        var words = new ArrayList<String>();
        for (Span paragraph : article.paragraphs()) {
            for (String word :
                    article.words(paragraph)
                            .toLowerCase(Locale.ROOT)
                            .split("[^\\p{L}\\p{N}]+", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        var runs = new LinkedHashSet<String>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}

package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.model.Issue;
import parley.text.Tree;

/// Tells what is in dispute: the content decides, then its sentence, its neighbours, the report.
final class IssueFinder {
    private static final double SENTENCE = 0.22;
    private static final double NEIGHBOUR = 0.06;
    private static final double REPORT = 0.25;
    private static final double ENOUGH = 0.3;

    private final List<List<Topics.Hit>> hits;
    private final Map<String, Double> report = new HashMap<>();

    IssueFinder(List<Tree> trees) {
        var all = new ArrayList<List<Topics.Hit>>();
        double sum = 0;
        for (Tree tree : trees) {
            List<Topics.Hit> found = Topics.in(tree);
            all.add(found);
            for (Topics.Hit hit : found) {
                report.merge(hit.issue(), hit.weight(), Double::sum);
                sum += hit.weight();
            }
        }
        hits = all;
        double total = Math.max(sum, 1);
        report.replaceAll((issue, weight) -> weight / total);
    }

    /// The issue of a content and the sub-issue where the words tell it.
    ///
    /// @param inside how much the content's own words say of any issue, 0 for nothing
    /// @param beside how much the rest of its sentence says
    record Found(Issue issue, @Nullable String topic, double inside, double beside) {}

    Found find(int sentence, Term.Range content) {
        var scores = new TreeMap<String, Double>();
        var topics = new TreeMap<String, Double>();
        for (Topics.Hit hit : hits.get(sentence)) {
            boolean inside = content.contains(hit.first()) || content.contains(hit.last());
            double share = inside ? early(hit, content) : SENTENCE;
            scores.merge(hit.issue(), share * hit.weight(), Double::sum);
            if (inside) {
                topics.merge(hit.topic(), share * hit.weight(), Double::sum);
            }
        }
        double beside =
                hits.get(sentence).stream()
                        .filter(hit -> !content.contains(hit.first()))
                        .mapToDouble(Topics.Hit::weight)
                        .sum();
        double inside = topics.values().stream().mapToDouble(Double::doubleValue).sum();
        neighbour(sentence - 1, scores);
        neighbour(sentence + 1, scores);
        report.forEach(
                (issue, share) -> scores.merge(issue, REPORT * 10 * share * share, Double::sum));
        String best = null;
        for (var score : scores.entrySet()) {
            if (score.getValue() > ENOUGH
                    && (best == null || score.getValue() > scores.getOrDefault(best, 0.0))) {
                best = score.getKey();
            }
        }
        if (best == null) {
            return new Found(Issue.OTHER, null, inside, beside);
        }
        String topic = null;
        for (var entry : topics.entrySet()) {
            if (entry.getKey().startsWith(best + ".")
                    && (topic == null || entry.getValue() > topics.getOrDefault(topic, 0.0))) {
                topic = entry.getKey();
            }
        }
        return new Found(Issue.ofCode(best), topic, inside, beside);
    }

    /// What stands early in the content says more about it than what modifies its end.
    private static double early(Topics.Hit hit, Term.Range content) {
        int length = Math.max(1, content.last() - content.first());
        double at = Math.max(0, hit.first() - content.first()) / (double) length;
        return length < 6 ? 1 : 1.15 - 0.5 * at;
    }

    private void neighbour(int sentence, Map<String, Double> scores) {
        if (sentence >= 0 && sentence < hits.size()) {
            for (Topics.Hit hit : hits.get(sentence)) {
                scores.merge(hit.issue(), NEIGHBOUR * hit.weight(), Double::sum);
            }
        }
    }
}

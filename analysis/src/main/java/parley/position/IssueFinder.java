package parley.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.model.Issue;
import parley.position.classify.IssueModel;
import parley.text.Tree;

/// Tells what is in dispute: the content decides, then its sentence, its neighbours, the report.
/// Where the phrases of `issues.tsv` say little, the words' meaning decides ([IssueModel]).
final class IssueFinder {
    // Shares of a hit's weight outside the content, chosen on the development data of the bench.
    private static final double SENTENCE = 0.22;
    private static final double NEIGHBOUR = 0.06;
    private static final double REPORT = 0.75;
    private static final double ENOUGH = 0.3;

    /// What the model's whole certainty counts beside phrases, whose weights are 1 to 7: of the
    /// content, its sentence, each neighbour, and the mean of the report's sentences. The content's
    /// words alone cannot go against a plain phrase in it; they can together with all that stands
    /// around it. Chosen on passages of ours that the model had not seen, see
    /// `docs/reference/model-issues.md`; content and neighbour were then halved on the development
    /// data of the bench.
    private static final double MODEL_CONTENT = 1;

    private static final double MODEL_SENTENCE = 0.5;
    private static final double MODEL_NEIGHBOUR = 0.5;
    private static final double MODEL_REPORT = 4;

    private final List<Tree> trees;
    private double @Nullable [][] shares;

    private final List<List<Topics.Hit>> hits;
    private final Map<String, Double> report = new HashMap<>();

    IssueFinder(List<Tree> trees) {
        this.trees = List.copyOf(trees);
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
    /// @param byModel true when the phrases alone would have said something else
    record Found(
            Issue issue, @Nullable String topic, double inside, double beside, boolean byModel) {}

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
        String byPhrases = best(scores);
        double[] byWords = byWords(sentence, content);
        for (Issue issue : Issue.values()) {
            scores.merge(issue.code(), byWords[IssueModel.place(issue)], Double::sum);
        }
        String best = best(scores);
        boolean byModel = !best.equals(byPhrases);
        String topic = null;
        for (var entry : topics.entrySet()) {
            if (entry.getKey().startsWith(best + ".")
                    && (topic == null || entry.getValue() > topics.getOrDefault(topic, 0.0))) {
                topic = entry.getKey();
            }
        }
        return new Found(Issue.ofCode(best), topic, inside, beside, byModel);
    }

    /// The phrases of a sentence that tell of an issue.
    List<Topics.Hit> hits(int sentence) {
        return hits.get(sentence);
    }

    /// What the words' meaning says for each issue, of the content and of what stands around it.
    private double[] byWords(int sentence, Term.Range content) {
        IssueModel model = IssueModel.shipped();
        double[][] all = shares;
        if (all == null) {
            all =
                    trees.stream()
                            .map(tree -> model.shares(tree, 0, tree.size() - 1))
                            .toArray(double[][]::new);
            shares = all;
        }
        double[] sum = new double[Issue.values().length];
        Tree tree = trees.get(sentence);
        add(sum, MODEL_CONTENT, model.shares(tree, content.first(), content.last()));
        for (int i = 0; i < all.length; i++) {
            double near =
                    switch (Math.abs(i - sentence)) {
                        case 0 -> MODEL_SENTENCE;
                        case 1 -> MODEL_NEIGHBOUR;
                        default -> 0;
                    };
            add(sum, near + MODEL_REPORT / all.length, all[i]);
        }
        return sum;
    }

    private static void add(double[] sum, double weight, double[] shares) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * shares[i];
        }
    }

    /// The code with the highest score, that of [Issue#OTHER] when none has enough.
    private static String best(Map<String, Double> scores) {
        String best = Issue.OTHER.code();
        double most = ENOUGH;
        for (var score : scores.entrySet()) {
            if (score.getValue() > most) {
                best = score.getKey();
                most = score.getValue();
            }
        }
        return best;
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

package parley.page;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import parley.model.Published;

/// Learns the weights of [DateRanker] from pages whose day of publication is known.
///
/// Each page is looked at twice: with all that it holds but what it states as its date of
/// publication, and with nothing but what it shows. Pages that state none count more: it is them
/// that the ranker is for. `DateTraining PAGES` prints how often the ranker is right on pages of
/// publishers that it has not seen.
@NullUnmarked
@SuppressWarnings("ArrayRecordComponent") // arrays of primitives, never compared
final class DateTraining {
    private static final String MACHINES = "script, meta[name], meta[property], meta[itemprop]";
    private static final int TREES = 60;
    private static final int DEPTH = 4;
    private static final double WEIGHT = 10;
    private static final double UNSTATED = 30;
    private static final int FOLDS = 5;

    /// A page's dates; labels are true for the day of publication.
    record Sample(
            BenchPage page,
            String variant,
            ShownDates.Shown shown,
            double weight,
            float[][] rows,
            boolean[] labels) {}

    private DateTraining() {}

    public static void main(String[] arguments) {
        List<BenchPage> pages = BenchPage.all(Path.of(arguments[0]));
        List<Sample> samples = samples(pages, _ -> BlockScorer.shipped());
        Map<String, int[]> counts = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            DateRanker ranker = without(samples, fold, FOLDS);
            for (Sample sample : samples) {
                if (sample.page().fold(FOLDS) == fold) {
                    count(sample, ranker, counts, arguments.length > 1);
                }
            }
        }
        counts.forEach((name, n) ->
                System.out.printf(
                        "%-28s right %4d, possible %4d of %4d (%.3f)%n",
                        name, n[0], n[1], n[2], (double) n[0] / n[2]));
    }

    private static void count(
            Sample sample, DateRanker ranker, Map<String, int[]> counts, boolean show) {
        double[] likely = sample.shown().likely(ranker);
        int best = -1;
        boolean possible = false;
        for (int i = 0; i < likely.length; i++) {
            best = best < 0 || likely[i] > likely[best] ? i : best;
            possible |= sample.labels()[i];
        }
        boolean right = best >= 0 && sample.labels()[best];
        String set = sample.page().text("set") + " " + sample.variant();
        int[] n = counts.computeIfAbsent(set, _ -> new int[3]);
        n[0] += right ? 1 : 0;
        n[1] += possible ? 1 : 0;
        n[2]++;
        if (show && !right) {
            System.out.println(
                    sample.page().id() + " " + set + " gold " + sample.page().text("published"));
            for (int i = 0; i < likely.length; i++) {
                if (i == best || sample.labels()[i]) {
                    DateCandidate c = sample.shown().candidates().get(i);
                    System.out.printf(
                            "   %.2f %s %s %s %s before[%s]%n",
                            likely[i],
                            sample.labels()[i] ? "+" : "-",
                            c.published().local(),
                            c.source(),
                            c.detail(),
                            c.before());
                }
            }
        }
    }

    /// Two samples of each page with a known day.
    static List<Sample> samples(List<BenchPage> pages, Function<BenchPage, BlockScorer> scorers) {
        return pages.parallelStream()
                .filter(page -> page.text("published") != null)
                .flatMap(page -> samples(page, scorers.apply(page)))
                .toList();
    }

    private static Stream<Sample> samples(BenchPage page, BlockScorer scorer) {
        Document document = Markup.parse(Decoding.of(page.bytes(), page.text("encoding")).text());
        Sample whole = sample(page, "whole", document, scorer);
        document.select(MACHINES).remove();
        return Stream.of(whole, sample(page, "shown", document, scorer));
    }

    private static Sample sample(
            BenchPage page, String variant, Document document, BlockScorer scorer) {
        PageFacts facts = PageFacts.of(document, page.text("url"));
        List<Block> blocks = BlockCutter.cut(document.body());
        double[] scores =
                Faint.raised(blocks, Exclusions.apply(blocks, scorer.score(blocks, facts.hints())));
        var composer = new Composer(facts, blocks, scores, new DateRanker(Trees.parse(List.of())));
        var dates = new Dates(facts, new DateRanker(Trees.parse(List.of())));
        boolean stated = dates.isStated();
        ShownDates.Shown shown = dates.shown(composer.selection());
        var labels = new boolean[shown.candidates().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = isRight(shown.candidates().get(i).published(), page.text("published"));
        }
        return new Sample(
                page,
                stated ? variant : variant + " unstated",
                shown,
                stated ? WEIGHT : UNSTATED,
                shown.features().rows(),
                labels);
    }

    /// The annotated day, or the annotated instant told in another zone.
    private static boolean isRight(Published found, String gold) {
        if (found.date().toString().equals(gold.substring(0, 10))) {
            return true;
        }
        Instant instant = found.instant();
        return instant != null
                && gold.length() > 19
                && instant.equals(OffsetDateTime.parse(gold).toInstant());
    }

    /// A ranker learned from the pages of the other folds.
    static DateRanker without(List<Sample> samples, int fold, int folds) {
        List<Sample> kept = samples.stream().filter(s -> s.page().fold(folds) != fold).toList();
        return new DateRanker(Trees.parse(learn(kept).lines().toList()));
    }

    /// The lines of the weight file.
    static String learn(List<Sample> samples) {
        var rows = new ArrayList<float[]>();
        var labels = new ArrayList<Boolean>();
        var weights = new ArrayList<Double>();
        for (Sample sample : samples) {
            for (int i = 0; i < sample.rows().length; i++) {
                rows.add(sample.rows()[i]);
                labels.add(sample.labels()[i]);
                weights.add(sample.weight() / Math.max(5, sample.rows().length));
            }
        }
        var yes = new boolean[rows.size()];
        var weight = new double[rows.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = labels.get(i);
            weight[i] = weights.get(i);
        }
        var grower = new TreeGrower(rows, yes, weight, DEPTH, 0.1, 3);
        return String.join("\n", grower.grow(TREES, 1)) + "\n";
    }
}

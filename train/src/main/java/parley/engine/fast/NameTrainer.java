package parley.engine.fast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Learns the labels of names.
final class NameTrainer {
    private static final int MARGIN = Integer.getInteger("name.margin", 8);

    private final List<Word[]> sentences;
    private final List<int[]> gold;
    private final Scratch scratch = new Scratch();

    NameTrainer(List<Word[]> sentences, List<int[]> gold) {
        this.sentences = sentences;
        this.gold = gold;
    }

    LearningWeights learn(int epochs) {
        var weights = new LearningWeights(NameFinder.LABELS);
        var finder = new NameFinder(weights);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < sentences.size(); i++) {
            order.add(i);
        }
        var random = new Random(3);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                learn(sentences.get(i), gold.get(i), finder, weights, random);
            }
        }
        return weights;
    }

    /// Half of the time a wrong label is followed, so that the model learns to go on from one.
    private void learn(
            Word[] words, int[] right, NameFinder finder, LearningWeights weights, Random random) {
        int before = 0;
        int before2 = 0;
        for (int i = 0; i < words.length; i++) {
            int best = finder.best(words, i, before, before2, scratch);
            if (right[i] >= 0) {
                weights.learn(scratch.features, scratch.scores, right[i], MARGIN);
            }
            before2 = before;
            boolean follows =
                    best == right[i]
                            || right[i] < 0
                            || (canGoOn(best, right, i) && random.nextBoolean());
            before = follows ? best : right[i];
        }
    }

    /// True when the right labels may follow this one, so that what comes next can still be learnt.
    private static boolean canGoOn(int label, int[] right, int at) {
        return at + 1 == right.length
                || right[at + 1] < 0
                || NameFinder.mayFollow(label, right[at + 1]);
    }
}

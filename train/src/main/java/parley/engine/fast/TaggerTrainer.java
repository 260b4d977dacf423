package parley.engine.fast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Learns tags. The parser must learn from tags with the faults that it will meet, so each fifth of
/// the sentences is tagged by a tagger that has not seen it.
final class TaggerTrainer {
    private static final int FOLDS = 5;

    /// A word seen this often with one tag in 99 of 100 cases has that tag always.
    private static final int FREQUENT = 20;

    /// A word seen this often is known to later decisions by the tag that it bears most often.
    private static final int KNOWN = Integer.getInteger("tag.known", 4);

    private static final int MARGIN = Integer.getInteger("tag.margin", 8);

    private final TagSet tags;
    private final KnownTags known;
    private final List<Word[]> sentences;
    private final List<int[]> gold;
    private final Scratch scratch = new Scratch();

    TaggerTrainer(TagSet tags, List<Word[]> sentences, List<int[]> gold) {
        this.tags = tags;
        this.sentences = sentences;
        this.gold = gold;
        known = known(sentences, gold);
    }

    KnownTags known() {
        return known;
    }

    /// Learns from all sentences.
    LearningWeights learn(int epochs) {
        return learn(epochs, -1, sentences.size());
    }

    /// Sets the tags of all sentences, each by a tagger that has not seen it. These taggers learn
    /// from the first sentences alone.
    ///
    /// @param first how many sentences at the head of the list they learn from
    void tagUnseen(int epochs, int first) {
        for (int fold = 0; fold < FOLDS; fold++) {
            Scorer weights = learn(epochs, fold, first);
            var tagger = new Tagger(tags, known, weights);
            for (int i = fold; i < sentences.size(); i += FOLDS) {
                tagger.tag(sentences.get(i), scratch);
            }
        }
    }

    private LearningWeights learn(int epochs, int leftOut, int first) {
        var weights = new LearningWeights(tags.size());
        var tagger = new Tagger(tags, known, weights);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < first; i++) {
            if (i % FOLDS != leftOut) {
                order.add(i);
            }
        }
        var random = new Random(1);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                learn(sentences.get(i), gold.get(i), tagger, weights);
            }
        }
        return weights;
    }

    private void learn(Word[] words, int[] right, Tagger tagger, LearningWeights weights) {
        tagger.prepare(words);
        for (int i = 0; i < words.length; i++) {
            int sure = known.sure(words[i].form);
            int best = sure >= 0 ? sure : tagger.best(words, i, scratch);
            if (sure < 0) {
                weights.learn(scratch.features, scratch.scores, right[i], MARGIN);
            }
            tagger.set(words[i], best);
        }
    }

    private static KnownTags known(List<Word[]> sentences, List<int[]> gold) {
        var counts = new HashMap<Long, Map<Integer, Integer>>();
        for (int i = 0; i < sentences.size(); i++) {
            for (int k = 0; k < sentences.get(i).length; k++) {
                counts.computeIfAbsent(sentences.get(i)[k].form, _ -> new HashMap<>())
                        .merge(gold.get(i)[k], 1, Integer::sum);
            }
        }
        var likely = new HashMap<Long, Integer>();
        var sure = new HashMap<Long, Integer>();
        counts.forEach((form, byTag) -> {
            int all = byTag.values().stream().mapToInt(Integer::intValue).sum();
            if (all < KNOWN) {
                return;
            }
            var most =
                    Collections.max(
                            byTag.entrySet(),
                            Map.Entry.<Integer, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey()));
            likely.put(form, most.getKey());
            if (all >= FREQUENT && most.getValue() >= 0.99 * all) {
                sure.put(form, most.getKey());
            }
        });
        return KnownTags.of(likely, sure);
    }
}

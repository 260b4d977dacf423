package parley.engine.fast;

import java.util.ArrayList;
import java.util.Arrays;

/// An averaged perceptron (Collins 2002) under training: feature to one weight per class.
final class LearningWeights implements Scorer {
    /// Scores are whole numbers: this many to one update.
    static final int SCORE_UNIT = 1024;

    private final int classes;
    private long[] keys = new long[1 << 18];
    private int[] rows = new int[1 << 18];
    private float[] weights;
    private float[] moments;
    private short[] updates;
    private int size;
    private float clock = 1;

    LearningWeights(int classes) {
        this.classes = classes;
        weights = new float[classes << 15];
        moments = new float[classes << 15];
        updates = new short[1 << 15];
    }

    @Override
    public void score(Features features, int[] scores) {
        var sums = new float[classes];
        for (int i = 0; i < features.size; i++) {
            int slot = slot(features.keys[i]);
            if (keys[slot] != 0) {
                int row = rows[slot] * classes;
                for (int k = 0; k < classes; k++) {
                    sums[k] += weights[row + k];
                }
            }
        }
        for (int k = 0; k < classes; k++) {
            scores[k] = Math.round(sums[k] * SCORE_UNIT);
        }
    }

    /// Moves the weights of these features from the wrong class to the right one.
    void update(Features features, int right, int wrong) {
        for (int i = 0; i < features.size; i++) {
            int number = row(features.keys[i]);
            int row = number * classes;
            weights[row + right] += 1;
            moments[row + right] += clock;
            weights[row + wrong] -= 1;
            moments[row + wrong] -= clock;
            if (updates[number] < Short.MAX_VALUE) {
                updates[number]++;
            }
        }
    }

    /// Learns one decision among the given classes: the right class must lead every other by the
    /// margin, not only win, which holds better on unseen text.
    void learn(Features features, int[] scores, int right, int margin) {
        int rival = -1;
        for (int k = 0; k < classes; k++) {
            if (k != right && (rival < 0 || scores[k] > scores[rival])) {
                rival = k;
            }
        }
        if (scores[right] - scores[rival] <= margin * SCORE_UNIT) {
            update(features, right, rival);
        }
        tick();
    }

    /// Counts one decision, whether it was right or wrong.
    void tick() {
        clock++;
    }

    /// The averaged weights in units of [Model#UNIT], without rows that were updated less than
    /// `fewest` times and without weights under `smallest`.
    WeightRows averaged(int fewest, double smallest) {
        var packed = new ArrayList<WeightRows.Row>();
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] == 0 || updates[rows[slot]] < fewest) {
                continue;
            }
            int row = rows[slot] * classes;
            var means = new int[classes];
            boolean counts = false;
            for (int k = 0; k < classes; k++) {
                float mean = weights[row + k] - moments[row + k] / clock;
                means[k] = Math.abs(mean) < smallest ? 0 : Math.round(mean * Model.UNIT);
                counts |= means[k] != 0;
            }
            if (counts) {
                packed.add(new WeightRows.Row(keys[slot], means));
            }
        }
        return new WeightRows(packed);
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int row(long key) {
        int slot = slot(key);
        if (keys[slot] != 0) {
            return rows[slot];
        }
        if (size * 2 >= keys.length) {
            grow();
            slot = slot(key);
        }
        if ((size + 1) * classes > weights.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 64L, weights.length * 3L / 2);
            weights = Arrays.copyOf(weights, room);
            moments = Arrays.copyOf(moments, room);
        }
        if (size == updates.length) {
            updates = Arrays.copyOf(updates, size * 2);
        }
        keys[slot] = key;
        rows[slot] = size;
        return size++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}

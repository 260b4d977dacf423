package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Weights of a model with many classes, of which a feature says something of a few or of most: the
/// former have a list of class and weight, the latter a row with a weight for every class. The
/// table says where either starts.
final class SparseWeights implements Scorer {
    /// A feature with weights for one class in so many or more has a row: adding a row up needs a
    /// fraction of the time for each class.
    private static final int FEW = 4;

    private final FeatureTable table;
    private final int classes;
    private int[] lists = new int[1 << 16];
    private int used = 1;
    private short[] rows = new short[1 << 16];
    private int usedRows;

    private SparseWeights(int entries, int classes) {
        table = new FeatureTable(entries);
        this.classes = classes;
    }

    /// Looks at the heads of all lists before it reads any, so that the processor can wait for many
    /// places of the large array at once instead of for one after another.
    @Override
    public void score(Features features, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        int found = table.find(features);
        long[] starts = features.entries;
        int[] counts = features.counts;
        for (int i = 0; i < found; i++) {
            int start = (int) starts[i];
            counts[i] = start < 0 ? rows[~start] : lists[start];
        }
        for (int i = 0; i < found; i++) {
            int start = (int) starts[i];
            if (start < 0) {
                addRow(~start, scores);
            } else {
                addList(start + 1, counts[i], scores);
            }
        }
    }

    private void addRow(int start, int[] scores) {
        short[] weights = rows;
        for (int i = 0; i < classes; i++) {
            scores[i] += weights[start + i];
        }
    }

    private void addList(int start, int count, int[] scores) {
        int[] pairs = lists;
        for (int at = start; at < start + count; at++) {
            scores[pairs[at] >>> 16] += (short) pairs[at];
        }
    }

    static void write(DataOutput out, WeightRows rows, int classes) throws IOException {
        out.writeShort(classes);
        rows.writeHeads(out, SparseWeights::writeRow);
    }

    private static void writeRow(DataOutput out, int[] weights) throws IOException {
        int count = 0;
        for (int weight : weights) {
            count += weight == 0 ? 0 : 1;
        }
        Packing.writeCount(out, count);
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                Packing.writeCount(out, i - last);
                Packing.writeSigned(out, Math.clamp(weights[i], -32000, 32000));
                last = i;
            }
        }
    }

    static SparseWeights read(Bytes in) {
        int classes = in.readUnsignedShort();
        int entries = in.readInt();
        var weights = new SparseWeights(entries, classes);
        int home = 0;
        for (int i = 0; i < entries; i++) {
            home += Packing.readCount(in);
            int check = Packing.readCheck(in);
            weights.table.put(home, check, weights.readWeights(in) & 0xFFFF_FFFFL);
        }
        weights.lists = Arrays.copyOf(weights.lists, weights.used);
        weights.rows = Arrays.copyOf(weights.rows, weights.usedRows);
        return weights;
    }

    /// @return where it is kept: as a list, or as the complement of where a row starts
    private int readWeights(Bytes in) {
        int count = Packing.readCount(in);
        return count * FEW < classes ? readList(in, count) : ~readRow(in, count);
    }

    private int readList(Bytes in, int count) {
        int start = used;
        used += count + 1;
        if (used > lists.length) {
            lists = Arrays.copyOf(lists, used * 2);
        }
        lists[start] = count;
        int kind = 0;
        for (int at = start + 1; at < used; at++) {
            kind += Packing.readCount(in);
            lists[at] = kind << 16 | (Packing.readSigned(in) & 0xFFFF);
        }
        return start;
    }

    private int readRow(Bytes in, int count) {
        int start = usedRows;
        usedRows += classes;
        if (usedRows > rows.length) {
            rows = Arrays.copyOf(rows, usedRows * 2);
        }
        int kind = 0;
        for (int i = 0; i < count; i++) {
            kind += Packing.readCount(in);
            rows[start + kind] = (short) Packing.readSigned(in);
        }
        return start;
    }
}

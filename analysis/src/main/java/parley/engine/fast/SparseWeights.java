package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Weights of a model with many classes, most of them nought: each feature has a list of class and
/// weight. A slot holds 24 bits of the feature and where its list starts.
final class SparseWeights implements Scorer {
    private final long[] slots;
    private final int mask;
    private final int classes;
    private int[] lists = new int[1 << 16];
    private int used;

    private SparseWeights(int entries, int classes) {
        slots = new long[Packing.capacity(entries)];
        mask = slots.length - 1;
        this.classes = classes;
        used = 1;
    }

    /// Works in three passes, so that the processor can wait for many places of the large tables at
    /// once instead of for one after another.
    @Override
    public void score(Features features, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        int found = find(features);
        int[] starts = features.starts;
        int[] counts = features.counts;
        int[] data = lists;
        for (int i = 0; i < found; i++) {
            counts[i] = data[starts[i]];
        }
        for (int i = 0; i < found; i++) {
            int at = starts[i] + 1;
            for (int end = at + counts[i]; at < end; at++) {
                int pair = data[at];
                scores[pair >>> 16] += (short) pair;
            }
        }
    }

    /// Where the lists of the known features start.
    private int find(Features features) {
        long[] table = slots;
        long[] keys = features.keys;
        long[] entries = features.entries;
        int[] starts = features.starts;
        int size = features.size;
        for (int i = 0; i < size; i++) {
            entries[i] = table[Packing.home(keys[i], mask)];
        }
        int found = 0;
        for (int i = 0; i < size; i++) {
            long entry = entries[i];
            if (entry == 0) {
                continue;
            }
            int check = Packing.check(keys[i]);
            int slot = Packing.home(keys[i], mask);
            while (entry != 0 && (int) (entry >>> 40) != check) {
                slot = (slot + 1) & mask;
                entry = table[slot];
            }
            if (entry != 0) {
                starts[found++] = (int) entry;
            }
        }
        return found;
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
            weights.put(home, Packing.readCheck(in));
            weights.readList(in);
        }
        weights.lists = Arrays.copyOf(weights.lists, weights.used);
        return weights;
    }

    private void put(int home, int check) {
        int slot = home & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = (long) check << 40 | used;
    }

    private void readList(Bytes in) {
        int count = Packing.readCount(in);
        if (used + count + 1 > lists.length) {
            lists = Arrays.copyOf(lists, lists.length * 2 + count);
        }
        lists[used++] = count;
        int kind = 0;
        for (int i = 0; i < count; i++) {
            kind += Packing.readCount(in);
            lists[used++] = kind << 16 | (Packing.readSigned(in) & 0xFFFF);
        }
    }
}

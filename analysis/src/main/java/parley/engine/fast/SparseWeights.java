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

    @Override
    public void score(Features features, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        long[] table = slots;
        int[] data = lists;
        long[] keys = features.keys;
        int size = features.size;
        for (int i = 0; i < size; i++) {
            long key = keys[i];
            int check = Packing.check(key);
            int slot = Packing.home(key, mask);
            for (long entry = table[slot]; entry != 0; entry = table[slot]) {
                if ((int) (entry >>> 40) == check) {
                    int at = (int) entry;
                    for (int end = at + 1 + data[at++]; at < end; at++) {
                        int pair = data[at];
                        scores[pair >>> 16] += (short) pair;
                    }
                    break;
                }
                slot = slot + 1 & mask;
            }
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

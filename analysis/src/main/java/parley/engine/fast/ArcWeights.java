package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;

/// Weights of a model with three classes: one lookup brings all three. A slot holds 24 bits of the
/// feature and three weights of 13 bits.
final class ArcWeights implements Scorer {
    private static final int LIMIT = 4095;

    private final long[] slots;
    private final int mask;
    private final int entries;

    private ArcWeights(int entries) {
        slots = new long[Packing.capacity(entries)];
        mask = slots.length - 1;
        this.entries = entries;
    }

    /// Works in two passes, as [SparseWeights#score] does.
    @Override
    public void score(Features features, int[] scores) {
        int first = 0;
        int second = 0;
        int third = 0;
        long[] table = slots;
        long[] keys = features.keys;
        long[] entries = features.entries;
        int size = features.size;
        for (int i = 0; i < size; i++) {
            entries[i] = table[Packing.home(keys[i], mask)];
        }
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
            first += (int) (entry << 24 >> 51);
            second += (int) (entry << 37 >> 51);
            third += (int) (entry << 50 >> 51);
        }
        scores[0] = first;
        scores[1] = second;
        scores[2] = third;
    }

    private void put(int home, int check, int first, int second, int third) {
        int slot = home & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] =
                (long) check << 40 | part(first) << 27 | part(second) << 14 | part(third) << 1;
    }

    private static long part(int weight) {
        return Math.clamp(weight, -LIMIT, LIMIT) & 0x1FFFL;
    }

    /// Packs a trained model; entries come in ascending order of home slot.
    static void write(DataOutput out, WeightRows rows) throws IOException {
        rows.writeHeads(
                out,
                (target, weights) -> {
                    for (int weight : weights) {
                        Packing.writeSigned(target, Math.clamp(weight, -LIMIT, LIMIT));
                    }
                });
    }

    static ArcWeights read(Bytes in) {
        int entries = in.readInt();
        var weights = new ArcWeights(entries);
        int home = 0;
        for (int i = 0; i < entries; i++) {
            home += Packing.readCount(in);
            int check = Packing.readCheck(in);
            weights.put(
                    home,
                    check,
                    Packing.readSigned(in),
                    Packing.readSigned(in),
                    Packing.readSigned(in));
        }
        return weights;
    }

    int entries() {
        return entries;
    }
}

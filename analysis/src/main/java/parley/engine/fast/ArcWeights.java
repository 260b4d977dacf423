package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;

/// Weights of a model with three classes: one lookup brings all three, 13 bits each.
final class ArcWeights implements Scorer {
    private static final int LIMIT = 4095;

    private final FeatureTable table;
    private final int entries;

    private ArcWeights(int entries) {
        table = new FeatureTable(entries);
        this.entries = entries;
    }

    @Override
    public void score(Features features, int[] scores) {
        int first = 0;
        int second = 0;
        int third = 0;
        int found = table.find(features);
        for (int i = 0; i < found; i++) {
            long entry = features.entries[i];
            first += (int) (entry << 24 >> 51);
            second += (int) (entry << 37 >> 51);
            third += (int) (entry << 50 >> 51);
        }
        scores[0] = first;
        scores[1] = second;
        scores[2] = third;
    }

    private void put(int home, int check, int first, int second, int third) {
        table.put(home, check, part(first) << 27 | part(second) << 14 | part(third) << 1);
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

package parley.engine.fast;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/// A trained model on its way to a file: one row of whole-number weights per feature.
record WeightRows(List<Row> rows) {
    /// @param weights one per class
    @SuppressWarnings("ArrayRecordComponent") // lives between trainer and file only
    record Row(long key, int[] weights) {}

    /// Writes how the weights of one row stand in the file.
    interface Body {
        void write(DataOutput out, int[] weights) throws IOException;
    }

    /// Writes the rows in the order of their slots, each as the step to its slot, its check and its
    /// body.
    void writeHeads(DataOutput out, Body body) throws IOException {
        int mask = Packing.capacity(rows.size()) - 1;
        List<Row> sorted =
                rows.stream()
                        .sorted(
                                Comparator.comparingInt((Row row) -> Packing.home(row.key, mask))
                                        .thenComparingLong(Row::key))
                        .toList();
        out.writeInt(sorted.size());
        int last = 0;
        for (Row row : sorted) {
            int home = Packing.home(row.key, mask);
            Packing.writeCount(out, home - last);
            Packing.writeCheck(out, Packing.check(row.key));
            body.write(out, row.weights);
            last = home;
        }
    }
}

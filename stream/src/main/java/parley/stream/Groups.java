package parley.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parley.story.Copies;
import parley.story.Overlap;

/// Joins pairs of copies to groups. That is done in the driver, by the code that a ledger does it
/// with: only the pairs that can join groups come there, some hundred bytes each.
final class Groups {
    private static final StructType TYPE =
            new StructType().add("member", DataTypes.LongType).add("root", DataTypes.LongType);

    private Groups() {}

    private record Report(int day, long sort) implements Comparable<Report> {
        private static final Comparator<Report> ORDER =
                Comparator.comparingInt(Report::day).thenComparingLong(Report::sort);

        @Override
        public int compareTo(Report other) {
            return ORDER.compare(this, other);
        }
    }

    /// `member` and `root`, the first report of its group, of every report that is not alone.
    ///
    /// @param joining see [CopyGroups#joining]
    static Dataset<Row> of(SparkSession spark, Dataset<Row> joining) {
        List<Row> pairs = joining.collectAsList();
        var reports = new TreeSet<Report>();
        for (Row pair : pairs) {
            reports.add(new Report(pair.getInt(0), pair.getLong(1)));
            reports.add(new Report(pair.getInt(2), pair.getLong(3)));
        }
        List<Report> inOrder = List.copyOf(reports);
        Map<Long, Integer> numbers = new HashMap<>();
        inOrder.forEach(report -> numbers.put(report.sort, numbers.size()));
        var overlaps = new ArrayList<Overlap>();
        for (Row pair : pairs) {
            overlaps.add(
                    new Overlap(
                            Objects.requireNonNull(numbers.get(pair.getLong(1))),
                            Objects.requireNonNull(numbers.get(pair.getLong(3))),
                            pair.getInt(4),
                            pair.getDouble(5)));
        }
        int[] firsts = Copies.joined(inOrder.size(), overlaps);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < firsts.length; i++) {
            rows.add(RowFactory.create(inOrder.get(i).sort, inOrder.get(firsts[i]).sort));
        }
        return spark.createDataFrame(rows, TYPE);
    }
}

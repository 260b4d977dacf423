package parley.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parley.story.Gist;
import parley.story.Stories;

/// Groups reports into stories by the code that a ledger does it with. A story is told in the order
/// of days, so one task takes the sketches of all reports in that order; it keeps the reports of a
/// few weeks.
///
/// @param apart of each report the earlier ones that it must be kept apart from
record StoryTeller(HashMap<Long, HashSet<Long>> apart) implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private static final StructType TYPE =
            new StructType().add("sort", DataTypes.LongType).add("first", DataTypes.LongType);

    /// `sort` and `first`, the first report of its story, of each report.
    ///
    /// @param pairs see [CopyGroups#pairs]
    static Dataset<Row> tell(Dataset<Row> kept, Dataset<Row> pairs) {
        var apart = new HashMap<Long, HashSet<Long>>();
        for (Row pair : pairs.where("template").select("first", "second").collectAsList()) {
            apart.computeIfAbsent(pair.getLong(1), _ -> new HashSet<>()).add(pair.getLong(0));
        }
        return kept.select(Members.day(), kept.col("sort"), kept.col("gist"))
                .repartition(1)
                .sortWithinPartitions("day", "sort")
                .mapPartitions(new StoryTeller(apart), Encoders.row(TYPE));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> reports) {
        var stories = new Stories();
        List<Long> sorts = new ArrayList<>();
        Map<Long, Integer> numbers = new HashMap<>();
        Set<Long> named = new HashSet<>();
        apart.values().forEach(named::addAll);
        while (reports.hasNext()) {
            Row report = reports.next();
            int day = report.getInt(0);
            long sort = report.getLong(1);
            var others = new TreeSet<Integer>();
            apart.getOrDefault(sort, new HashSet<>())
                    .forEach(other -> others.add(numbers.get(other)));
            if (named.contains(sort)) {
                numbers.put(sort, sorts.size());
            }
            sorts.add(sort);
            stories.add(
                    Gist.ofPacked(report.getAs(2)),
                    day == Members.UNDATED ? Stories.UNDATED : day,
                    others);
        }
        int[] firsts = stories.firsts();
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < firsts.length;
            }

            @Override
            public Row next() {
                Row row = RowFactory.create(sorts.get(next), sorts.get(firsts[next]));
                next++;
                return row;
            }
        };
    }
}

package parley.stream;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.unix_date;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parley.ledger.Alike;
import parley.ledger.ChainCount;

/// Counts the independent chains behind each record by the code that a ledger does it with: records
/// that may state the same come to one task, in the order of days.
final class Claims {
    private static final StructType TYPE =
            new StructType().add("id", DataTypes.StringType).add("chains", DataTypes.IntegerType);

    private Claims() {}

    /// The records of a layer, each as `record`, with its `key` and its report's `sort`.
    static Dataset<Row> records(Dataset<Row> kept, String layer) {
        return kept.select(
                        col("sort"),
                        explode(arrays_zip(col(layer + "s"), col(layer + "_keys"))).as("both"))
                .select(
                        col("sort"),
                        col("both." + layer + "s").as("record"),
                        col("both." + layer + "_keys").as("key"));
    }

    /// Of records, what is counted by: the same columns for every layer.
    static Dataset<Row> compared(Dataset<Row> records) {
        return records.select(
                col("sort"),
                col("key"),
                col("record.id").as("id"),
                col("record.ordinal").as("ordinal"),
                size(col("record.party")).as("parties"),
                unix_date(coalesce(col("record.said_first"), col("record.published"))).as("day"),
                col("record.content").as("content"));
    }

    /// `id` and `chains` of each record that is dated and whose party is named.
    ///
    /// @param records of all layers, see [#compared]
    /// @param chains see [CopyGroups#chains]
    static Dataset<Row> count(Dataset<Row> records, Dataset<Row> chains) {
        return records.where(col("parties").gt(0).and(col("day").isNotNull()))
                .join(chains, "sort")
                .select("key", "day", "sort", "ordinal", "id", "content", "chain")
                .repartition(col("key"))
                .sortWithinPartitions("key", "day", "sort", "ordinal")
                .mapPartitions((MapPartitionsFunction<Row, Row>) Counting::new, Encoders.row(TYPE));
    }

    /// Counts key by key, and holds no more than the records of two days.
    private static final class Counting implements Iterator<Row> {
        private final Iterator<Row> records;
        private final List<Row> told = new ArrayList<>();
        private final ChainCount<String> count =
                new ChainCount<>((id, chains) -> told.add(RowFactory.create(id, chains.size())));
        private String key = "";
        private int next;

        Counting(Iterator<Row> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            while (next == told.size()) {
                told.clear();
                next = 0;
                if (!records.hasNext()) {
                    count.finish();
                    break;
                }
                Row record = records.next();
                if (!record.getString(0).equals(key)) {
                    count.finish();
                    key = record.getString(0);
                }
                count.add(
                        record.getString(4),
                        key,
                        record.getInt(1),
                        Alike.words(record.getString(5)),
                        record.getString(6));
            }
            return next < told.size();
        }

        @Override
        public Row next() {
            return told.get(next++);
        }
    }
}

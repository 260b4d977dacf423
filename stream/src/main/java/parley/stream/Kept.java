package parley.stream;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/// Which of several documents with the very same text stands for all: that of the earliest day, and
/// of equal days the one whose place comes first, as in a ledger.
final class Kept {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Kept() {}

    /// The rows of `read` that stand for a text, one for each, with the number of places at which
    /// it was found as `appearances`.
    static Dataset<Row> of(Dataset<Row> read) {
        Dataset<Row> reports = read.where(col("report").isNotNull());
        Dataset<Row> keys =
                reports.select(
                        col("report.id").as("id"),
                        coalesce(col("report.published"), lit(LAST)).as("day"),
                        col("place"),
                        col("file"),
                        col("offset"),
                        col("number"));
        WindowSpec same =
                Window.partitionBy("id").orderBy("day", "place", "file", "offset", "number");
        Dataset<Row> repeats =
                keys.withColumn("rank", row_number().over(same))
                        .where(col("rank").gt(1))
                        .select("file", "offset", "number", "id");
        Dataset<Row> places =
                keys.groupBy("id").agg(countDistinct("place").cast("int").as("count"));
        Dataset<Row> several = places.where(col("count").gt(1));
        // A place has several texts where its file was changed and read again.
        return reports.withColumn("id", col("report.id"))
                .join(
                        broadcast(repeats),
                        new String[] {"file", "offset", "number", "id"},
                        "left_anti")
                .drop("id")
                .join(several, col("report.id").equalTo(several.col("id")), "left")
                .withColumn("appearances", coalesce(col("count"), lit(1)))
                .drop("id", "count");
    }
}

package parley.stream;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/// Of a document that several parts of the table `read` hold, as a file has that was read again
/// with others or by another engine: what the part says that was begun last. A file that was
/// changed in between keeps its earlier texts, as in a ledger; what could not be read is forgotten
/// where the same place was read since.
final class LastReadings {
    /// The columns of the table with the parts of [ReadFolder].
    static final StructType TYPE = ReadRows.TYPE.add("part", DataTypes.StringType);

    private static final Column[] PLACE = {col("file"), col("offset"), col("number")};
    private static final String[] ROW = {"data_file", "data_row"};

    private LastReadings() {}

    /// The rows that count, with the columns of [ReadRows#TYPE].
    ///
    /// @param read the table as it lies there
    static Dataset<Row> of(Dataset<Row> read) {
        Dataset<Row> rows =
                read.select(
                        col("*"),
                        col("_metadata.file_path").as(ROW[0]),
                        col("_metadata.row_index").as(ROW[1]));
        // Every table asks for these few again, until the job ends.
        Dataset<Row> earlier = earlier(rows).persist(StorageLevel.MEMORY_AND_DISK());
        // Most tables have none, and need not be sorted by it.
        Dataset<Row> last = earlier.isEmpty() ? read : rows.join(earlier, ROW, "left_anti");
        return last.select(
                Arrays.stream(ReadRows.TYPE.fieldNames())
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }

    /// The rows that a later one of the same document replaces.
    private static Dataset<Row> earlier(Dataset<Row> rows) {
        // An earlier version's parts have names without numbers, and come before all others.
        Column number = when(col("part").contains("-"), col("part")).otherwise("");
        Column[] lastFirst = {col("begun").desc(), col(ROW[0]), col(ROW[1])};
        WindowSpec place = Window.partitionBy(PLACE).orderBy(lastFirst);
        WindowSpec text =
                Window.partitionBy(PLACE[0], PLACE[1], PLACE[2], col("id")).orderBy(lastFirst);
        return rows.select(
                        PLACE[0],
                        PLACE[1],
                        PLACE[2],
                        col("report.id").as("id"),
                        number.as("begun"),
                        col(ROW[0]),
                        col(ROW[1]))
                .withColumn(
                        "rank",
                        when(col("id").isNull(), row_number().over(place))
                                .otherwise(row_number().over(text)))
                .where(col("rank").gt(1))
                .select(ROW[0], ROW[1]);
    }
}

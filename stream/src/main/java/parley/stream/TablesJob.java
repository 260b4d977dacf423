package parley.stream;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/// Makes all other tables of the tables `read` and `followed`: groups copies and stories, counts
/// independent chains, and writes what `parley export` would write of a ledger that holds the same
/// reports.
final class TablesJob {
    private static final List<String> LAYERS = List.of("statement", "position", "event");

    private final SparkSession spark;

    TablesJob(SparkSession spark) {
        this.spark = spark;
    }

    /// Writes the tables into folders of `out`, over what is there.
    void run(String out) {
        Dataset<Row> read = documents(out);
        write(
                read.where(col("reason").isNotNull())
                        .select("file", "offset", "reason", "message", "advice"),
                out,
                "rejected");
        Dataset<Row> kept = Kept.of(read);
        Dataset<Row> pairs = CopyGroups.pairs(kept).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> groups = Groups.of(spark, CopyGroups.joining(pairs));
        Dataset<Row> chains =
                CopyGroups.chains(Members.of(kept), groups).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> stories =
                StoryTeller.tell(kept, pairs).select(col("sort"), Members.key("first").as("story"));
        reports(kept, chains, stories, out);
        records(kept, chains, out);
        write(HistoryTable.of(kept, chains), out, "histories");
        write(kept.select(explode(col("places")).as("it")).select("it.*"), out, "places");
        write(kept.select(col("report.id").as("id"), col("runs"), col("gist")), out, "sketches");
        pairs.unpersist();
        chains.unpersist();
    }

    /// All documents, read from files or followed as messages, each once.
    Dataset<Row> documents(String out) {
        List<Dataset<Row>> tables = new ArrayList<>();
        if (isThere(out, "read")) {
            tables.add(
                    LastReadings.of(spark.read().schema(LastReadings.TYPE).parquet(out + "/read")));
        }
        if (isThere(out, "followed")) {
            // Of what was followed, Spark gives only what its own list says is whole.
            tables.add(spark.read().schema(ReadRows.TYPE).parquet(out + "/followed"));
        }
        return tables.stream()
                .reduce(Dataset::union)
                .orElseThrow(
                        () -> new IllegalArgumentException("Nothing was read yet into " + out));
    }

    private boolean isThere(String out, String table) {
        var folder = new Path(out, table);
        try {
            return folder.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for " + folder, e);
        }
    }

    private static void reports(
            Dataset<Row> kept, Dataset<Row> chains, Dataset<Row> stories, String out) {
        Map<String, Column> grouped =
                Map.of(
                        "appearances", col("appearances"),
                        "chain", col("chain"),
                        "copies", col("copies"),
                        "story", col("story"));
        Dataset<Row> joined =
                kept.select("report", "sort", "appearances")
                        .join(chains, "sort")
                        .join(stories, "sort");
        write(joined.select(columns("report", ReadRows.reports(), grouped)), out, "reports");
    }

    private static void records(Dataset<Row> kept, Dataset<Row> chains, String out) {
        Dataset<Row> all =
                LAYERS.stream()
                        .map(layer -> Claims.compared(Claims.records(kept, layer)))
                        .reduce(Dataset::union)
                        .orElseThrow();
        Dataset<Row> counted = Claims.count(all, chains).persist(StorageLevel.MEMORY_AND_DISK());
        Map<String, Column> grouped =
                Map.of("chain", col("chain"), "independent", coalesce(col("chains"), lit(1)));
        for (String layer : LAYERS) {
            Dataset<Row> records = Claims.records(kept, layer);
            Dataset<Row> joined =
                    records.join(chains.select("sort", "chain"), "sort")
                            .join(
                                    counted,
                                    records.col("record.id").equalTo(counted.col("id")),
                                    "left");
            StructType type = ReadRows.records(layer + "s");
            write(joined.select(columns("record", type, grouped)), out, layer + "s");
        }
        counted.unpersist();
    }

    /// The fields of a struct as columns, some of them in other words.
    private static Column[] columns(String struct, StructType type, Map<String, Column> others) {
        return Arrays.stream(type.fieldNames())
                .map(name -> others.getOrDefault(name, col(struct + "." + name)).as(name))
                .toArray(Column[]::new);
    }

    private static void write(Dataset<Row> rows, String out, String table) {
        rows.write().mode(SaveMode.Overwrite).parquet(out + "/" + table);
    }
}

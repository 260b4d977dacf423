package parley.stream;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/// Reads the documents of an input into the table `read`, some tasks' worth at a time. A part of
/// the table that is whole is not made again, so a job that was broken off goes on where it
/// stopped. A part that has other files than before, or files that changed, is read anew;
/// [LastReadings] tells what counts then.
final class ReadJob {
    private static final System.Logger LOG = System.getLogger("parley.stream");

    private final SparkSession spark;
    private final String engine;
    private final long cut;
    private final int tasks;

    /// @param engine the language engine's name
    /// @param cut bytes of JSON Lines that one task reads
    /// @param tasks how many tasks one part of the table comes from
    ReadJob(SparkSession spark, String engine, long cut, int tasks) {
        this.spark = spark;
        this.engine = engine;
        this.cut = cut;
        this.tasks = tasks;
    }

    /// Reads everything that the patterns name into the folder `read` of `out`.
    ///
    /// @throws IOException if a file system does not answer
    void run(List<String> patterns, String out) throws IOException {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration configuration = context.hadoopConfiguration();
        var hadoop = new SerializableConfiguration(configuration);
        List<Part> found = new Parts(configuration, cut).of(patterns);
        List<Bin> bins = Bins.of(LineCount.in(found, context, hadoop));
        int tries = spark.sparkContext().isLocal() ? 1 : tries();
        var reader = new BinReader(engine, tries, hadoop);
        var folder = new ReadFolder(out, DocumentRows.rules(engine), configuration);
        for (int i = 0; i < bins.size(); i += tasks) {
            List<Bin> some = bins.subList(i, Math.min(bins.size(), i + tasks));
            Path part = folder.part(some);
            if (folder.isWhole(part)) {
                LOG.log(System.Logger.Level.INFO, "{0} is there already", part);
                continue;
            }
            JavaRDD<Row> rows = context.parallelize(some, some.size()).flatMap(reader);
            spark.createDataFrame(rows, ReadRows.TYPE)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(part.toString());
        }
    }

    private int tries() {
        return Integer.parseInt(spark.conf().get("spark.task.maxFailures", "4"));
    }
}

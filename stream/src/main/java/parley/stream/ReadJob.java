package parley.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
/// stopped, and one over the same input and more reads what is new.
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
        for (int i = 0; i < bins.size(); i += tasks) {
            List<Bin> some = bins.subList(i, Math.min(bins.size(), i + tasks));
            var folder = new Path(out, "read/part=" + name(some));
            if (folder.getFileSystem(configuration).exists(new Path(folder, "_SUCCESS"))) {
                LOG.log(System.Logger.Level.INFO, "{0} is there already", folder);
                continue;
            }
            JavaRDD<Row> rows = context.parallelize(some, some.size()).flatMap(reader);
            spark.createDataFrame(rows, ReadRows.TYPE)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(folder.toString());
        }
    }

    private int tries() {
        return Integer.parseInt(spark.conf().get("spark.task.maxFailures", "4"));
    }

    /// A name that the same parts always have.
    private String name(List<Bin> bins) {
        var described = new StringBuilder(engine);
        for (Bin bin : bins) {
            for (Part part : bin.parts()) {
                described.append('\n').append(part);
            }
        }
        try {
            byte[] bytes = described.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

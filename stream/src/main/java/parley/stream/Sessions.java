package parley.stream;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/// Sessions of Spark with what this job needs of them; all else is the cluster's.
final class Sessions {
    private Sessions() {}

    /// A session on whatever `spark-submit` says; in this JVM when nobody says anything.
    static SparkSession open(String name) {
        SparkSession.Builder builder = with(SparkSession.builder().appName(name));
        if (!new SparkConf().contains("spark.master")) {
            builder.master("local[*]");
        }
        return builder.getOrCreate();
    }

    static SparkSession.Builder with(SparkSession.Builder builder) {
        return builder.config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .config("spark.hadoop.parquet.block.size", String.valueOf(32 << 20))
                // A part of the table `read` is told by its folder, which is no column.
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
    }
}

package parley.stream;

import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/// Reads messages as they come into the table `followed`, which has the columns of `read`. What was
/// taken and what was written is kept under `checkpoint`: a job that was broken off, however, goes
/// on behind the last message that is in the table, and no message is in it twice.
final class FollowJob {
    private final SparkSession spark;
    private final String engine;

    /// @param engine the language engine's name
    FollowJob(SparkSession spark, String engine) {
        this.spark = spark;
        this.engine = engine;
    }

    /// Messages of a topic, from its first on.
    ///
    /// @param servers addresses of some brokers, such as `localhost:9092`
    /// @param most messages that are taken at a time
    Dataset<Row> kafka(String servers, String topic, long most) {
        return spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", servers)
                .option("subscribe", topic)
                .option("startingOffsets", "earliest")
                .option("maxOffsetsPerTrigger", most)
                // Messages that the broker forgot before they were read are a loss to be told.
                .option("failOnDataLoss", "true")
                .load();
    }

    /// Begins or goes on.
    ///
    /// @param messages `key`, `value`, `topic`, `partition` and `offset`, as Kafka has them
    /// @throws TimeoutException if Spark does not begin in time
    StreamingQuery start(Dataset<Row> messages, String out, Trigger trigger)
            throws TimeoutException {
        return messages.selectExpr(
                        "CAST(key AS STRING) AS key", "value", "topic", "partition", "offset")
                .mapPartitions(new MessageReader(engine), Encoders.row(ReadRows.TYPE))
                .writeStream()
                .queryName("parley follow")
                .format("parquet")
                .option("path", out + "/followed")
                .option("checkpointLocation", out + "/checkpoint")
                .trigger(trigger)
                .start();
    }
}

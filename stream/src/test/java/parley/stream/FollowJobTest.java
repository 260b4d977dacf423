package parley.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Messages from a folder, with the columns that Kafka's have; `tools/stream-kafka` does the same
/// with a real broker and kills.
class FollowJobTest {
    private static final StructType MESSAGE =
            new StructType()
                    .add("key", DataTypes.StringType)
                    .add("value", DataTypes.BinaryType)
                    .add("topic", DataTypes.StringType)
                    .add("partition", DataTypes.IntegerType)
                    .add("offset", DataTypes.LongType);

    @TempDir private Path folder;

    @Test
    void everyMessageIsReadOnceAcrossStops() throws Exception {
        send("first", 0, "{\"text\":\"Iran rejected the offer on Friday.\",\"id\":\"a\"}");
        send("second", 1, "{\"text\": ");
        run();
        send(
                "third",
                2,
                "<html><title>Talks</title><body><article><h1>Talks</h1><p>Israel and Egypt agreed"
                        + " to meet in Cairo, officials said on Monday. The ministers of both states"
                        + " will speak of the border and of the ceasefire, the officials said, and they"
                        + " expect no agreement before Friday.</p></article></body>");
        run();
        run();

        List<JsonNode> rows = rows();
        assertThat(rows)
                .extracting(row -> row.path("offset").asLong())
                .containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(rows)
                .extracting(row -> row.path("reason").asString(""))
                .containsExactlyInAnyOrder("", "", "unreadable-json-line");
        assertThat(rows)
                .filteredOn(row -> row.path("offset").asLong() == 2)
                .allMatch(row -> row.path("place").asString().equals("https://example.org/third"));
    }

    private void send(String name, int offset, String value) throws IOException {
        Files.createDirectories(folder.resolve("messages"));
        String line =
                "{\"key\":\"https://example.org/%s\",\"value\":\"%s\",\"topic\":\"news\",\"partition\":0,\"offset\":%d}"
                        .formatted(
                                name,
                                Base64.getEncoder().encodeToString(value.getBytes(UTF_8)),
                                offset);
        Files.writeString(folder.resolve("messages").resolve(name + ".json"), line);
    }

    private void run() throws Exception {
        Dataset<Row> messages =
                Cluster.SPARK
                        .readStream()
                        .schema(MESSAGE)
                        .json(folder.resolve("messages").toString());
        new FollowJob(Cluster.SPARK, "fast")
                .start(messages, folder.resolve("out").toString(), Trigger.AvailableNow())
                .awaitTermination();
    }

    private List<JsonNode> rows() {
        return Cluster.rows(folder.resolve("out"), "followed");
    }
}

package parley.stream;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Spark in this JVM, one for all tests, and its tables as the command line's exports show theirs.
final class Cluster {
    /// Little is compiled: for a few rows planning costs more than running.
    static final SparkSession SPARK =
            Sessions.with(
                            SparkSession.builder()
                                    .appName("tests")
                                    .master("local[2]")
                                    .config("spark.ui.enabled", "false")
                                    .config("spark.log.level", "WARN")
                                    .config("spark.sql.shuffle.partitions", "2")
                                    .config("spark.sql.codegen.wholeStage", "false")
                                    .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                                    .config("spark.sql.adaptive.enabled", "false"))
                    .getOrCreate();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cluster() {}

    /// The rows of a table as objects, in the order of their words.
    static List<JsonNode> rows(Path out, String table) {
        var rows = new ArrayList<JsonNode>();
        for (Row row : SPARK.read().parquet(out.resolve(table).toString()).collectAsList()) {
            rows.add(object(row));
        }
        rows.sort((one, other) -> one.toString().compareTo(other.toString()));
        return rows;
    }

    private static ObjectNode object(Row row) {
        StructType type = row.schema();
        ObjectNode node = JSON.createObjectNode();
        IntStream.range(0, row.size())
                .forEach(i -> node.set(type.fieldNames()[i], value(row.get(i))));
        return node;
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case null -> JSON.getNodeFactory().nullNode();
            case scala.collection.Seq<?> list ->
                    JSON.valueToTree(CollectionConverters.asJava(list));
            case LocalDate day -> JSON.valueToTree(day.toString());
            case Instant instant -> JSON.valueToTree(instant.toString());
            default -> JSON.valueToTree(value);
        };
    }
}

package parley.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/// Sends lines to a broker as messages, and looks whether each is in the table `followed` once;
/// `tools/stream-kafka` starts it.
final class Messages {
    private Messages() {}

    /// Sends or checks; ends with 1 when a message is missing or there twice.
    ///
    /// @param arguments `send BROKER LINES`, or `check LINES FOLDER`
    public static void main(String... arguments) throws IOException {
        if (arguments[0].equals("send")) {
            send(arguments[1], Files.readAllLines(Path.of(arguments[2])));
        } else {
            System.exit(check(Files.readAllLines(Path.of(arguments[1])), Path.of(arguments[2])));
        }
    }

    private static void send(String broker, List<String> lines) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < lines.size(); i++) {
                var _ =
                        producer.send(
                                new ProducerRecord<>("news", i % 2, "line-" + i, lines.get(i)));
            }
        }
        System.out.println(lines.size() + " messages sent");
    }

    private static int check(List<String> lines, Path out) {
        Map<String, Integer> seen = new HashMap<>();
        int rejected = 0;
        for (JsonNode row : Cluster.rows(out, "followed")) {
            String place = row.path("file").asString() + " " + row.path("offset").asLong();
            seen.merge(place, 1, Integer::sum);
            rejected += row.path("reason").isNull() ? 0 : 1;
        }
        int missing = 0;
        for (int i = 0; i < lines.size(); i++) {
            missing += seen.containsKey("kafka:news/" + i % 2 + " " + i / 2) ? 0 : 1;
        }
        long twice = seen.values().stream().filter(count -> count > 1).count();
        long broken = lines.stream().filter(line -> line.equals("{broken")).count();
        System.out.println(
                "%d messages, %d in the table, %d missing, %d more than once, %d of %d that cannot be read are told"
                        .formatted(lines.size(), seen.size(), missing, twice, rejected, broken));
        boolean isWhole = missing == 0 && twice == 0 && seen.size() == lines.size();
        return isWhole && rejected == broken ? 0 : 1;
    }
}

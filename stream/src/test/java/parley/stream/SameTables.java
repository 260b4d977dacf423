package parley.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Compares tables of the job with those of `parley export --format jsonl`, row by row;
/// `tools/stream-cluster` starts it.
final class SameTables {
    private SameTables() {}

    /// Ends with 0 when all rows are the same, with 1 and the first differences when they are not.
    ///
    /// @param arguments the folder of the export, the folder of the job
    public static void main(String... arguments) throws IOException {
        Path expected = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        boolean isSame = true;
        for (String table : List.of("reports", "statements", "positions", "events")) {
            List<JsonNode> wanted = CommandLine.rows(expected, table);
            List<JsonNode> got = Cluster.rows(out, table);
            isSame &= wanted.equals(got) && !wanted.isEmpty();
            System.out.println(
                    "%s: %d rows of the command line, %d of the job, %s"
                            .formatted(
                                    table,
                                    wanted.size(),
                                    got.size(),
                                    wanted.equals(got) ? "all the same" : "NOT the same"));
            wanted.stream()
                    .filter(row -> !got.contains(row))
                    .limit(3)
                    .forEach(row -> System.out.println("missing: " + row));
        }
        System.exit(isSame ? 0 : 1);
    }
}

package parley.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Input that is read into the same folder again, with more or otherwise: every document stands in
/// the tables once.
class ReadAgainTest {
    private static final String TALKS =
            "Iran rejected the offer of the United States on Friday, Foreign Minister Abbas"
                    + " Araghchi said in Tehran.";
    private static final String TRUCE =
            "Israel and Egypt agreed to a truce on Monday, officials of both states said in Cairo.";
    private static final String LINES =
            """
            {"text": "%s"}
            {broken
            {"text": "%s"}
            """
                    .formatted(TALKS, TRUCE);

    @TempDir private Path folder;
    private Path out = Path.of("");

    @BeforeEach
    void write() throws IOException {
        out = folder.resolve("out");
        Files.writeString(folder.resolve("talks.txt"), TALKS);
        Files.writeString(folder.resolve("truce.txt"), TRUCE);
        Files.writeString(folder.resolve("empty.txt"), " ");
        Files.writeString(folder.resolve("both.jsonl"), LINES);
    }

    @Test
    void withMoreFiles() throws IOException {
        read(99, "talks.txt", "empty.txt");
        read(99, "talks.txt", "empty.txt", "truce.txt");
        new TablesJob(Cluster.SPARK).run(out.toString());

        assertThat(Cluster.rows(out, "reports")).hasSize(2);
        assertThat(Cluster.rows(out, "rejected")).hasSize(1);
        assertThat(parts()).hasSize(2);
        assertThat(origins()).containsExactly("talks.txt", "truce.txt");
        assertThat(rejections()).containsExactly("empty.txt empty");
    }

    @Test
    void cutElsewhere() throws IOException {
        read(100, "both.jsonl");
        read(9999, "both.jsonl");

        assertThat(parts()).hasSize(2);
        assertThat(origins()).containsExactly("both.jsonl#line-1", "both.jsonl#line-3");
        assertThat(rejections()).containsExactly("both.jsonl unreadable-json-line");
    }

    @Test
    void whatIsThereIsNotReadAgain() throws IOException {
        read(99, "talks.txt");
        List<Path> before = files();
        read(99, "talks.txt");

        assertThat(files()).isEqualTo(before);
    }

    /// As a ledger that took in both.
    @Test
    void aFileThatWasChangedKeepsItsEarlierText() throws IOException {
        read(99, "talks.txt", "empty.txt");
        Files.writeString(folder.resolve("talks.txt"), TALKS + " He spoke to reporters.");
        Files.writeString(folder.resolve("empty.txt"), TRUCE);
        read(99, "talks.txt", "empty.txt");

        assertThat(origins()).containsExactly("empty.txt", "talks.txt", "talks.txt");
        assertThat(rejections()).isEmpty();
    }

    /// The reports that such a table holds are there for one of their readings, whichever.
    @Test
    void aTableInWhichAnEarlierVersionReadTwice() throws IOException {
        read(99, "talks.txt");
        Path part = parts().getFirst();
        Files.move(part, part.resolveSibling("part=0123456789abcdef"));
        read(99, "talks.txt");

        assertThat(parts()).hasSize(2);
        assertThat(origins()).containsExactly("talks.txt");
    }

    private void read(long cut, String... names) throws IOException {
        List<String> inputs =
                Arrays.stream(names).map(name -> folder.resolve(name).toString()).toList();
        new ReadJob(Cluster.SPARK, "fast", cut, 2000).run(inputs, out.toString());
    }

    private List<String> origins() {
        Dataset<Row> kept = Kept.of(new TablesJob(Cluster.SPARK).documents(out.toString()));
        return kept.select("report.origin").collectAsList().stream()
                .map(row -> name(row.getString(0)))
                .sorted()
                .toList();
    }

    private List<String> rejections() {
        Dataset<Row> all = new TablesJob(Cluster.SPARK).documents(out.toString());
        return all.where("reason IS NOT NULL").select("file", "reason").collectAsList().stream()
                .map(row -> name(row.getString(0)) + " " + row.getString(1))
                .toList();
    }

    private static String name(String path) {
        return Path.of(path).getFileName().toString();
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> below = Files.list(out.resolve("read"))) {
            return below.filter(Files::isDirectory).sorted().toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> below = Files.walk(out)) {
            return below.sorted().toList();
        }
    }
}

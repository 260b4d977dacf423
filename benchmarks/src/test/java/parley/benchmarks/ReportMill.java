package parley.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.ledger.Intake;
import parley.model.Reading;
import parley.testkit.MadeUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes as many reports as one likes, each with four statements, positions and events: invented
/// sentences of ours between shuffled sentences of news. Those are read when it runs, from the
/// benches beside the project and from our samples, and are never kept. The same number gives the
/// same report.
final class ReportMill {
    private static final int FINDINGS = 4;
    private static final int LEAST = 3;
    private static final int BELOW = 6;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 300;
    private static final Pattern END = Pattern.compile("(?<=[.!?][\"”]?)\\s+(?=[\"“A-Z])|\n+");

    private final List<String> sentences;

    private ReportMill(List<String> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    /// A mill over the texts of these files of JSON Lines and of plain text, in their order.
    ///
    /// @throws IllegalArgumentException if they hold no sentence
    static ReportMill over(List<Path> files) {
        var sentences = new ArrayList<String>();
        for (Path file : files) {
            texts(file)
                    .flatMap(END::splitAsStream)
                    .map(String::strip)
                    .forEach(sentence -> {
                        if (sentence.length() >= SHORTEST && sentence.length() <= LONGEST) {
                            sentences.add(sentence);
                        }
                    });
        }
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException(
                    "Reports are made of sentences, found none in " + files);
        }
        return new ReportMill(sentences);
    }

    private static Stream<String> texts(Path file) {
        try {
            if (!file.toString().endsWith(".jsonl")) {
                return Stream.of(Files.readString(file));
            }
            return Files.readAllLines(file).stream()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .map(record -> record.path("text"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    int sentences() {
        return sentences.size();
    }

    /// One report, read already.
    Intake report(long number) {
        Reading reading = MadeUp.reading(number, FINDINGS, sentences, LEAST, BELOW);
        byte[] bytes = reading.article().text().getBytes(StandardCharsets.UTF_8);
        return new Intake(reading, bytes, "mill-" + number, "mill");
    }
}

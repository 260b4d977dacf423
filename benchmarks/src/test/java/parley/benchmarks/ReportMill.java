package parley.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
/// sentences of ours between sentences of news whose words are mixed up: a few ten thousand
/// sentences as they are would each stand in dozens of reports of a large ledger, as no news but
/// copies do. Those are read when it runs, from the benches beside the project and from our
/// samples, and are never kept. The same number gives the same report.
final class ReportMill {
    private static final int FINDINGS = 4;
    private static final int LEAST = 3;
    private static final int BELOW = 6;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 300;
    private static final Pattern END = Pattern.compile("(?<=[.!?][\"”]?)\\s+(?=[\"“A-Z])|\n+");

    /// Every tenth report comes a day late.
    private static final int ONE_IS_LATE = 10;

    private final MadeUp.Filler filler;

    private ReportMill(List<String> sentences) {
        this.filler = new MadeUp.Filler(sentences, LEAST, BELOW, true);
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
        return filler.sentences().size();
    }

    /// One report, read already, of any day in five years.
    Intake report(long number) {
        return intake(number, MadeUp.reading(number, FINDINGS, filler));
    }

    /// One report, read already, of the day that it has when so many come each day.
    Intake report(long number, int aDay) {
        LocalDate day =
                MadeUp.FIRST_DAY.plusDays(number / aDay - (number % ONE_IS_LATE == 0 ? 1 : 0));
        return intake(number, MadeUp.reading(number, FINDINGS, filler, day));
    }

    private static Intake intake(long number, Reading reading) {
        byte[] bytes = reading.article().text().getBytes(StandardCharsets.UTF_8);
        return new Intake(reading, bytes, "mill-" + number, "mill");
    }
}

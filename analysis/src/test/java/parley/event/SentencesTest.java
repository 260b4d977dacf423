package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parley.model.Event;

/// Reads `sentences.tsv`: sentences of ours, each with all events that it tells and no other. An
/// event is `PLOVER source > target FACTUALITY` by the words of the sentence; several are joined by
/// `; `, and `-` stands for none.
class SentencesTest {
    @TestFactory
    Stream<DynamicTest> tellsAllThatHappenedAndNothingElse() throws IOException {
        return lines().stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[1], () -> check(cells[0], cells[1])));
    }

    private static void check(String wanted, String text) {
        List<String> expected = wanted.equals("-") ? List.of() : List.of(wanted.split("; ", -1));
        assertThat(Coding.eventsByDeepEngine(text).stream().map(e -> shown(e, text)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String shown(Event event, String text) {
        return event.code().plover() + " " + Coding.who(event, text) + " " + event.factuality();
    }

    private static List<String> lines() throws IOException {
        var in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream("sentences.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}

package parley.position.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.position.classify.Readings.Label;
import parley.position.classify.Readings.Pair;
import parley.position.classify.Readings.Reading;

/// 300 sentences were labelled twice; the page says how far both agree, and the labels are the
/// settled ones.
class SecondReadingTest {
    private static final Path SENTENCES = Path.of("positions", "sentences.tsv");
    private static final Label ASKS = new Label("DEMAND", "talks");
    private static final Label REFUSES = new Label("REJECT", "talks");

    private static Readings readings = new Readings(List.of());

    @BeforeAll
    static void read() throws IOException {
        readings = Readings.read(Path.of("positions", "readings.tsv"));
    }

    @Test
    void thePageIsWhatTheCommandWrites() throws IOException {
        assertThat(Path.of("..", "docs", "reference", "labels.md"))
                .hasContent(SecondReading.page(readings));
    }

    @Test
    void whatTheReadingsSettledStandsInTheSentences() throws IOException {
        Map<String, List<Label>> now = new HashMap<>();
        for (LabelledSentence sentence : LabelledSentence.readAll(SENTENCES)) {
            now.put(
                    sentence.text(),
                    sentence.positions().stream()
                            .map(it -> new Label(it.act().name(), it.issue().code()))
                            .toList());
        }

        assertThat(readings.all()).hasSize(300);
        for (Reading reading : readings.all()) {
            switch (reading.settled()) {
                case "both" -> assertThat(now.get(reading.text())).as(reading.text()).isNotNull();
                case "second" ->
                        assertThat(now.get(reading.text()))
                                .as(reading.text())
                                .containsExactlyInAnyOrderElementsOf(reading.second());
                default ->
                        assertThat(now.get(reading.text()))
                                .as(reading.text())
                                .containsExactlyInAnyOrderElementsOf(reading.first());
            }
        }
    }

    @Test
    void everyDifferenceIsSettled() {
        for (Reading reading : readings.all()) {
            assertThat(reading.settled().isEmpty()).as(reading.text()).isEqualTo(reading.agrees());
        }
    }

    @Test
    void aSeedDrawsTheSameSentencesInEveryOrderOfTheFile() throws IOException {
        // What was added after the draw stands behind the last remark.
        List<String> then =
                Files.readAllLines(SENTENCES).stream()
                        .takeWhile(line -> !line.startsWith("# Near misses of ordinary politics"))
                        .toList();
        List<String> read = readings.all().stream().map(Reading::text).toList();
        Path file = Files.createTempFile("sentences", ".tsv");
        try {
            Files.write(file, then);
            List<String> drawn = SecondReading.draw(file, 302, "second reading");
            Files.write(file, then.reversed());

            // Two of them had been seen.
            assertThat(drawn).containsAll(read);
            assertThat(SecondReading.draw(file, 302, "second reading")).isEqualTo(drawn);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void positionsStandSideBySideSoThatMostIsEqual() {
        var reading = new Reading("", List.of(ASKS, REFUSES), List.of(REFUSES), "first");

        assertThat(reading.pairs())
                .containsExactly(new Pair(ASKS, null), new Pair(REFUSES, REFUSES));
        assertThat(reading.agrees()).isFalse();
    }

    @Test
    void kappaIsWhatIsEqualBeyondChance() {
        var agreement = new Agreement();
        // The textbook table: 20 and 15 equal, 5 and 10 not, gives 0.4.
        for (int i = 0; i < 50; i++) {
            agreement.add(i < 25 ? "yes" : "no", i < 20 || i >= 40 ? "yes" : "no");
        }

        assertThat(agreement.same()).isEqualTo(35);
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-9));
    }
}

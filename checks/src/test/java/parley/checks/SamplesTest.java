package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job on our own samples, from page to output.
class SamplesTest {
    private static final String SAMPLES = Project.ROOT.resolve("samples").toString();
    private static final String GRAIN =
            Project.ROOT.resolve("samples/grain-4-russia-quits.html").toString();

    @Test
    void aSampleGivesTitleDateAndRecordsWithTheirWords() {
        JsonNode reading =
                JsonMapper.shared().readTree(Parley.run("read", "--format", "json", GRAIN).out());
        String text = reading.at("/article/text").asString();

        assertThat(reading.at("/article/title/value/words").asString())
                .isEqualTo("Russia quits grain deal, says it will return once its terms are met");
        assertThat(reading.at("/article/published/value/utc").asString())
                .isEqualTo("2023-07-17T13:20:00Z");
        assertThat(reading.at("/statements").size()).isPositive();
        assertThat(text).doesNotContain("Most read", "Advertisement", "Subscribe");
    }

    @Test
    void theSameBytesComeOutUnderAnyLocaleZoneAndNumberOfThreads() throws Exception {
        String expected = Parley.run("read", "--format", "jsonl", SAMPLES).out();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try (var one = new ForkJoinPool(1)) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

            String again =
                    one.submit(() -> Parley.run("read", "--format", "jsonl", SAMPLES).out()).get();

            assertThat(again).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}

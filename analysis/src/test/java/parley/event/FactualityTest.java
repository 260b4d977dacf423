package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.model.Article;
import parley.model.Factuality;
import parley.model.Span;
import parley.text.Sentence;

/// Reads `factuality.tsv`: more than 300 sentences of ours over all fourteen values.
class FactualityTest {
    private static final double LEAST_RIGHT = 0.85;
    private static final double MOST_LEAKED = 0.02;
    private static final Set<Factuality> DONE =
            EnumSet.of(
                    Factuality.ACTUAL,
                    Factuality.ONGOING,
                    Factuality.HABITUAL,
                    Factuality.PRESUPPOSED,
                    Factuality.HISTORICAL);

    private record Sample(Factuality gold, String trigger, String text) {}

    @Test
    void tellsWhatHappenedFromWhatDidNot() throws IOException {
        List<Sample> samples = samples();
        var wrong = new ArrayList<String>();
        var leaked = new ArrayList<String>();
        int open = 0;
        for (Sample sample : samples) {
            Factuality found = judge(sample);
            if (found != sample.gold()) {
                wrong.add(found + " for " + sample);
            }
            if (!DONE.contains(sample.gold())) {
                open++;
                if (found.happened()) {
                    leaked.add(sample.toString());
                }
            }
        }
        assertThat(samples).hasSizeGreaterThanOrEqualTo(300);
        assertThat(1 - wrong.size() / (double) samples.size())
                .as("right of %s, wrong: %s", samples.size(), wrong)
                .isGreaterThanOrEqualTo(LEAST_RIGHT);
        assertThat(leaked.size() / (double) open)
                .as("told as happened: %s", leaked)
                .isLessThanOrEqualTo(MOST_LEAKED);
    }

    @Test
    void verbsShareAModalOnlyInTheFormThatItWants() {
        assertThat(happened("offered", "The rebels would never sign the deal but offered to talk."))
                .isTrue();
        assertThat(happened("rejects", "The union will meet the owners but rejects their plan."))
                .isTrue();
        assertThat(happened("leave", "The troops will lift the siege and leave the town."))
                .isFalse();
    }

    @Test
    void bothClausesOfAConditionAreOpen() {
        assertThat(
                        happened(
                                "withdrew",
                                "The rebels would talk only if the detainees were freed and"
                                        + " government troops withdrew from the town."))
                .isFalse();
        assertThat(
                        happened(
                                "leaves",
                                "They will sign if the siege ends and the army leaves the town."))
                .isFalse();
        assertThat(happened("left", "The siege ended and the army left when the rains came."))
                .isTrue();
    }

    private static boolean happened(String trigger, String text) {
        return judge(new Sample(Factuality.ACTUAL, trigger, text)).happened();
    }

    private static Factuality judge(Sample sample) {
        Article article = Article.plain("sample", sample.text());
        int start = sample.text().indexOf(sample.trigger());
        var trigger = new Span(start, start + sample.trigger().length());
        for (Sentence sentence : Coding.ENGINE.read(sample.text(), article.blocks())) {
            Factuality found = FactualityJudge.judge(sentence, trigger);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalArgumentException("The trigger must stand in the text, got " + sample);
    }

    private static List<Sample> samples() throws IOException {
        var samples = new ArrayList<Sample>();
        var in = Objects.requireNonNull(FactualityTest.class.getResourceAsStream("factuality.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    samples.add(new Sample(Factuality.valueOf(cells[0]), cells[1], cells[2]));
                }
            }
        }
        return samples;
    }
}

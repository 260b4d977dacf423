package parley.engine.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences here are our own.
class SentenceEncoderTest {
    private static final SentenceEncoder ENCODER = SentenceEncoder.load();

    private static double likeness(String one, String other) {
        float[] first = ENCODER.vector(one);
        float[] second = ENCODER.vector(other);
        double dot = 0;
        for (int i = 0; i < first.length; i++) {
            dot += first[i] * second[i];
        }
        return dot;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The president is ready to give up land for peace. | The leader would cede"
                        + " territory to end the war. | The president praised the harvest of apples.",
                "Captured soldiers will be exchanged. | Both sides agreed to swap prisoners of war."
                        + " | The exchange rate of the crown fell.",
                "Fighting will stop for a month. | A thirty-day ceasefire begins. | The month of"
                        + " May was cold and wet."
            })
    void otherWordsForTheSameAreNearerThanTheSameWordsForSomethingElse(
            String words, String same, String unlike) {
        assertThat(likeness(words, same)).isGreaterThan(likeness(words, unlike) + 0.05);
    }

    @Test
    void vectorsHaveLengthOneAndTheSameWordsGiveTheSame() {
        for (String words :
                List.of("", "  ", "Truce", "word ".repeat(2000), "Élysée \uD83D\uDE00")) {
            float[] vector = ENCODER.vector(words);
            assertThat(vector).hasSize(SentenceEncoder.SIZE).isEqualTo(ENCODER.vector(words));
            double squares = 0;
            for (float each : vector) {
                squares += each * each;
            }
            assertThat(squares).isBetween(0.999, 1.001);
        }
    }
}

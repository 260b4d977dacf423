package parley.engine.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Name;
import parley.model.Span;

class NameReaderTest {
    private static final List<Span> WORDS =
            List.of(new Span(0, 3), new Span(4, 8), new Span(9, 12));

    private final NameReader reader =
            new NameReader(List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC"));

    @Test
    void aNameRunsFromItsBeginningToItsLastPart() {
        float[][] scores = {{0, 9, 0, 0, 0}, {0, 0, 9, 0, 0}, {9, 0, 0, 0, 0}};

        assertThat(reader.names(scores, WORDS))
                .extracting(Name::words, Name::type)
                .containsExactly(tuple(new Span(0, 8), Name.Type.PERSON));
    }

    @Test
    void aPartWithoutABeginningIsRepairedByTheNextBestLabels() {
        float[][] scores = {{5, 4, 0, 0, 0}, {0, 0, 9, 0, 0}, {9, 0, 0, 0, 0}};

        assertThat(reader.names(scores, WORDS))
                .extracting(Name::words)
                .containsExactly(new Span(0, 8));
    }

    @Test
    void twoNamesMayStandSideBySide() {
        float[][] scores = {{0, 0, 0, 9, 0}, {0, 0, 0, 9, 0}, {0, 0, 0, 0, 9}};

        assertThat(reader.names(scores, WORDS))
                .extracting(Name::words)
                .containsExactly(new Span(0, 3), new Span(4, 12));
    }

    @Test
    void confidenceIsThatOfTheWeakestWord() {
        float[][] scores = {{0, 50, 0, 0, 0}, {0, 0, 0, 0, 0}, {50, 0, 0, 0, 0}};

        assertThat(reader.names(scores, WORDS))
                .extracting(Name::confidence)
                .allMatch(confidence -> confidence >= 0.2 && confidence <= 1);
    }

    @Test
    void noWordsHaveNoNames() {
        assertThat(reader.names(new float[0][], List.of())).isEmpty();
    }
}

package parley.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentWordsTest {
    private final ContentWords words = ContentWords.load();

    @Test
    void grammarTellsNothing() {
        assertThat(words.of("that it would be ready to do this")).isEmpty();
    }

    @Test
    void inflectionsAndSpellingsOfOneWordAreOne() {
        assertThat(words.of("cease-fires")).isEqualTo(words.of("a ceasefire"));
        assertThat(words.of("withdrawing troops")).isEqualTo(words.of("the withdrawal of forces"));
    }

    @Test
    void theOverlapCountsTheSmallerPhrase() {
        double overlap =
                ContentWords.overlap(
                        words.of("a ceasefire"), words.of("a ceasefire of thirty days at sea"));
        assertThat(overlap).isEqualTo(1);
    }

    @Test
    void nothingOverlapsWithNothing() {
        assertThat(ContentWords.overlap(words.of(""), words.of(""))).isZero();
    }
}

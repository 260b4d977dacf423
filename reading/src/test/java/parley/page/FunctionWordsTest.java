package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionWordsTest {
    @Test
    void tellsLanguagesApart() {
        assertThat(FunctionWords.language("The envoy said that a truce was near, and he left."))
                .isEqualTo("en");
        assertThat(
                        FunctionWords.language(
                                "Der Bote sagte, dass die Ruhe nicht von Dauer ist und ging."))
                .isEqualTo("de");
    }

    @Test
    void aGenitiveIsNoLittleWordOfAnotherLanguage() {
        String text =
                "President Senn's army closed Belhar's, Ostmark's, Kel's and Oravia's crossings to "
                        + "a rival's troops.";

        assertThat(FunctionWords.language(text)).isIn("en", null);
    }

    @Test
    void articlesOfEnglishCountForEnglish() {
        String text =
                "A lawyer filed a suit in a court against a minister on a visit, seeking a trial.";

        assertThat(FunctionWords.language(text)).isEqualTo("en");
    }

    @Test
    void saysNothingOfAFewWords() {
        assertThat(FunctionWords.language("Talks in Geneva")).isNull();
    }
}

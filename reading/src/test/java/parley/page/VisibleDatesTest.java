package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates as newspapers of many languages print them, all of them 4 March 2024.
@NullUnmarked
class VisibleDatesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "English; Monday, March 4, 2024",
                "English (day first); Published 4th March 2024",
                "German; Montag, 4. März 2024",
                "Austrian; 4. März 2024",
                "French; lundi 4 mars 2024",
                "Spanish; lunes 4 de marzo de 2024",
                "Portuguese; 4 de março de 2024",
                "Italian; lunedì 4 marzo 2024",
                "Dutch; maandag 4 maart 2024",
                "Danish; 4. marts 2024",
                "Swedish; 4 mars 2024",
                "Norwegian; 4. mars 2024",
                "Finnish; 4. maaliskuuta 2024",
                "Polish; 4 marca 2024",
                "Czech; 4. března 2024",
                "Slovak; 4. marca 2024",
                "Hungarian; 2024. március 4.",
                "Romanian; 4 martie 2024",
                "Turkish; 4 Mart 2024",
                "Greek; 4 Μαρτίου 2024",
                "Russian; 4 марта 2024",
                "Ukrainian; 4 березня 2024",
                "Croatian; 4. ožujka 2024.",
                "Serbian; 4. март 2024.",
                "Lithuanian; 2024 m. kovo 4 d.",
                "Arabic; الاثنين 4 مارس 2024",
                "Arabic with both names; 4 آذار / مارس 2024",
                "Arabic digits; ٤ مارس ٢٠٢٤",
                "Hebrew; 4 במרץ 2024",
                "Hindi; 4 मार्च 2024",
                "Bengali digits; ৪ মার্চ ২০২৪",
                "Chinese; 2024年3月4日",
                "Japanese; 2024年3月4日",
                "Korean; 2024년 3월 4일",
                "Indonesian; 4 Maret 2024",
                "Vietnamese numbers; 04/03/2024",
                "Numbers with dots; 04.03.2024",
                "Numbers with bars; 04 | 03 | 2024",
                "ISO; 2024-03-04"
            })
    void aPrintedDateIsRead(String language, String words) {
        assertThat(DateWords.find(words, null, null))
                .as(language)
                .extracting(found -> found.published().date())
                .containsExactly(LocalDate.of(2024, 3, 4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Updated 6:36 PM, March 4, 2024",
                "4. März 2024, 18:36 Uhr",
                "4 mars 2024 à 18h36",
                "04.03.2024 | 18:36",
                "4 марта 2024, 18:36",
                "2024年3月4日 18時36分"
            })
    void theTimeOfDayBesideItIsRead(String words) {
        assertThat(DateWords.find(words, null, null))
                .extracting(found -> found.published().local())
                .containsExactly(LocalDateTime.of(2024, 3, 4, 18, 36));
    }

    @Test
    void theCountryDecidesWhichNumberIsTheMonth() {
        assertThat(DateWords.find("03/04/2024", Boolean.TRUE, "us"))
                .extracting(found -> found.published().date())
                .containsExactly(LocalDate.of(2024, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({"12 of 2024 seats", "Room 4, March Street 2024", "31 February 2024", "4.3.24.12.7"})
    void whatIsNoDateIsNotRead(String words) {
        assertThat(DateWords.find(words, null, null)).isEmpty();
    }
}

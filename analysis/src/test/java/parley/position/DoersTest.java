package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who has to act for a term to come about: nobody where its words do not tell. The sentences are
/// ours.
class DoersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran will cap enrichment if Washington lifts its sanctions.   | United States",
                "Iran will cap enrichment if sanctions are lifted by Washington. | United States",
                "Iran will cap enrichment if the sanctions on Iran are lifted. | -",
                "Iran offered to cap enrichment in exchange for lifting sanctions on Iran. | -",
                "Serbia offered a truce in exchange for American guarantees.   | United States",
                "Serbia offered a truce in exchange for Kosovar prisoners.     | -",
                "Lebanon offered a truce in exchange for a withdrawal from Lebanon. | -",
                "Iran offered a truce in exchange for Iranian assets.          | -",
                "Serbia will sign once the withdrawal of Turkey is complete.   | -",
                "Armenia will sign if the two countries agree on a map.        | -",
                "Peru will sign if the generals agree to it.                   | -",
                "Peru will reopen the border if Chile withdraws and Bolivia pays. | -"
            })
    void whoHasToActIsWhoseDeedTheTermIs(String sentence, String by) {
        assertThat(Reports.positions(sentence))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(
                                        it.conditions().stream()
                                                .map(term ->
                                                        term.by() == null ? "-" : term.by().party())
                                                .collect(Collectors.joining(", ")))
                                .isEqualTo(by));
    }
}

package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who "both sides" and "the two countries" are. The reports are ours.
class PairsTest {
    @Test
    void theTwoCountriesAreBothOfThem() {
        assertThat(
                        Reports.lines(
                                "Armenia and Azerbaijan held talks in Geneva. The two countries"
                                        + " agreed to a ceasefire."))
                .contains("Armenia ACCEPT a ceasefire", "Azerbaijan ACCEPT a ceasefire");
    }

    @Test
    void bothSidesAreNobodyWhereAThirdPartyWasNamedSince() {
        assertThat(
                        Reports.lines(
                                "Armenia and Azerbaijan held talks with Russia, and Georgia sent an"
                                        + " envoy. Both sides rejected the map."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qatar and Egypt said both sides had accepted the truce.",
                "Iran closed the strait. Oman said both sides had accepted the truce."
            })
    void whoSpeaksOfBothSidesIsNoneOfThem(String text) {
        assertThat(Reports.lines(text)).doesNotContain("ACCEPT");
    }

    @Test
    void countriesThatAreNotNamedAreNotTheLastOneThatIs() {
        assertThat(Reports.lines("Turkey closed the border. The countries rejected the map."))
                .doesNotContain("Turkey REJECT");
    }
}

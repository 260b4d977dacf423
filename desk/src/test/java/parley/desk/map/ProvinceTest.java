package parley.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvinceTest {
    private final Atlas atlas = Atlas.shipped();

    @ParameterizedTest
    @CsvSource({
        "50.45, 30.52, UA-30",
        "48.00, 37.80, UA-14",
        "45.00, 34.10, UA-43",
        "46.95, 142.7, RU-SAK",
        "-25.75, 28.19, ZA-GT",
    })
    void aPointLiesInItsProvince(double latitude, double longitude, String code) {
        assertThat(atlas.province(Box.of(latitude, longitude)).orElseThrow().code())
                .isEqualTo(code);
    }

    @Test
    void theSeaIsInNoProvince() {
        assertThat(atlas.province(Box.of(43.0, 34.0))).isEmpty();
    }

    @Test
    void aProvinceIsThatOfItsIsoCode() {
        Province crimea = atlas.province(Box.of(45.0, 34.1)).orElseThrow();

        assertThat(crimea.country()).isEqualTo("UKR");
        assertThat(crimea.claimants()).containsExactly("UKR", "RUS");
        assertThat(crimea.controllersOn(LocalDate.of(2013, 1, 1))).containsExactly("UKR");
        assertThat(crimea.controllersOn(LocalDate.of(2020, 1, 1))).containsExactly("RUS");
    }

    @ParameterizedTest
    @CsvSource({
        "44.60, 33.55, Sevastopol",
        "45.00, 34.10, Autonomous Republic of Crimea",
        "48.00, 37.80, Donetsk",
        "43.00, 41.00, Abkhazia",
        "42.33, 44.00, South Ossetia",
        "33.00, 35.75, Golan Heights",
        "32.10, 35.30, West Bank",
        "34.00, 75.50, Indian-administered Kashmir",
        "35.20, 79.20, Aksai Chin",
        "35.25, 33.60, Northern Cyprus",
        "10.00, 114.0, Spratly Islands",
        "6.00, -59.50, Essequibo",
        "9.60, 28.40, Abyei",
    })
    void whatIsDisputedIsHatchedWithWhoClaimsIt(double latitude, double longitude, String name) {
        Box point = Box.of(latitude, longitude);

        assertThat(atlas.disputed(point))
                .filteredOn(area -> area.holds(point.west(), point.north()))
                .extracting(Province::name)
                .contains(name);
        assertThat(atlas.disputed(Box.WORLD))
                .allMatch(area -> !area.claimants().isEmpty())
                .allMatch(area ->
                        area.claimants().stream()
                                .noneMatch(code -> States.name(code).equals(code)));
    }

    @Test
    void noOutlineJumpsAcrossTheMapsEdge() {
        assertThat(atlas.outlines(Box.WORLD)).allMatch(outline -> outline.box().width() <= 18_000);
    }
}

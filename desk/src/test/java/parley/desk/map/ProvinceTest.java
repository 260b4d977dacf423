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

    @Test
    void noOutlineJumpsAcrossTheMapsEdge() {
        assertThat(atlas.outlines(Box.WORLD)).allMatch(outline -> outline.box().width() <= 18_000);
    }
}

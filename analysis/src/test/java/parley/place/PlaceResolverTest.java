package parley.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.model.Place;
import parley.testkit.Cases;

class PlaceResolverTest {
    private static final PlaceResolver RESOLVER = PlaceResolver.load();

    private static List<PlaceMention> resolve(String text) {
        return RESOLVER.resolve(text, List.of(), null);
    }

    private static Place only(String text, @Nullable LocalDate date) {
        List<PlaceMention> found = RESOLVER.resolve(text, List.of(), date);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst().place();
    }

    @Test
    void oldAndNewSpellingsAreOnePlace() {
        Place kyiv = only("Trams ran again in Kyiv.", null);
        Place kiev = only("Trams ran again in Kiev.", null);
        assertThat(kiev.latitude()).isEqualTo(kyiv.latitude());
        assertThat(kyiv.country()).isEqualTo("UKR");
        assertThat(kyiv.precision()).isEqualTo(Place.Precision.TOWN);
    }

    @Test
    void theStateBehindTheCommaPicksTheTown() {
        assertThat(resolve("She grew up in Paris, Texas.").getFirst().place().latitude())
                .isBetween(33.0, 34.0);
        assertThat(only("She grew up in Paris.", null).country()).isEqualTo("FRA");
    }

    @Test
    void aCountryNamedInTheTextPicksTheTown() {
        List<PlaceMention> found =
                resolve("Lebanon sent soldiers to Tripoli and to Sidon on the coast of Lebanon.");
        assertThat(found).extracting(mention -> mention.place().country()).containsOnly("LBN");
    }

    @Test
    void aDisputedPlaceHasItsClaimantsAndTheControllerOfTheDay() {
        Place before = only("A ferry left Crimea.", LocalDate.of(2013, 5, 1));
        Place after = only("A ferry left Crimea.", LocalDate.of(2016, 5, 1));
        assertThat(before.controllers()).containsExactly("UKR");
        assertThat(after.controllers()).containsExactly("RUS");
        assertThat(after.claimants()).containsExactly("UKR", "RUS");
        assertThat(after.precision()).isEqualTo(Place.Precision.REGION);
    }

    @Test
    void lettersThatNameABodyAreNoHamlet() {
        assertThat(resolve("Envoys of the UN and the FAO spoke.")).isEmpty();
    }

    @Test
    void aWordThatTheTextWritesSmallIsNoHamlet() {
        assertThat(resolve("The Drug agency says the drug is safe.")).isEmpty();
    }

    @Test
    void aVirusIsNotWhereItWasFound() {
        assertThat(resolve("The Marburg virus spread.")).isEmpty();
        assertThat(only("He was born in Marburg.", null).country()).isEqualTo("DEU");
    }

    @Test
    void aCountryIsNotItsCapitalHoweverOftenTheCapitalIsNamed() {
        assertThat(resolve("In Mexico City and again in Mexico City they spoke of Mexico."))
                .last()
                .satisfies(mention ->
                        assertThat(mention.place().precision()).isEqualTo(Place.Precision.COUNTRY));
    }

    @Test
    void aPersonsNameIsNoPlace() {
        assertThat(resolve("Judy Houston met Andrew Jackson. Houston laughed.")).isEmpty();
    }

    @Test
    void anAdjectiveIsMarkedAsOne() {
        assertThat(resolve("The Syrian envoy spoke."))
                .extracting(PlaceMention::use)
                .containsExactly(PlaceMention.Use.ADJECTIVE);
    }

    @Test
    void seasAndSitesKeepTheirPrecision() {
        assertThat(only("Ships waited in the Strait of Hormuz.", null).precision())
                .isEqualTo(Place.Precision.SEA);
        assertThat(only("Inspectors went to Natanz.", null).precision())
                .isEqualTo(Place.Precision.POINT);
    }

    @Test
    void everySpanLiesInTheTextAndNoneOverlaps() {
        String letters = "Aé Kyiv, Paris-U.S. 'of' \ud83d\ude00\n St. al-Fashir.’s";
        Cases.forAll(
                random -> {
                    var text = new StringBuilder();
                    for (int i = random.nextInt(40); i > 0; i--) {
                        int start = random.nextInt(letters.length());
                        text.append(
                                letters, start, start + random.nextInt(letters.length() - start));
                    }
                    return text.toString();
                },
                text -> {
                    int end = 0;
                    for (PlaceMention mention : resolve(text)) {
                        assertThat(mention.place().words().start()).isGreaterThanOrEqualTo(end);
                        end = mention.place().words().end();
                    }
                    assertThat(end).isLessThanOrEqualTo(text.length());
                });
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aMillionCapitalWordsAreReadInTime() {
        assertThat(resolve("Springfield ".repeat(20_000))).isNotEmpty();
        assertThat(resolve("New ".repeat(50_000))).isEmpty();
        assertThat(resolve("U.".repeat(50_000))).isEmpty();
    }
}

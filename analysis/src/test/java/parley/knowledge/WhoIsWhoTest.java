package parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoIsWhoTest {
    private final WhoIsWho knowledge = WhoIsWho.standard();

    @ParameterizedTest
    @CsvSource({
        "Kiev, capital/UKR",
        "the U.S., USA",
        "US, USA",
        "Côte d'Ivoire, CIV",
        "cote d’ivoire, CIV",
        "Hizbollah, HEZBOLLAH",
        "the Kremlin, seat/kremlin",
        "Ukrainians, UKR",
        "Poles, POL",
        "Binyamin Netanyahu, benjamin-netanyahu"
    })
    void aNameIsFoundUnderItsSpellings(String words, String id) {
        assertThat(knowledge.named(words)).extracting(sense -> sense.known().id()).contains(id);
    }

    @Test
    void acronymsNeedCapitals() {
        assertThat(knowledge.named("us")).isEmpty();
        assertThat(knowledge.named("WHO")).isNotEmpty();
        assertThat(knowledge.named("who")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Volodimir Zelenskij, volodymyr-zelenskyy",
        "Wladimir Putin, vladimir-putin",
        "Mahmud Abbass, mahmoud-abbas",
        "Mohamed Mursy, mohamed-morsi",
        "Abbas Araqchy, abbas-araghchi",
        "Mun Jae-in, moon-jae-in"
    })
    void otherRomanisationsMeet(String words, String id) {
        assertThat(knowledge.spelledLike(words)).extracting(Person::id).contains(id);
    }

    @Test
    void strangersAreNobodysSpelling() {
        assertThat(knowledge.spelledLike("Jack Herrick")).isEmpty();
        assertThat(knowledge.spelledLike("Maria Vole")).isEmpty();
    }

    @Test
    void theDayOfTheHandoverIsTheSuccessors() {
        var handover = LocalDate.of(2021, 1, 20);
        assertThat(knowledge.leader("USA", handover.minusDays(1)))
                .hasValueSatisfying(spell -> assertThat(spell.person()).isEqualTo("donald-trump"));
        assertThat(knowledge.leader("USA", handover))
                .hasValueSatisfying(spell -> assertThat(spell.person()).isEqualTo("joe-biden"));
    }

    @Test
    void theWeightiestOfficeIsNamed() {
        assertThat(knowledge.office("xi-jinping", LocalDate.of(2015, 6, 1)))
                .hasValueSatisfying(spell -> assertThat(spell.leads()).isTrue());
    }

    @Test
    void nobodyHoldsAnOfficeBeforeItsTime() {
        assertThat(knowledge.office("andrii-sybiha", LocalDate.of(2016, 6, 1))).isEmpty();
    }

    @Test
    void aUsersFolderAddsAndOverrules(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("states.tsv"),
                """
                id\tname\tkind\tadjectives\tcapitals\tcountry
                OST\tOstmark\tmember\tOstmarkian\tOststadt\tOST
                UKR\tUkraine\tmember\tUkrainian\tLviv\tUKR
                """);
        WhoIsWho own = WhoIsWho.with(folder);
        assertThat(own.named("Ostmarkian")).hasSize(1);
        assertThat(own.state("UKR").orElseThrow().capitals()).isEqualTo(List.of("Lviv"));
        assertThat(knowledge.named("Ostmarkian")).isEmpty();
    }

    @Test
    void aBadRowIsNamedByFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("spells.tsv"),
                """
                person\tof\toffice\trank\tsector\tfrom\tto\tsource\tas_of
                joe-biden\tUSA\tpresident\thead\tGOV\tsoon\t\tours\t2025
                """);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> WhoIsWho.with(folder)))
                .hasMessageContaining("line 2")
                .hasMessageContaining("soon");
    }
}

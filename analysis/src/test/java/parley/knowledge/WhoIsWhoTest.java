package parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
    void aMemberIsOneFromAccessionToWithdrawal() {
        assertThat(members("EU", LocalDate.of(2019, 6, 1))).contains("GBR").hasSize(28);
        assertThat(members("EU", LocalDate.of(2021, 6, 1))).doesNotContain("GBR").hasSize(27);
        assertThat(members("NATO", LocalDate.of(2023, 4, 3))).doesNotContain("FIN").hasSize(30);
        assertThat(members("NATO", LocalDate.of(2024, 3, 7))).contains("FIN", "SWE").hasSize(32);
    }

    @Test
    void theSecurityCouncilHasFifteenMembersInEachOfTheLastTenYears() {
        for (int year = 2016; year <= 2026; year++) {
            assertThat(members("UNSC", LocalDate.of(year, 6, 1)))
                    .as("in %d", year)
                    .hasSize(15)
                    .doesNotHaveDuplicates();
        }
    }

    private List<String> members(String organisation, LocalDate day) {
        return knowledge.memberships(organisation, day).stream().map(Membership::member).toList();
    }

    @Test
    void aUsersRowsOverruleTermsAndAddPeopleOfficesAndMembers(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("people.tsv"),
                "id\tname\taliases\tcountry\nmaria-vole\tMaria Vole\t\tUKR\n");
        Files.writeString(
                folder.resolve("spells.tsv"),
                """
                person\tof\toffice\trank\tsector\tleads\tfrom\tto\tsource\tas_of
                maria-vole\tUKR\tforeign minister\tminister\tGOV\t\t2030-01-01\t\tours\t2030
                joe-biden\tUSA\tpresident\thead\tGOV\tyes\t2021-01-20\t2022-01-20\tours\t2030
                """);
        Files.writeString(
                folder.resolve("members.tsv"),
                "organisation\tmember\tfrom\tto\tsource\tas_of\nNATO\tIRL\t2030-01-01\t\tours\t2030\n");
        WhoIsWho own = WhoIsWho.with(folder);
        assertThat(own.office("maria-vole", LocalDate.of(2030, 2, 1))).isPresent();
        assertThat(own.office("joe-biden", LocalDate.of(2023, 2, 1))).isEmpty();
        assertThat(knowledge.office("joe-biden", LocalDate.of(2023, 2, 1))).isPresent();
        assertThat(own.memberships("IRL", LocalDate.of(2030, 2, 1)))
                .extracting(Membership::organisation)
                .contains("NATO");
    }

    @Test
    void aFolderThatIsNotThereIsRefused(@TempDir Path folder) {
        assertThat(catchThrowable(() -> WhoIsWho.with(folder.resolve("none"))))
                .hasMessageContaining("none");
    }

    @Test
    void aBadRowIsNamedByFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("spells.tsv"),
                """
                person\tof\toffice\trank\tsector\tfrom\tto\tsource\tas_of
                joe-biden\tUSA\tpresident\thead\tGOV\tsoon\t\tours\t2025
                """);
        assertThat(catchThrowable(() -> WhoIsWho.with(folder)))
                .hasMessageContaining("line 2")
                .hasMessageContaining("soon");
    }
}

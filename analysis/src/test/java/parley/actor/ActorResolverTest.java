package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;

class ActorResolverTest {
    private static final LocalDate IN_2024 = LocalDate.of(2024, 11, 29);
    private final ActorResolver resolver = new ActorResolver(WhoIsWho.standard());

    private Optional<Actor> who(String marked, String words, @Nullable LocalDate date) {
        var report = new TestReport(marked);
        return resolver.resolve(report.sentences, date).at(report.span(words));
    }

    private Actor actor(String marked, String words, @Nullable LocalDate date) {
        return who(marked, words, date).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-01, Volodymyr Zelenskyy, president, Ukraine, UKRGOV",
        "2019-05-19, Volodymyr Zelenskyy, , Volodymyr Zelenskyy, UKR"
    })
    void aPresidentSpeaksForTheStateOnlyInOffice(
            LocalDate date, String name, String office, String party, String code) {
        Actor actor = actor("[P Volodymyr Zelensky] said no.", "Volodymyr Zelensky", date);
        assertThat(actor.name()).isEqualTo(name);
        assertThat(actor.office()).isEqualTo(office);
        assertThat(actor.party()).isEqualTo(party);
        assertThat(actor.code()).isEqualTo(code);
    }

    @Test
    void anOldReportDoesNotMakeALaterMinisterSpeak() {
        Actor then = actor("[P Andrii Sybiha] said so.", "Andrii Sybiha", LocalDate.of(2016, 3, 1));
        assertThat(then.party()).isEqualTo("Andrii Sybiha");
        assertThat(actor("[P Andrii Sybiha] said so.", "Andrii Sybiha", IN_2024).party())
                .isEqualTo("Ukraine");
        assertThat(who("The minister [P Sybiha] of [L Ukraine] spoke.", "Sybiha", IN_2024))
                .hasValueSatisfying(a -> assertThat(a.party()).isEqualTo("Ukraine"));
    }

    @Test
    void aPresidentElectSpeaksForNobodyElse() {
        Actor elect = actor("President-elect [P Donald Trump] said yes.", "Donald Trump", IN_2024);
        assertThat(elect.party()).isEqualTo("Donald Trump");
        assertThat(elect.country()).isEqualTo("USA");
    }

    @Test
    void aFormerLeaderIsOneOfTheElite() {
        Actor former =
                actor("[P Bill Clinton] said yes.", "Bill Clinton", LocalDate.of(2016, 5, 1));
        assertThat(former.code()).isEqualTo("USAELI");
        assertThat(former.office()).isEqualTo("former president");
    }

    @Test
    void theReportIntroducesNewPeople() {
        String text = "[P Maria Vole], the Ostmark foreign minister, met aides. [P Vole] said no.";
        Actor first = actor(text, "Maria Vole", IN_2024);
        assertThat(first.kind()).isEqualTo(Actor.Kind.PERSON);
        assertThat(first.party()).isEqualTo("Ostmark");
        assertThat(first.office()).isEqualTo("foreign minister");
        assertThat(first.known()).isFalse();
        var report = new TestReport(text);
        var actors = resolver.resolve(report.sentences, IN_2024);
        int again = report.text.lastIndexOf("Vole");
        assertThat(actors.at(new parley.model.Span(again, again + 4))).hasValue(first);
    }

    @Test
    void aTitleBeforeANameIntroducesToo() {
        Actor actor =
                actor(
                        "[L Ukraine]'s deputy prime minister [P Ann Other] left.",
                        "Ann Other",
                        IN_2024);
        assertThat(actor.party()).isEqualTo("Ukraine");
        assertThat(actor.code()).isEqualTo("UKRGOV");
    }

    @ParameterizedTest
    @CsvSource({
        "Moscow said it would answer., Moscow, Russia",
        "Talks between Kyiv and Moscow began., Kyiv, Ukraine",
        "The Kremlin said no., The Kremlin, Russia",
        "Foggy Bottom was silent., Foggy Bottom, United States",
        "Downing Street said so., Downing Street, United Kingdom"
    })
    void seatsStandForTheirGovernments(String text, String words, String party) {
        assertThat(actor(text, words, IN_2024).party()).isEqualTo(party);
    }

    @ParameterizedTest
    @CsvSource({
        "He spoke in Moscow yesterday., Moscow",
        "They travel to Kyiv., Kyiv",
        "The outskirts of Damascus burned., Damascus"
    })
    void citiesAreNoActors(String text, String words) {
        assertThat(who(text, words, IN_2024)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Russian troops moved on., Russian troops, RUSMIL, Russia",
        "Senior Hungarian officials agreed., Hungarian officials, HUNGOV, Hungary",
        "Afghan rebel leaders met., Afghan rebel leaders, AFGREB, Afghan rebel leaders",
        "Hamas fighters fired., Hamas fighters, PSEREB, Hamas",
        "The Israeli military said so., The Israeli military, ISRMIL, Israel",
        "Palestinian refugees returned., Palestinian refugees, PSEREF, Palestinian refugees"
    })
    void descriptionsCarryCountryAndSector(String text, String words, String code, String party) {
        Actor actor = actor(text, words, IN_2024);
        assertThat(actor.code()).isEqualTo(code);
        assertThat(actor.party()).isEqualTo(party);
    }

    @Test
    void thoseWhoBackSomebodyAreNotTheOwners() {
        assertThat(actor("The US-backed rebels fled.", "The US-backed rebels", IN_2024).country())
                .isNull();
        assertThat(actor("Somalia-based rebels fled.", "Somalia-based rebels", IN_2024).country())
                .isEqualTo("SOM");
    }

    @Test
    void anOfficeNamesItsHolderOnTheDay() {
        String text = "The Russian foreign minister said no.";
        assertThat(actor(text, "The Russian foreign minister", IN_2024).name())
                .isEqualTo("Sergey Lavrov");
        assertThat(actor(text, "The Russian foreign minister", LocalDate.of(2000, 1, 5)).name())
                .isEqualTo("Igor Ivanov");
    }

    @Test
    void theLeaderIsTheOneWhoReallyLeads() {
        assertThat(actor("The Ukrainian leader said no.", "The Ukrainian leader", IN_2024).name())
                .isEqualTo("Volodymyr Zelenskyy");
        assertThat(actor("The British leader said no.", "The British leader", IN_2024).name())
                .isEqualTo("Keir Starmer");
    }

    @Test
    void swappedCountriesSwapTheActors() {
        String text = "%s officials met %s troops.";
        var one = new TestReport(text.formatted("Russian", "Ukrainian"));
        var other = new TestReport(text.formatted("Ukrainian", "Russian"));
        assertThat(resolver.resolve(one.sentences, IN_2024).at(one.span("Russian officials")))
                .map(Actor::code)
                .hasValue("RUSGOV");
        assertThat(resolver.resolve(other.sentences, IN_2024).at(other.span("Russian troops")))
                .map(Actor::code)
                .hasValue("RUSMIL");
    }

    @ParameterizedTest
    @CsvSource({
        "'Moscow offered a truce. Brussels called it cynical.', European Union",
        "'NATO ministers met. Brussels will answer.', NATO",
        "'The Belgian cabinet met. Brussels will answer Belgium.', Belgium"
    })
    void aTownThatHostsAnOrganisationStandsForItUnlessItsCountryIsNamed(String text, String party) {
        assertThat(actor(text, "Brussels", IN_2024).party()).isEqualTo(party);
    }

    @Test
    void aMinistryWithoutACountryIsThatOfTheOneTheReportIsAbout() {
        String text =
                "Russia waits. Russian officials met in Moscow. The foreign ministry said so.";
        assertThat(actor(text, "The foreign ministry", IN_2024).code()).isEqualTo("RUSGOV");
        assertThat(
                        actor(text.replace("Russia ", "Latvia "), "The foreign ministry", IN_2024)
                                .code())
                .isEqualTo("GOV");
    }

    @Test
    void aMinistryNamedBeforeIsMeantAgainUnlessThereAreTwo() {
        String text = "The Syrian foreign ministry met envoys. %s The ministry said nothing.";
        assertThat(actor(text.formatted(""), "The ministry", IN_2024).code()).isEqualTo("SYRGOV");
        String other = text.formatted("The Russian foreign ministry spoke.");
        assertThat(actor(other, "The ministry", IN_2024).country()).isNull();
    }

    @Test
    void anAppositionHoldsOnlyWhereItCloses() {
        String text = "After a call with [P Mark Rutte], the US president said no.";
        assertThat(actor(text, "the US president", IN_2024).name()).isEqualTo("Joe Biden");
    }

    @Test
    void ofTwoCountriesBehindARoleTheOneWithTheBodyCounts() {
        String text =
                "[P Ann Vole], head of the Britain-based [O Syrian Observatory for Human Rights], left.";
        assertThat(actor(text, "Ann Vole", IN_2024).country()).isEqualTo("SYR");
    }

    @Test
    void aDescriptionReachesToTheOwnerBehindIt() {
        Actor actor =
                actor(
                        "The president of the Riigikogu left.",
                        "The president of the Riigikogu",
                        IN_2024);
        assertThat(actor.code()).isEqualTo("ESTLEG");
    }

    @Test
    void aMinistryIsNotOwnedByItsField() {
        String text =
                "China waits. Chinese firms and China's banks met. The Commerce Ministry said so.";
        assertThat(actor(text, "The Commerce Ministry", IN_2024).country()).isEqualTo("CHN");
    }

    @Test
    void anInitialDoesNotHideAKnownPerson() {
        assertThat(actor("[P John F Kerry] left.", "John F Kerry", LocalDate.of(2016, 5, 1)).code())
                .isEqualTo("USAGOV");
    }

    @Test
    void lettersStandForTheNameThatTheReportGivesInFull() {
        String text = "The Palestinian Authority waits. [O PA] officials left.";
        assertThat(actor(text, "PA officials", IN_2024).code()).isEqualTo("PSEGOV");
    }

    @ParameterizedTest
    @CsvSource({
        "The New START treaty ended., New START",
        "The fighting is the work of its agricultural bank., its agricultural bank",
        "It is a nuclear state., a nuclear state"
    })
    void treatiesAndThingsAreNoActors(String text, String words) {
        assertThat(who(text, words, IN_2024)).isEmpty();
    }

    @Test
    void swappedDatesSwapThePeople() {
        String text = "The British prime minister said no.";
        assertThat(actor(text, "The British prime minister", LocalDate.of(2016, 5, 1)).name())
                .isEqualTo("David Cameron");
        assertThat(actor(text, "The British prime minister", LocalDate.of(2022, 9, 20)).name())
                .isEqualTo("Liz Truss");
    }

    @Test
    void theForcesOfARegionDoNotSpeakForItsState() {
        Actor actor = actor("Tigray forces will disarm.", "Tigray forces", IN_2024);
        assertThat(actor.country()).isEqualTo("ETH");
        assertThat(actor.party()).isEqualTo("Tigray forces");
    }

    @Test
    void aMinistryInACapitalIsThatOfItsState() {
        String text = "The Foreign Ministry in Moscow accused Ukraine.";
        assertThat(actor(text, "The Foreign Ministry in Moscow", IN_2024).party())
                .isEqualTo("Russia");
    }

    @Test
    void theAgencyOfADatelineDoesNotAct() {
        assertThat(who("ISTANBUL ([O CNS]) — Russia told Ukraine so.", "CNS", IN_2024)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Former president [P Carlos Menem] left., Carlos Menem, ARGELI",
        "Ousted president [P Askar Akayev] left., Askar Akayev, KGZELI",
        "Ex-president [P Carlos Menem] left., Carlos Menem, ARGELI"
    })
    void aFormerLeaderIsOneWithoutADateToo(String text, String name, String code) {
        assertThat(actor(text, name, null).code()).isEqualTo(code);
    }

    @Test
    void titlesNameTheCityAndNotTheGovernment() {
        var report = new TestReport("Kiev said that [P Zelenskiy] would speak.");
        var actors = resolver.resolve(report.sentences, IN_2024);
        assertThat(actors.title(report.span("Kiev"))).hasValue("Kyiv");
    }

    @Test
    @Timeout(20)
    void longRowsOfTitlesEnd() {
        var report = new TestReport("President Minister General of ".repeat(20_000));
        assertThat(resolver.resolve(report.sentences, IN_2024).mentions()).isNotEmpty();
    }
}

package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose line it is where a report names a party once and takes it up by a common noun later. The
/// reports are ours.
class HoldersTest {
    @Test
    void theGroupOfAnOfficialIsThatGroupWhateverElseIsNamedBefore() {
        assertThat(
                        Reports.lines(
                                "Sudan's army shelled the town. A senior RSF official, who declined"
                                        + " to be named, said the group would accept international"
                                        + " monitors."))
                .isEqualTo("Rapid Support Forces ACCEPT international monitors");
    }

    @Test
    void aSpokesmanOfTheArmySpeaksForTheStateWhoseArmyTheReportNames() {
        assertThat(
                        Reports.lines(
                                "Sudan's army shelled the town. \"There can be no truce while our"
                                        + " people are besieged in El Fasher,\" army spokesman Nabil"
                                        + " Abdallah told reporters in Port Sudan."))
                .isEqualTo("Sudan REJECT truce");
    }

    @Test
    void theArmyOfAReportWithTwoArmiesIsNeitherOfThem() {
        assertThat(
                        Reports.lines(
                                "Sudan's army met Egypt's army at the border. The army rejected the"
                                        + " truce."))
                .doesNotContain("Sudan REJECT")
                .doesNotContain("Egypt REJECT");
    }

    @Test
    void whatTheNewsDoesIsNoPartOfACondition() {
        assertThat(
                        Reports.lines(
                                "Sudan's army said it would not join new ceasefire talks unless the"
                                        + " Rapid Support Forces withdraw from the cities they hold,"
                                        + " dealing a blow to the mediators."))
                .isEqualTo(
                        "Sudan REJECT join new ceasefire talks [UNLESS the Rapid Support Forces"
                                + " withdraw from the cities they hold]");
    }

    @Test
    void theRebelsOfAStateAreNotTheState() {
        assertThat(Reports.lines("Colombia's ELN rebels rejected the ceasefire."))
                .isEqualTo("National Liberation Army REJECT the ceasefire");
    }

    @Test
    void whoDeniesInOtherWordsThanThePronounDeniesAllTheSame() {
        assertThat(Reports.positions("Tehran denied that it had asked for a truce."))
                .extracting(it -> it.party().party() + " " + it.status())
                .containsExactly("Iran DENIED");
    }

    @Test
    void whoRefusesAndSaysWhyIsTheOneWhoSaysIt() {
        assertThat(
                        Reports.lines(
                                "Kosovo's prime minister refused to sign the law, saying Belgrade"
                                        + " must recognise Kosovo's independence, two EU officials"
                                        + " told reporters."))
                .contains("Kosovo DEMAND recognise Kosovo's independence")
                .doesNotContain("European Union");
    }

    @Test
    void theRebelsAreThoseThatTheReportNamedBefore() {
        assertThat(
                        Reports.lines(
                                "Tigray rebels met envoys of Ethiopia. The rebels offered a truce"
                                        + " and the opposition in Kenya called for a ceasefire."))
                .contains("Tigray rebels OFFER a truce", "opposition in Kenya DEMAND a ceasefire");
    }

    @Test
    void aRivalGovernmentIsNotTheState() {
        assertThat(
                        Reports.lines(
                                "Libya's eastern administration rejected the truce. The UN mission"
                                        + " said the eastern administration had to withdraw its forces."
                                        + " A spokesman for the eastern administration said it would"
                                        + " never give up the airport."))
                .contains(
                        "Libya's eastern administration REJECT the truce",
                        "Libya's eastern administration REJECT give up the airport")
                .doesNotContain("Libya REJECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tigray rebels met envoys of Ethiopia. The opposition called for a ceasefire.",
                "Armed rebels met envoys of Ethiopia. The rebels called for a ceasefire.",
                "Ethiopia's envoy met the rebels. The rebels in talks called for a ceasefire."
            })
    void aBareNounIsNoOtherGroupAndNoWordIsAName(String text) {
        assertThat(Reports.lines(text))
                .doesNotContain("Tigray rebels DEMAND", "Armed rebels", "rebels in talks");
    }

    @Test
    void aPersonOfABodySpeaksForIt() {
        assertThat(
                        Reports.lines(
                                "Two EU officials met Kosovo's prime minister. The EU's Miroslav"
                                        + " Lajcak asked Pristina to withdraw its police."))
                .isEqualTo("European Union DEMAND withdraw its police");
    }

    @Test
    void letThemIsADemandOfWhoeverSaysIt() {
        assertThat(
                        Reports.lines(
                                "\"If Yerevan wants peace, let it show it in deeds,\" Azerbaijan's"
                                        + " president said in Baku."))
                .startsWith("Azerbaijan DEMAND let it show it in deeds");
    }

    @Test
    void theKingdomOfAnOfficialIsHisState() {
        assertThat(
                        Reports.lines(
                                "A Saudi official said that the kingdom was ready to pay the"
                                        + " salaries of soldiers."))
                .isEqualTo("Saudi Arabia ACCEPT pay the salaries of soldiers");
    }

    @Test
    void itTakesUpTheSubjectOfTheMainClause() {
        assertThat(
                        Reports.lines(
                                "China's Taiwan Affairs Office rebuffed the overture, saying that"
                                        + " talks were possible only if Taipei gave up its claim. It"
                                        + " also demanded that the United States stop selling arms to"
                                        + " the island."))
                .contains("China DEMAND the United States stop selling arms to the island");
    }

    @Test
    void whatOthersDemandInARelativeClauseIsNoReportOfTheMainOne() {
        assertThat(
                        Reports.lines(
                                "Ethiopian Prime Minister Abiy Ahmed told parliament his country"
                                        + " had no plan to close the dam. He rejected a binding"
                                        + " agreement on water, which Cairo has demanded for years."))
                .contains("Ethiopia REJECT a binding agreement on water");
    }

    @Test
    void aGovernmentSpokesmanSpeaksForTheStateThatTheSentenceIsAbout() {
        assertThat(
                        Reports.positions(
                                "Congo will not sit down with the rebels, government spokesman"
                                        + " Patrick Muyaya said. \"Kigali must pull out first,\" he"
                                        + " added."))
                .extracting(it -> it.party().party())
                .containsOnly("Democratic Republic of the Congo");
    }

    @Test
    void aFormerPresidentSpeaksForHerself() {
        assertThat(
                        Reports.lines(
                                "Former president Salome Zourabichvili said she would support"
                                        + " sanctions against the ruling party."))
                .startsWith("Salome Zourabichvili SUPPORT");
    }

    @Test
    void theGroupsOfASpokesmanAreNotTheAgencyThatHeSpokeTo() {
        assertThat(
                        Reports.positions(
                                "A spokesman for the northern groups told Agence France-Presse:"
                                        + " \"We have no choice.\" He said the groups had offered to"
                                        + " extend the truce."))
                .noneSatisfy(
                        it -> assertThat(it.party().party()).isEqualTo("Agence France-Presse"));
    }

    @Test
    void theDayOfADemandIsNotItsContent() {
        assertThat(
                        Reports.lines(
                                "Turkey insisted on Monday that Armenia open its archives, a demand"
                                        + " that Yerevan has dismissed."))
                .isEqualTo("Turkey DEMAND Armenia open its archives");
    }

    @Test
    void anEnvoyIsNotThatOfWhoIsNamedAsideOnly() {
        assertThat(
                        Reports.lines(
                                "Sudan's army will not sign a truce until the Rapid Support Forces"
                                        + " lift the siege, its envoy Omar Haidar told reporters."
                                        + " \"We are ready to open the road for aid convoys,\""
                                        + " Haidar said."))
                .contains("Sudan REJECT sign a truce")
                .doesNotContain("Rapid Support Forces OFFER");
    }

    @Test
    void nobodyStandsOverAgainstHimself() {
        assertThat(
                        Reports.positions(
                                "Armenia's prime minister said on Monday that his government would"
                                        + " never accept a corridor through Syunik."))
                .extracting(it -> it.party().party() + " " + it.act() + " " + it.counterparty())
                .containsExactly("Armenia REJECT null");
    }

    @Test
    void whatOneWarnsAgainstIsNotWantedDone() {
        assertThat(Reports.lines("Iran warned both neighbours against moving the border."))
                .isEqualTo("Iran DEMAND against moving the border");
    }

    @ParameterizedTest
    @CsvSource({
        "The Syrian rebels rejected the truce., Syrian rebels",
        "The leader of the Syrian opposition rejected the truce., Syrian opposition",
        "A Syrian rebel commander rejected the truce., Syrian rebels",
        "Pro-Russian separatists in Ukraine rejected the truce., Pro-Russian separatists",
        "The pro-Russian separatists rejected the truce., Pro-Russian separatists",
        "The opposition in Venezuela rejected the truce., opposition in Venezuela",
        "The Colombian rebel group ELN rejected the truce., National Liberation Army",
        "Syria's main opposition group rejected the truce., Syria's opposition",
        "South Sudan's main armed opposition group rejected the truce., South Sudan's opposition",
        "Colombia's largest guerrilla group rejected the truce., Colombia's guerrillas",
        "Houthi rebels rejected the truce., Houthis",
    })
    void whoStandsAgainstAStateDoesNotSpeakForIt(String text, String holder) {
        assertThat(Reports.lines(text)).isEqualTo(holder + " REJECT the truce");
    }

    @Test
    void aMinistryIsThatOfTheCountryBeforeIt() {
        assertThat(Reports.lines("The Russian Ministry of Defence rejected the truce."))
                .isEqualTo("Russia REJECT the truce");
    }

    @Test
    void representativesForAStateSpeakForItAndAnEnvoyForOneDoesNot() {
        assertThat(Reports.lines("Representatives for Norway rejected the truce."))
                .isEqualTo("Norway REJECT the truce");
        assertThat(Reports.lines("The United Nations envoy for Libya rejected the truce."))
                .isEqualTo("United Nations REJECT the truce");
    }

    @Test
    void aFrontRunnerSpeaksForHimself() {
        assertThat(
                        Reports.lines(
                                "Republican front-runner Carl Hale said the United States should"
                                        + " close its border to refugees from Syria."))
                .isEqualTo("Carl Hale DEMAND close its border to refugees from Syria");
    }

    @Test
    void aBareCourtOrAgencyIsNotTheStateThatTheSentenceIsAbout() {
        assertThat(
                        Reports.lines(
                                "The court called on Israel to open the crossings. The court agreed"
                                        + " with South Africa that aid was needed."))
                .doesNotContain("ACCEPT");
        assertThat(Reports.lines("The agency rejected the proposal of Israel.")).isEmpty();
    }

    @Test
    void whoDemandsAPartysOwnDeedIsSomebodyElse() {
        assertThat(
                        Reports.lines(
                                "South Korea's president said China was responsible for the smog"
                                        + " and called for Beijing's cooperation on sanctions."))
                .doesNotContain("China DEMAND");
    }

    @Test
    void whoSaysWeMeansAnotherByTheir() {
        assertThat(
                        Reports.lines(
                                "\"We take seriously the threat posed by North Korea in their"
                                        + " ambition to develop a nuclear weapon,\" the White"
                                        + " House said."))
                .doesNotContain("United States DEMAND");
    }

    @Test
    void itsTakesUpNobodyWhoSpeaksForHimself() {
        assertThat(
                        Reports.lines(
                                "Catherine Connolly lost the vote. The government was caught"
                                        + " between neutrality and its support for the sanctions."))
                .doesNotContain("Connolly SUPPORT");
    }

    @Test
    void aFrontRunnerByTheLastOfSeveralTitlesSpeaksForHerself() {
        assertThat(
                        Reports.positions(
                                "Former Secretary of State and Democratic presidential frontrunner"
                                        + " Hillary Clinton is calling for the United States to step up"
                                        + " the fight in Syria.",
                                LocalDate.of(2015, 11, 19)))
                .extracting(it -> it.party().party() + " " + it.act())
                .containsExactly("Hillary Clinton DEMAND");
    }

    @Test
    void aFormerLeaderSpeaksForHimself() {
        assertThat(
                        Reports.lines(
                                "Former Mexico leader Raul Ortega rejected the border treaty with"
                                        + " the United States."))
                .isEqualTo("Raul Ortega REJECT the border treaty with the United States");
    }

    @Test
    void insideAQuotationTheirIsNotTheSpeakers() {
        assertThat(
                        Reports.lines(
                                "\"The caravan was broken up thanks to Mexico and their willingness"
                                        + " to close the border,\" the White House said."))
                .doesNotContain("United States ACCEPT");
    }

    @Test
    void aFamilyNameIsThatOfWhomTheReportHasNamed() {
        assertThat(
                        Reports.lines(
                                "South Korean intelligence chief Kim Kyou-hyun arrived in"
                                        + " Washington. Kim rejected the missile treaty."))
                .doesNotContain("North Korea");
        assertThat(
                        Reports.lines(
                                "ANC chairman Siboniso Duma spoke in Durban. Duma rejected the"
                                        + " truce with the rebels."))
                .doesNotContain("State Duma");
    }

    @Test
    void aBareKingdomIsThatOfItsKing() {
        assertThat(
                        Reports.lines(
                                "King Abdullah of Jordan met the envoy. The King said that the"
                                        + " Kingdom would reject the border treaty."))
                .isEqualTo("Jordan REJECT the border treaty");
    }

    @Test
    void oneMemberIsNotAllMembers() {
        assertThat(
                        Reports.lines(
                                "Japan and Ireland met in Dublin. Japan and the European Union"
                                        + " member also pledged to impose sanctions on Russia."))
                .doesNotContain("EU members");
    }

    @Test
    void whatAnEssayistMakesOfAStatesAimsIsNoRecord() {
        String essay =
                "We in the region know these talks well. I have sat in many of them. Norway wants a"
                        + " base on the border of Peru. Oslo rejected the truce in May.";
        assertThat(Reports.lines(essay)).doesNotContain("base").contains("Norway REJECT the truce");
        assertThat(Reports.lines(essay.replace("We", "They").replace("I have", "He has")))
                .contains("Norway DEMAND a base on the border of Peru");
    }
}

package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parley.model.Act;
import parley.model.Issue;
import parley.model.Status;

class PositionFinderTest {
    @Test
    void aRefusalIsARejection() {
        assertThat(Reports.lines("Russia rejected the peace plan on Monday."))
                .isEqualTo("Russia REJECT the peace plan");
    }

    @Test
    void aDemandNamesTheDeedAndNotItsAddressee() {
        assertThat(Reports.lines("France urged Israel to lift the blockade of the port."))
                .isEqualTo("France DEMAND lift the blockade of the port");
    }

    @Test
    void whatDidNotRuleOutIsAWeakOpening() {
        assertThat(Reports.lines("Germany has not ruled out direct talks with Iran."))
                .isEqualTo("Germany ACCEPT direct talks with Iran");
    }

    @Test
    void anOfferWithATermKeepsTheTermOutOfItsContent() {
        assertThat(
                        Reports.lines(
                                "Turkey said it would reopen the border if Armenia withdraws its"
                                        + " troops."))
                .isEqualTo("Turkey OFFER reopen the border [IF Armenia withdraws its troops]");
    }

    @Test
    void aThreatWithUnlessNamesWhatIsDemanded() {
        assertThat(
                        Reports.positions(
                                "Iran threatened to expel the inspectors unless the United States"
                                        + " lifts its sanctions."))
                .singleElement()
                .satisfies(position -> assertThat(position.act()).isEqualTo(Act.THREATEN))
                .satisfies(position -> assertThat(position.conditions()).hasSize(1));
    }

    @Test
    void deniedThatMovesTheRecordToDenied() {
        assertThat(Reports.positions("Iran denied that it had offered to halt enrichment."))
                .extracting("status")
                .containsOnly(Status.DENIED);
    }

    @Test
    void aQuestionsContentIsNobodysPosition() {
        assertThat(Reports.positions("Will Russia accept a ceasefire if Ukraine asks for it?"))
                .isEmpty();
    }

    @Test
    void anUnrelatedParagraphChangesNothing() {
        String text = "Russia rejected the peace plan on Monday.";
        String more = text + "\n\nThe river rose by two metres after a week of rain.";
        assertThat(Reports.lines(more)).isEqualTo(Reports.lines(text));
    }

    @Test
    void swappingThePartiesSwapsTheRecord() {
        assertThat(Reports.lines("Israel urged Iran to free the prisoners."))
                .isEqualTo("Israel DEMAND free the prisoners");
        assertThat(Reports.lines("Iran urged Israel to free the prisoners."))
                .isEqualTo("Iran DEMAND free the prisoners");
    }

    @Test
    void hostileTextIsReadInTime() {
        String text = "if ".repeat(3000) + "\"".repeat(2000) + " unless we must ".repeat(500);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(Reports.positions(text)).isNotNull());
    }

    @Test
    void aPartyThatNoListKnowsIsNamedByItsOwnWords() {
        assertThat(Reports.lines("Oravia's water minister said his country would open the dam."))
                .isEqualTo("Oravia PROMISE open the dam");
    }

    @Test
    void swappingPartiesThatNoListKnowsSwapsPartyAndWhoMustAct() {
        String text = "If Telmar frees the pilots, Oravia will lift the embargo, its envoy said.";
        assertThat(Reports.lines(text))
                .isEqualTo("Oravia PERMIT the embargo [IF Telmar frees the pilots]");
        String swapped =
                text.replace("Telmar", "#").replace("Oravia", "Telmar").replace("#", "Oravia");
        assertThat(Reports.lines(swapped))
                .isEqualTo("Telmar PERMIT the embargo [IF Oravia frees the pilots]");
    }

    @Test
    void deniedThatInFrontMovesTheRecordAndKeepsTheAct() {
        assertThat(Reports.positions("Iran offered to halt enrichment."))
                .extracting(it -> it.act() + " " + it.status())
                .containsExactly("OFFER HELD");
        assertThat(Reports.positions("Iran denied that it offered to halt enrichment."))
                .extracting(it -> it.act() + " " + it.status())
                .containsExactly("OFFER DENIED");
    }

    @Test
    void somebodyWithoutNameOfficeOrGroupHoldsNoLine() {
        assertThat(Reports.positions("The old smuggler said he would sign the ceasefire."))
                .isEmpty();
    }

    @Test
    void whereNoPhraseTellsTheIssueTheModelDoesAndIsNamed() {
        assertThat(Reports.positions("Tamar wants the jailed sailors back."))
                .extracting(it -> it.issue() + ", " + it.why().rule())
                .containsExactly("DETAINEES, V:want; issue by model issues.bin");
    }

    @Test
    void aBareGuaranteeIsOneOfSecurityWhateverItIsAgainst() {
        assertThat(
                        Reports.positions(
                                "The Russian leader wants guarantees before the guns fall silent."))
                .extracting(it -> it.issue())
                .containsExactly(Issue.GUARANTEES);
    }

    @Test
    void aPlainPhraseInTheContentNeedsNoModel() {
        assertThat(Reports.positions("Tamar demands a ceasefire."))
                .extracting(it -> it.issue() + ", " + it.why().rule())
                .containsExactly("CEASEFIRE, V:demand");
    }

    @Test
    void anUnrelatedReportBesideItDoesNotChangeWhatAPlainPhraseSays() {
        String alone = "Tamar demands a ceasefire.";
        String beside = " The vineyards of Lys had a good year. Tourists came in great numbers.";

        assertThat(Reports.positions(alone + beside))
                .extracting(it -> it.issue().code())
                .containsExactlyElementsOf(
                        Reports.positions(alone).stream().map(it -> it.issue().code()).toList());
    }

    @Test
    void aCouncilAmongItselfHoldsNoPositionsInTheWordsOfDiplomats() {
        String report =
                "The city council of Halden met on Monday. Mayor Ina Berg rejected a second"
                        + " swimming hall. The council demanded a report from the builder."
                        + " Councillor Olav Lie threatened to sue. The school board proposed"
                        + " longer breaks. Berg called on parents to vote. The builder offered a"
                        + " lower price.";
        assertThat(Reports.lines(report)).isEmpty();
    }

    @Test
    void theSameWordsCountWhereStatesDealWithEachOther() {
        String report =
                "Egypt's foreign minister met his Sudanese counterpart on Monday. Sudan rejected a"
                        + " ceasefire. Egypt demanded a withdrawal of all troops from the border."
                        + " The Sudanese army threatened to close the crossing. Ethiopia proposed"
                        + " talks. Egypt called on Ethiopia to send observers. Sudan offered a"
                        + " prisoner exchange.";
        assertThat(Reports.lines(report))
                .contains(
                        "Sudan REJECT",
                        "Egypt DEMAND",
                        "Sudan THREATEN",
                        "Ethiopia PROPOSE",
                        "Sudan OFFER");
    }

    @Test
    void aCountryAmongItselfHoldsNoPositions() {
        String home =
                "Canada will build a second bridge in Ottawa. The government of Canada rejected a"
                        + " third one. Canada's finance minister demanded lower prices. The"
                        + " Canadian transport minister promised new trains. Canada's prime"
                        + " minister opposes a toll. The Canadian government wants the station"
                        + " reopened.";
        assertThat(Reports.lines(home)).isEmpty();
        assertThat(
                        Reports.lines(
                                home + " Russia demanded that Canada lift its sanctions on China."))
                .contains("Russia DEMAND")
                .doesNotContain("opposes a toll");
    }
}

package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is said of one of two joined clauses is not said of the other. The sentences are ours.
class JoinedClausesTest {
    @Test
    void aTermBehindButHangsOnTheSecondClauseAlone() {
        assertThat(
                        Reports.lines(
                                "Iran would not give up enrichment, but could cap its level if"
                                        + " Washington lifted banking sanctions, its minister"
                                        + " said."))
                .isEqualTo(
                        """
                        Iran REJECT give up enrichment
                        Iran OFFER cap its level [IF Washington lifted banking sanctions]\
                        """);
    }

    @Test
    void aSecondModalMakesALineOfItsOwn() {
        assertThat(
                        Reports.positions(
                                "Serbia would never recognise Kosovo but could accept its"
                                        + " membership of the council, its president said."))
                .extracting(it -> it.act().name())
                .containsExactly("REJECT", "ACCEPT");
    }

    @Test
    void aTermBehindAndWithoutSubjectHangsOnBoth() {
        assertThat(
                        Reports.positions(
                                "Turkey said it would reopen the border and restore flights if"
                                        + " Armenia withdraws its troops."))
                .allSatisfy(it -> assertThat(it.conditions()).hasSize(1));
    }

    @Test
    void forAsLongAsItTakesIsNoTerm() {
        assertThat(
                        Reports.positions(
                                "Israel will keep its troops in Rafah for as long as it takes, its"
                                        + " defence minister said."))
                .allSatisfy(it -> assertThat(it.conditions()).isEmpty());
    }

    @Test
    void aLeadSentenceIsNoHeadline() {
        assertThat(
                        Reports.lines(
                                "China threatened to curb exports of rare earths to"
                                        + " Japan.\n\nChina threatened to close its market to"
                                        + " Japanese cars."))
                .hasLineCount(2);
    }
}

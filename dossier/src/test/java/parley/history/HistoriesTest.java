package parley.history;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.history.Made.line;
import static parley.history.Made.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Act;
import parley.model.Firmness;
import parley.model.Issue;
import parley.model.SourceLink;
import parley.model.Status;
import parley.testkit.Cases;

class HistoriesTest {
    private final Report first = report("Harbour Courier", "2025-03-01");
    private final Report second = report("Meridian Daily", "2025-03-01");
    private final Report later = report("Harbour Courier", "2025-04-10");

    private static List<History> of(Made... lines) {
        return new Histories().of(List.of(lines).stream().map(Made::make).toList());
    }

    private Relation between(Made earlier, Made now) {
        List<History> histories = of(earlier.in(first), now.in(later).saidOn("2025-04-10"));
        assertThat(histories).hasSize(1);
        assertThat(histories.getFirst().steps().getFirst().relation()).isEqualTo(Relation.FIRST);
        return histories.getFirst().steps().getLast().relation();
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT, ACCEPT, REVERSES",
        "ACCEPT, REJECT, REVERSES",
        "SUPPORT, OPPOSE, REVERSES",
        "OFFER, REJECT, WITHDRAWS",
        "REJECT, DEFER, SOFTENS",
        "DEFER, ACCEPT, SOFTENS",
        "ACCEPT, DEFER, HARDENS",
        "ACCEPT, PROMISE, REAFFIRMS",
        "DEMAND, CONCEDE, WITHDRAWS",
        "ACCEPT, THREATEN, HARDENS",
    })
    void theActsOnOneSubjectTellHowTheLineMoved(Act before, Act now, Relation relation) {
        assertThat(between(line().act(before), line().act(now))).isEqualTo(relation);
    }

    @Test
    void aYesThatNowHangsOnATermIsNarrower() {
        assertThat(between(line(), line().onlyIf("Westmark withdraws its troops")))
                .isEqualTo(Relation.NARROWS);
    }

    @Test
    void aYesThatHangsOnNothingAnyMoreIsWider() {
        assertThat(between(line().onlyIf("Westmark withdraws its troops"), line()))
                .isEqualTo(Relation.WIDENS);
    }

    @Test
    void aRefusalThatNowHangsOnATermIsSofter() {
        Made refusal = line().act(Act.REJECT);
        assertThat(between(refusal, line().act(Act.REJECT).onlyIf("the siege goes on")))
                .isEqualTo(Relation.SOFTENS);
    }

    @Test
    void anotherTermInItsPlaceSupersedesTheLine() {
        assertThat(
                        between(
                                line().onlyIf("Westmark withdraws its troops"),
                                line().onlyIf("prisoners come home")))
                .isEqualTo(Relation.SUPERSEDES);
    }

    @Test
    void aFirmerDemandIsHarderAndAFirmerYesIsTheSameYes() {
        assertThat(
                        between(
                                line().act(Act.DEMAND).firmness(Firmness.QUALIFIED),
                                line().act(Act.DEMAND).firmness(Firmness.COMMITTED)))
                .isEqualTo(Relation.HARDENS);
        assertThat(
                        between(
                                line().firmness(Firmness.SIGNALLED),
                                line().firmness(Firmness.COMMITTED)))
                .isEqualTo(Relation.REAFFIRMS);
    }

    @Test
    void aTruceOfThreeDaysIsAnotherVersionOfACeasefire() {
        Made general =
                line().content("a ceasefire at sea").onlyIf("the causes of the war are removed");
        assertThat(between(general, line().content("a ceasefire at sea of three days")))
                .isEqualTo(Relation.SUPERSEDES);
    }

    @Test
    void refusingThreeDaysIsNotRefusingThirty() {
        Made three = line().act(Act.REJECT).content("the three-day truce");
        assertThat(between(line().content("a 30-day truce"), three)).isEqualTo(Relation.FIRST);
    }

    @Test
    void aDenialDisputesTheEarlierLine() {
        assertThat(between(line(), line().status(Status.DENIED))).isEqualTo(Relation.DISPUTED_BY);
    }

    @Test
    void reportsThatGiveOneSayingBothWaysDisputeEachOther() {
        List<History> histories = of(line().in(first), line().in(second).act(Act.REJECT));
        assertThat(histories.getFirst().steps().getLast().relation())
                .isEqualTo(Relation.DISPUTED_BY);
    }

    @Test
    void reportsThatGiveOneSayingWithOtherNumbersDisputeEachOther() {
        List<History> histories =
                of(
                        line().in(first).content("free 200 prisoners of the spring fighting"),
                        line().in(second).content("free 300 prisoners of the spring fighting"));
        assertThat(histories.getFirst().steps().getLast().relation())
                .isEqualTo(Relation.DISPUTED_BY);
    }

    @Test
    void whatAPersonCallsOneUtteranceIsOneWhateverItsWords() {
        Line one = line().in(first).content("free all captives").make();
        Line other = line().in(second).content("let the prisoners go home").make();
        List<Line> lines = List.of(one, other);

        assertThat(new Histories().of(lines).getFirst().steps()).hasSize(2);
        assertThat(
                        new Histories()
                                .of(lines, List.of(Set.of(one.id(), other.id())))
                                .getFirst()
                                .steps())
                .hasSize(1);
    }

    @Test
    void anotherVoiceThatAddsATermSoonAfterClarifies() {
        List<History> histories =
                of(
                        line().in(first),
                        line().in(later)
                                .saidOn("2025-03-03")
                                .speaker("Jan Orme")
                                .onlyIf("Westmark withdraws"));
        assertThat(histories.getFirst().steps().getLast().relation())
                .isEqualTo(Relation.CLARIFIED_BY);
    }

    @Test
    void linesOnDifferentSubjectsAreNotCompared() {
        Relation relation =
                between(
                        line().content("a ceasefire of thirty days"),
                        line().act(Act.REJECT).content("talks in a third country"));
        assertThat(relation).isEqualTo(Relation.FIRST);
    }

    @Test
    void oneUtteranceInEightReportsIsOneUtterance() {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 8; i++) {
            lines.add(line().in(report("Paper " + i, "2025-03-0" + (1 + i % 2))).make());
        }
        List<History> histories = new Histories().of(lines);
        assertThat(histories).hasSize(1);
        assertThat(histories.getFirst().steps()).hasSize(1);
        Utterance utterance = histories.getFirst().latest();
        assertThat(utterance.reports()).hasSize(8);
        assertThat(utterance.sources()).hasSize(8);
    }

    @Test
    void reportsThatHadItFromOneOutletAreOneSource() {
        Utterance utterance =
                of(
                                line().in(first).via(SourceLink.Role.OUTLET, "Sky"),
                                line().in(second).via(SourceLink.Role.OUTLET, "Sky"))
                        .getFirst()
                        .latest();
        assertThat(utterance.reports()).hasSize(2);
        assertThat(utterance.sources()).containsExactly("Sky");
    }

    @Test
    void aCopyAddsAReportAndNoSource() {
        Utterance utterance =
                of(line().in(first), line().in(Made.copy("Northfield Post", first)))
                        .getFirst()
                        .latest();
        assertThat(utterance.reports()).hasSize(2);
        assertThat(utterance.sources()).hasSize(1);
    }

    @Test
    void theUnionOfTheTermsNamesWhoLeftOneOut() {
        Utterance utterance =
                of(line().in(first).onlyIf("Westmark withdraws its troops"), line().in(second))
                        .getFirst()
                        .latest();
        assertThat(utterance.terms()).hasSize(1);
        assertThat(utterance.terms().getFirst().reportedBy()).containsExactly(first);
        assertThat(utterance.terms().getFirst().leftOutBy()).containsExactly(second);
    }

    @Test
    void whatIsOnlyForecastIsNotTheLatestLine() {
        History history =
                of(
                                line().in(first),
                                line().in(later)
                                        .saidOn("2025-04-10")
                                        .act(Act.REJECT)
                                        .status(Status.EXPECTED))
                        .getFirst();
        assertThat(history.latest().main().act()).isEqualTo(Act.ACCEPT);
    }

    @Test
    void undatedLinesNeverMergeAcrossReports() {
        List<History> histories = of(line().in(first).saidOn(null), line().in(second).saidOn(null));
        assertThat(histories.getFirst().steps()).hasSize(2);
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        List<Line> lines =
                List.of(
                        line().in(first).make(),
                        line().in(second).act(Act.REJECT).speaker("Jan Orme").make(),
                        line().in(later).saidOn("2025-04-10").onlyIf("prisoners return").make(),
                        line().by("Westmark").in(first).act(Act.DEMAND).make(),
                        line().by("Westmark").in(later).issue(Issue.TALKS).make());
        List<History> expected = new Histories().of(lines);
        Cases.forAll(
                random -> {
                    var shuffled = new ArrayList<>(lines);
                    Collections.shuffle(shuffled, Random.from(random));
                    return shuffled;
                },
                shuffled -> assertThat(new Histories().of(shuffled)).isEqualTo(expected));
    }

    @Test
    void swappingThePartiesSwapsTheHistories() {
        List<History> one =
                of(line().by("Ostmark"), line().by("Westmark").act(Act.REJECT).in(second));
        List<History> other =
                of(line().by("Westmark"), line().by("Ostmark").act(Act.REJECT).in(second));
        assertThat(one.getFirst().latest().main().act())
                .isEqualTo(other.getLast().latest().main().act());
        assertThat(one.getLast().latest().main().act())
                .isEqualTo(other.getFirst().latest().main().act());
    }
}

package parley.speechact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Act;

class FrameLexiconTest {
    @Test
    void oneRowServesPositionsAndEvents() {
        Frame demand = FrameLexicon.get().of("demand", Frame.Kind.VERB).getFirst();

        assertThat(demand.position()).isEqualTo(Act.DEMAND);
        assertThat(demand.senses())
                .extracting(Frame.Sense::act, Frame.Sense::force)
                .containsExactly(tuple(Act.DEMAND, SpeechAct.Force.STRONG));
    }

    @Test
    void aWordOfEventsAloneMakesNoPosition() {
        assertThat(FrameLexicon.get().all())
                .filteredOn(frame -> frame.act() == null)
                .isNotEmpty()
                .allSatisfy(frame -> {
                    assertThat(frame.senses()).isNotEmpty();
                    assertThat(FrameLexicon.get().of(frame.lemma(), frame.kind()))
                            .doesNotContain(frame);
                });
    }

    @Test
    void theFrameWithMoreWordsOfItsOwnComesFirst() {
        assertThat(FrameLexicon.get().of("insist", Frame.Kind.VERB))
                .extracting(Frame::rule)
                .startsWith("V:insist on", "V:insist upon")
                .endsWith("V:insist");
    }

    @Test
    void aUsersRowTakesThePlaceOfAllOursForItsWord() {
        FrameLexicon own = FrameLexicon.withOwn("mine", "insist on\tV\tPROPOSE\t2\ton\t\t-\t\t=\n");

        assertThat(own.of("insist", Frame.Kind.VERB))
                .extracting(Frame::rule, Frame::act)
                .startsWith(tuple("V:insist on", Act.PROPOSE))
                .doesNotContain(tuple("V:insist on", Act.DEMAND))
                .contains(tuple("V:insist", Act.DEMAND));
        assertThat(own.events("v:insist_on")).extracting(ActRow::act).containsExactly(Act.PROPOSE);
        assertThat(FrameLexicon.get().of("insist", Frame.Kind.VERB))
                .extracting(Frame::act)
                .doesNotContain(Act.PROPOSE);
    }

    @Test
    void aWordWithoutActIsTakenOut() {
        FrameLexicon own = FrameLexicon.withOwn("mine", "demand\tV\t-\t0\t\t\t-\t\t-");

        assertThat(own.problems()).isEmpty();
        assertThat(own.of("demand", Frame.Kind.VERB)).isEmpty();
        assertThat(own.events("v:demand")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    beg,V,DEMAND,2,obj,,-,                 | a row has 9 columns, got 8
                    ,V,DEMAND,2,obj,,-,,-                  | a row begins with a word
                    beg,X,DEMAND,2,obj,,-,,-               | a kind is V, N or A, got X
                    beg,V,PLEAD,2,obj,,-,,-                | there is no act PLEAD
                    beg,V,DEMAND,9,obj,,-,,-               | firmness is 0 to 5, got 9
                    beg,V,DEMAND,2,Object!,,-,,-           | a place is in small letters, got Object!
                    beg,V,DEMAND,2,obj,,-,loudly,-         | no row of ours has the note loudly
                    beg,V,DEMAND,2,obj,,-,,DEMAND:LOUD     | there is no force LOUD
                    beg,V,-,2,obj,,-,,=                    | a sense without a position's act names one
                    """)
    void aWrongRowIsLeftOutAndNamed(String row, String message) {
        FrameLexicon own = FrameLexicon.withOwn("mine.tsv", "# ours\n" + row.replace(',', '\t'));

        assertThat(own.problems())
                .singleElement()
                .asString()
                .startsWith("mine.tsv, line 2: " + message);
        assertThat(own.all()).isEqualTo(FrameLexicon.get().all());
    }

    @Test
    void noRowStandsTwiceAndEveryCellIsWellFormed() {
        var seen = new HashSet<List<Object>>();
        for (Frame frame : FrameLexicon.get().all()) {
            List<Object> key = List.of(frame.rule(), frame.kind(), String.valueOf(frame.act()));
            assertThat(seen.add(key)).as("%s stands twice", frame.rule()).isTrue();
            assertThat(frame.firmness()).isBetween(0, 5);
            assertThat(frame.content()).allMatch(place -> place.matches("[a-z]+"));
        }
    }
}

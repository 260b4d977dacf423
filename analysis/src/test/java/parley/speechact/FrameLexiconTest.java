package parley.speechact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
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

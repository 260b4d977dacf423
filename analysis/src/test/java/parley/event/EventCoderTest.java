package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Event;
import parley.model.Factuality;
import parley.model.Mention;

class EventCoderTest {
    private static final int MANY = 2000;

    @ParameterizedTest
    @CsvSource({
        "Turkey attacked Syria on Monday.,Syria was attacked by Turkey on Monday.",
        "Turkey condemned Syria on Monday.,Syria was condemned by Turkey on Monday.",
        "Japan praised Peru on Monday.,Peru was praised by Japan on Monday.",
        "Turkey invaded Syria on Monday.,Syria was invaded by Turkey on Monday."
    })
    void activeAndPassiveHaveTheSameSourceAndTarget(String deed, String suffered) {
        Event active = only(deed);
        Event passive = only(suffered);
        assertThat(names(passive.source())).isEqualTo(names(active.source()));
        assertThat(names(passive.target())).isEqualTo(names(active.target()));
        assertThat(passive.code()).isEqualTo(active.code());
    }

    @ParameterizedTest
    @CsvSource({
        "The rebels in South Sudan attacked Malakal.,The rebels",
        "Protesters in Peru attacked a station.,Protesters in Peru",
        "The police in Peru attacked a station.,Peru"
    })
    void whoStandsInACountryActsForItOnlyAsItsState(String text, String party) {
        assertThat(only(text).source()).extracting(Mention::party).containsExactly(party);
    }

    @ParameterizedTest
    @CsvSource({
        "Turkey condemned Syria.,Syria condemned Turkey.",
        "Japan praised Peru for its patience.,Peru praised Japan for its patience.",
        "Chad sent weapons to Mali.,Mali sent weapons to Chad."
    })
    void swappedCountriesSwapInTheRecord(String text, String swapped) {
        Event one = only(text);
        Event other = only(swapped);
        assertThat(names(one.source())).isEqualTo(names(other.target()));
        assertThat(names(one.target())).isEqualTo(names(other.source()));
        assertThat(one.code()).isEqualTo(other.code());
    }

    @ParameterizedTest
    @CsvSource({
        "Officials denied that Turkey attacked Syria.,NEGATED",
        "If Turkey attacked Syria the talks would end.,CONDITIONAL",
        "Turkey plans to attack Syria.,FUTURE_PLANNED",
        "Turkey is expected to attack Syria.,FUTURE_PREDICTED",
        "Turkey did not attack Syria.,NEGATED",
        "Turkey may attack Syria.,POSSIBLE",
        "Turkey would attack Syria.,HYPOTHETICAL"
    })
    void doubtChangesFactualityAndNothingElse(String text, Factuality factuality) {
        Event plain = only("Turkey attacked Syria.");
        Event doubted =
                Coding.events(text).stream()
                        .filter(event -> event.code().equals(plain.code()))
                        .findFirst()
                        .orElseThrow();
        assertThat(doubted.factuality()).isEqualTo(factuality);
        assertThat(names(doubted.source())).isEqualTo(names(plain.source()));
        assertThat(names(doubted.target())).isEqualTo(names(plain.target()));
    }

    @Test
    void thoseWhoMeetTogetherMeetEachOther() {
        List<Event> events = Coding.events("Turkey and Greece held talks.");
        assertThat(events).hasSize(2).allMatch(event -> event.code().plover().equals("CONSULT"));
        assertThat(names(events.get(0).source())).isEqualTo(names(events.get(1).target()));
    }

    @Test
    void theSameEventToldTwiceIsOneRecordWithTwoMentions() {
        List<Event> events =
                Coding.events(
                        "Peru recalled its ambassador from Chile.\n"
                                + "Peru recalled its ambassador from Chile, officials said.");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().mentions()).hasSize(1);
    }

    @Test
    void aDemandIsARequestByTheDeedThatIsDemanded() {
        Event event =
                Coding.events("Georgia demanded that Russia withdraw its troops.").stream()
                        .filter(each -> each.factuality().happened())
                        .findFirst()
                        .orElseThrow();
        assertThat(event.code().plover()).isEqualTo("REQUEST");
        assertThat(event.code().cameo()).startsWith("105");
        assertThat(names(event.target())).containsExactly("Russia");
    }

    @Test
    void aThreatIsNoAttack() {
        List<Event> happened =
                Coding.events("Iran threatened to attack Iraq.").stream()
                        .filter(each -> each.factuality().happened())
                        .toList();
        assertThat(happened).hasSize(1);
        assertThat(happened.getFirst().code().plover()).isEqualTo("THREATEN");
    }

    @Test
    void whoPromisesToStopADeedThreatensNobody() {
        assertThat(Coding.events("The rebels of Colombia promised to stop kidnapping civilians."))
                .extracting(event -> event.code().plover())
                .containsExactly("AGREE");
        assertThat(Coding.events("The rebels of Colombia promised to kidnap civilians."))
                .extracting(event -> event.code().plover())
                .contains("THREATEN")
                .doesNotContain("AGREE");
    }

    @Test
    void permissionToStrikeIsNoStrike() {
        assertThat(Coding.events("Germany allowed Ukraine to strike targets in Russia."))
                .filteredOn(each -> each.factuality().happened())
                .noneMatch(each -> each.code().plover().equals("ASSAULT"));
    }

    @Test
    void whatNamesNobodyIsNotCountedAndSaysWhy() {
        assertThat(Coding.code("It was attacked.").notCounted())
                .anyMatch(each -> each.reason().equals("no-actor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attacked ", "and ", "said that he denied that ", "( ", "the "})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void repetitionIsReadInBoundedTime(String words) {
        assertThat(Coding.code("Turkey " + words.repeat(MANY) + "Syria.")).isNotNull();
    }

    private static Event only(String text) {
        List<Event> events = Coding.events(text);
        assertThat(events).as(text).hasSize(1);
        return events.getFirst();
    }

    private static List<String> names(List<Mention> mentions) {
        return mentions.stream().map(Mention::name).toList();
    }
}

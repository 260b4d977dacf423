package parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Actor;
import parley.model.Article;
import parley.model.Basis;
import parley.model.Event;
import parley.model.Published;
import parley.model.Sourced;
import parley.speechact.FrameLexicon;
import parley.text.Sentence;

/// Small dictionaries of ours, in PETRARCH's form.
class DictionariesTest {
    private static final String ACTORS =
            """
            <!-- made up
                 for this test -->
            ARNOLAND [ARL]
            MIRELLA_TOSH   # leads it
            +TOSH
                [ARLGOV >20200101]
                [ARLOPP 20150101-20191231]
            LEAGUE_OF_ISLES [IGOISL]
            """;
    private static final String VERBS =
            """
            &GIFTS
            +CAKE
            +HONEY

            --- VISIT [042] ---
            BEFRIEND
            +WOO {WOOS WOOED}
            - * &GIFTS [070]
            - * ($ TO +) [112]
            """;

    @Test
    void usersActorsHaveTheCodeOfTheDay() {
        assertThat(source("2021-05-01")).isEqualTo("ARLGOV");
        assertThat(source("2016-05-01")).isEqualTo("ARLOPP");
    }

    @Test
    void usersVerbsGoBeforeOursAndFinerPatternsBeforePlainOnes() {
        assertThat(codes("Mirella Tosh befriended Norway.")).containsExactly("042");
        assertThat(codes("Mirella Tosh befriended Norway with honey.")).containsExactly("070");
    }

    @Test
    void patternsThatSayMoreThanATreeAreListedAndNotUsed() {
        assertThat(VerbDictionary.parse("verbs", VERBS).notUsed()).containsExactly(9);
    }

    @ParameterizedTest
    @CsvSource({
        "'ARNOLAND [ARL]\nTOSH [?]', 'actors, line 2: expected codes'",
        "'[ARL]', 'actors, line 1: a code before any name'",
        "'TOSH [ARLGOV >20201399]', 'actors, line 1: no day of the calendar: 20201399'",
        "'ARNOLAND [ARL]\n\nTOSH', 'actors, line 3: no code for TOSH'"
    })
    void aWrongLineOfActorsIsNamed(String content, String message) {
        assertThat(ActorDictionary.parse("actors", content.replace("\\n", "\n")).problems())
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "'BEFRIEND [042]', 'verbs, line 1: expected --- BLOCK'",
        "'--- A [x1] ---', 'verbs, line 1: expected a code of two to four digits'",
        "'--- A [042] ---\nWOO\n- WORDS [042]', 'verbs, line 3: expected - words * words'",
        "'--- A [042] ---\nWOO\n- * &NONE [042]', 'verbs, line 3: no set of words &NONE'"
    })
    void aWrongLineOfVerbsIsNamed(String content, String message) {
        assertThat(VerbDictionary.parse("verbs", content.replace("\\n", "\n")).problems())
                .singleElement()
                .asString()
                .startsWith(message);
    }

    private static String source(String day) {
        Event event = events("Mirella Tosh befriended Norway.", day).getFirst();
        Actor actor = Objects.requireNonNull(event.source().getFirst().actor());
        return Objects.requireNonNull(actor.code());
    }

    private static List<String> codes(String text) {
        return events(text, "2021-05-01").stream().map(event -> event.code().cameo()).toList();
    }

    private static List<Event> events(String text, String day) {
        Article article =
                Article.plain("test", text)
                        .withPublished(
                                Sourced.of(Published.day(LocalDate.parse(day)), Basis.GIVEN, ""));
        List<Sentence> sentences = Coding.ENGINE.read(text, article.blocks());
        var coder =
                new EventCoder(
                        new Dictionaries(
                                ActorDictionary.parse("actors", ACTORS),
                                VerbDictionary.parse("verbs", VERBS),
                                FrameLexicon.get()));
        return coder.code(article, sentences, List.of(), List.of(), List.of(), List.of()).events();
    }
}

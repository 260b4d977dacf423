package parley.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.engine.fast.FastEngine;
import parley.model.Span;
import parley.text.Engine;

class CoreferenceResolverTest {
    private static final Engine ENGINE = FastEngine.load();

    private static Coreference resolve(String text) {
        return CoreferenceResolver.resolve(
                text, ENGINE.read(text, List.of(new Span(0, text.length()))));
    }

    /// `words -> name` for every link.
    private static List<String> links(String text) {
        return resolve(text).links().stream()
                .map(link -> link.words().of(text) + " -> " + link.name().of(text))
                .toList();
    }

    @Test
    void aLastNameStandsForTheFullName() {
        assertThat(links("Anna Keller arrived in Vienna. Keller spoke for an hour."))
                .contains("Keller -> Anna Keller");
    }

    @Test
    void aTitleLineGetsItsFullNameFromTheText() {
        assertThat(links("Keller in Vienna\n\nForeign Minister Anna Keller arrived on Monday."))
                .contains("Keller -> Anna Keller");
    }

    @Test
    void aPronounMeansTheSubjectBefore() {
        assertThat(links("Robert Lang met Anna Keller in Vienna. He praised the talks."))
                .contains("He -> Robert Lang");
    }

    @Test
    void aPronounOfTheOtherGenderMeansTheOther() {
        assertThat(links("Robert Lang met Anna Keller in Vienna. She praised the talks."))
                .contains("She -> Anna Keller");
    }

    @Test
    void aPersonWithoutANameTakesThePronoun() {
        assertThat(links("Robert Lang left Vienna. The driver waited until he was tired."))
                .noneMatch(link -> link.startsWith("he "));
    }

    @Test
    void itStandsForABodyOnlyWhereSomebodyActs() {
        assertThat(links("The United Nations met on Monday. It said the talks went on."))
                .contains("It -> United Nations");
        assertThat(links("The United Nations met on Monday. It was cold in the hall."))
                .noneMatch(link -> link.startsWith("It "));
    }

    @Test
    void itsIsNobodyOfAClauseAside() {
        assertThat(
                        links(
                                "The army will wait until the Lindner Foundation leaves, its envoy"
                                        + " said on Monday."))
                .noneMatch(link -> link.startsWith("its "));
        assertThat(
                        links(
                                "The army will wait until the Lindner Foundation moves its forces to"
                                        + " Vienna."))
                .contains("its -> Lindner Foundation");
    }

    @Test
    void anOfficeMeansItsBearer() {
        assertThat(links("President Robert Lang met Anna Keller. The president praised the talks."))
                .contains("The president -> Robert Lang");
    }

    @Test
    void anOfficeWithAnotherCountryMeansNobody() {
        assertThat(links("President Robert Lang left. The president of Peru praised the talks."))
                .noneMatch(link -> link.startsWith("The president"));
    }

    @Test
    void aNounOfOneBodysNameMeansThatBody() {
        assertThat(links("The Lindner Foundation paid. The foundation praised the talks."))
                .contains("The foundation -> Lindner Foundation");
        assertThat(
                        links(
                                "The Lindner Foundation met the Ford Foundation. The foundation"
                                        + " praised the talks."))
                .noneMatch(link -> link.startsWith("The foundation "));
    }

    @Test
    void anotherNounOfABodysNameMeansNobody() {
        assertThat(links("The World Bank met on Monday. The world praised the talks."))
                .noneMatch(link -> link.startsWith("The world "));
    }

    @Test
    void nothingIsLinkedWithoutAName() {
        assertThat(links("He said that it was late. The group agreed.")).isEmpty();
    }

    @Test
    void findsALinkByItsWords() {
        String text = "Anna Keller arrived in Vienna. She spoke.";
        Coreference coreference = resolve(text);
        int she = text.indexOf("She");
        assertThat(coreference.of(new Span(she, she + 3)))
                .extracting(link -> link.name().of(text))
                .isEqualTo("Anna Keller");
        assertThat(coreference.of(new Span(0, 1))).isNull();
    }
}

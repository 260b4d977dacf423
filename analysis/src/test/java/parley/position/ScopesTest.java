package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Position;

class ScopesTest {
    @Test
    void theSpeakersOwnLandIsHeldByTheSpeaker() {
        assertThat(
                        scopes(
                                "\"NATO should protect the territory that we hold,\" the president"
                                        + " of Ukraine said."))
                .containsExactly("TERRITORY the territory that we hold (Ukraine)");
    }

    @Test
    void whoHoldsALandIsReadFromItsOwnWords() {
        assertThat(scopes("Yemen rejected any talks on the islands held by Oman."))
                .containsExactly("TERRITORY the islands held by Oman (Oman)");
        assertThat(scopes("Yemen rejected any talks on the northern islands."))
                .containsExactly("TERRITORY the northern islands");
    }

    @Test
    void quantitiesAreKeptWithTheirNoun() {
        assertThat(scopes("Peru pledged to withdraw 400 soldiers from the pass."))
                .containsExactly("QUANTITY 400 soldiers");
    }

    @Test
    void aDeadlineIsNotADuration() {
        assertThat(scopes("Chile demanded that Bolivia open the road by Friday."))
                .containsExactly("DEADLINE Friday");
        assertThat(scopes("Chile agreed to halt its raids for two weeks."))
                .containsExactly("TIME two weeks");
    }

    @Test
    void groupsAreNamedWithTheirWords() {
        assertThat(scopes("Chile urged Bolivia to release the wounded prisoners."))
                .containsExactly("GROUP the wounded prisoners");
    }

    private static List<String> scopes(String text) {
        return Reports.positions(text).stream()
                .map(Position::scope)
                .flatMap(List::stream)
                .map(scope ->
                        scope.kind()
                                + " "
                                + scope.words().of(text)
                                + (scope.holder() == null ? "" : " (" + scope.holder() + ")"))
                .distinct()
                .toList();
    }
}

package parley.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.testkit.Cases;

class WordingTest {
    @Test
    void whatNoOtherWordingHasIsSetApart() {
        var runs =
                Wording.runs(
                        "Putin agreed with the American plan.",
                        Wording.words("Putin agreed with the plan"));

        assertThat(runs)
                .containsExactly(
                        new Wording.Run("Putin agreed with the ", false),
                        new Wording.Run("American", true),
                        new Wording.Run(" plan.", false));
    }

    @Test
    void searchedWordsAreFoundInTheirInflections() {
        var runs = Wording.stemmed("They agreed; he agrees to a plan", Set.of("agree"));

        assertThat(runs.stream().filter(Wording.Run::differs).map(Wording.Run::words))
                .containsExactly("agreed", "agrees");
    }

    @Test
    void runsTogetherAreTheText() {
        String[] words = {"a", "truce", "no", ", ", " ", "Kyiv’s", "…", "לא"};
        Cases.forAll(
                random -> {
                    var text = new StringBuilder();
                    for (int i = random.nextInt(12); i > 0; i--) {
                        text.append(words[random.nextInt(words.length)]).append(' ');
                    }
                    return text.toString();
                },
                text ->
                        assertThat(
                                        Wording.runs(text, Set.of("truce", "no")).stream()
                                                .map(Wording.Run::words)
                                                .collect(Collectors.joining()))
                                .isEqualTo(text));
    }
}

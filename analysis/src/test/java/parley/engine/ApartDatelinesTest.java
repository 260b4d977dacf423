package parley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Span;
import parley.text.Engine;
import parley.text.Sentence;
import parley.text.Tree;

class ApartDatelinesTest {
    private static final Engine ENGINE = Engines.load("fast");
    private static final String DATELINE = "PRETORIA, Nov 3 (AP) - ";
    private static final String SENTENCE = "South Africa condemned the coup.";

    private static List<Sentence> read(String text) {
        return ENGINE.read(text, List.of(new Span(0, text.length())));
    }

    @Test
    void theSentenceBehindADatelineHasTheTreeThatItHasAlone() {
        Sentence alone = read(SENTENCE).getFirst();
        List<Sentence> both = read(DATELINE + SENTENCE);
        assertThat(both).hasSize(1);
        int before = both.getFirst().tokens().size() - alone.tokens().size();
        for (int i = 0; i < alone.tokens().size(); i++) {
            int head = alone.tokens().get(i).head();
            assertThat(both.getFirst().tokens().get(before + i).head())
                    .isEqualTo(head < 0 ? -1 : head + before);
        }
    }

    @Test
    void theDatelineHangsOnTheRoot() {
        Tree tree = Tree.of(read(DATELINE + SENTENCE).getFirst());
        assertThat(tree.token(tree.root()).form()).isEqualTo("condemned");
        assertThat(tree.isUnder(0, tree.root())).isTrue();
        assertThat(tree.children(tree.root(), "parataxis")).hasSize(1);
    }

    @Test
    void wordsAndSpansStayAsTheyAre() {
        String text = DATELINE + SENTENCE + " It met envoys.";
        assertThat(read(text))
                .extracting(sentence -> sentence.span().of(text))
                .containsExactly(DATELINE + SENTENCE, "It met envoys.");
    }

    @Test
    void sentencesWithoutWordsAreLeftOut() {
        List<Span> words = List.of(new Span(0, 5), new Span(6, 11));
        assertThat(ENGINE.annotate("South spoke.", List.of(List.of(), words, List.of())))
                .hasSize(1);
    }
}

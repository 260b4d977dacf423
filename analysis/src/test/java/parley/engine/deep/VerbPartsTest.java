package parley.engine.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Span;
import parley.text.Token;

class VerbPartsTest {
    private static Token token(String form, String upos, int head, String relation) {
        return new Token(new Span(0, form.length()), form, form, upos, upos, head, relation);
    }

    private static List<String> relations(Token... tokens) {
        return VerbParts.mend(List.of(tokens)).stream().map(Token::relation).toList();
    }

    @Test
    void aFlatNameBeforeAVerbIsItsSubject() {
        assertThat(
                        relations(
                                token("Vole", "PROPN", 1, "flat"),
                                token("pledged", "VERB", -1, "root")))
                .containsExactly("nsubj", "root");
    }

    @Test
    void aVerbHasOneSubject() {
        assertThat(
                        relations(
                                token("She", "PRON", 2, "nsubj"),
                                token("Vole", "PROPN", 2, "flat"),
                                token("pledged", "VERB", -1, "root")))
                .containsExactly("nsubj", "flat", "root");
    }

    @Test
    void aNamesOwnPartsStayFlat() {
        assertThat(
                        relations(
                                token("Maria", "PROPN", 2, "nsubj"),
                                token("Vole", "PROPN", 0, "flat"),
                                token("spoke", "VERB", -1, "root")))
                .containsExactly("nsubj", "flat", "root");
    }
}

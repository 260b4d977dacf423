package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatiserTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "talks, NOUN, NNS, talk",
                "Countries, NOUN, NNS, country",
                "crises, NOUN, NNS, crisis",
                "houses, NOUN, NNS, house",
                "men, NOUN, NNS, man",
                "States, PROPN, NNPS, State",
                "Kyiv, PROPN, NNP, Kyiv",
                "said, VERB, VBD, say",
                "ceded, VERB, VBD, cede",
                "stopped, VERB, VBN, stop",
                "agreed, VERB, VBD, agree",
                "denied, VERB, VBD, deny",
                "refusing, VERB, VBG, refuse",
                "offering, VERB, VBG, offer",
                "withdrawing, VERB, VBG, withdraw",
                "met, VERB, VBD, meet",
                "was, AUX, VBD, be",
                "n’t, PART, RB, not",
                "'re, AUX, VBP, be",
                "better, ADJ, JJR, good",
                "earliest, ADJ, JJS, early",
                "Russian, ADJ, JJ, Russian",
                "They, PRON, PRP, they",
                "|1,200|, NUM, CD, 1200"
            })
    void givesTheDictionaryForm(String form, String upos, String xpos, String lemma) {
        assertThat(Lemmatiser.lemma(form, upos, xpos)).isEqualTo(lemma);
    }
}

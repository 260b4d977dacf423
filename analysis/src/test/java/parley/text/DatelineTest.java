package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Span;

class DatelineTest {
    private static int length(String text) {
        List<List<Span>> sentences = SentenceSplitter.sentences(text, new Span(0, text.length()));
        return Dateline.length(text, sentences.getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PRETORIA (AP) - Police met.                        | (AP) -
                    PRETORIA, Nov 3 - Police met.                      | 3 -
                    KYIV/MOSCOW, March 3 (Reuters) \u2014 Envoys met.    | (Reuters) \u2014
                    Bogota (Reuters) -- Police met.                    | (Reuters) --
                    SAN JOS\u00c9, Costa Rica \u2013 "We met," police said. | Costa Rica \u2013
                    """)
    void aTownAnAgencyAndADateBeforeADashAreADateline(String text, String end) {
        List<Span> words = SentenceSplitter.sentences(text, new Span(0, text.length())).getFirst();
        int length = length(text);
        assertThat(length).isPositive();
        assertThat(text.substring(0, words.get(length - 1).end())).endsWith(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vole - the premier - met police.",
                "WASHINGTON-based envoys met.",
                "The PRETORIA summit - Police met.",
                "UN - Police met.",
                "PRETORIA - and police met.",
                "Police met in PRETORIA (AP) - They left.",
                "PRETORIA (AP) -"
            })
    void nothingElseIs(String text) {
        assertThat(length(text)).isZero();
    }

    @Test
    void noWordsHaveNoDateline() {
        assertThat(Dateline.length("", List.of())).isZero();
    }
}

package parley.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Article;
import parley.model.Span;

class QuotationMarksTest {
    private static List<String> inner(String text) {
        return QuotationMarks.find(text, Article.plain("test", text).blocks()).stream()
                .map(quotation -> quotation.inner().of(text))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We will talk,\" she said.",
                "“We will talk,” she said.",
                "''We will talk,'' she said.",
                "``We will talk,'' she said.",
                "«We will talk,» she said.",
                "„We will talk,” she said.",
                "‘We will talk,’ she said.",
                "'We will talk,' she said."
            })
    void everyStyleOfMarksIsRead(String text) {
        assertThat(inner(text)).containsExactly("We will talk,");
    }

    @Test
    void apostrophesAreNoMarks() {
        assertThat(inner("It's the ministers' plan, isn't it? The '90s were rock 'n' roll."))
                .isEmpty();
    }

    @Test
    void aNestedQuotationIsPartOfTheOuterOne() {
        assertThat(inner("“He told me ‘never’ twice,” she said."))
                .containsExactly("He told me ‘never’ twice,");
    }

    @Test
    void aPluralsApostropheDoesNotCloseASingleQuotation() {
        assertThat(inner("'The ministers' plan is dead,' he said."))
                .containsExactly("The ministers' plan is dead,");
    }

    @Test
    void anUnclosedQuotationGoesOnInTheNextParagraph() {
        String text = "“We will talk.\n“We will not sign,” she said.";
        List<Quotation> found = QuotationMarks.find(text, Article.plain("test", text).blocks());
        assertThat(found).hasSize(2);
        assertThat(found.get(0).closed()).isFalse();
        assertThat(found.get(1).continues()).isTrue();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void aHundredThousandMarksTakeLinearTime() {
        for (String mark : List.of("\"", "“", "'", "‘", "' '", "'s' ", "''", "“ ”", "‘a ")) {
            String text = mark.repeat(100_000);
            QuotationMarks.find(text, List.of(new Span(0, text.length())));
        }
    }
}

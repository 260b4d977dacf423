package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Span;
import parley.testkit.Cases;

class SentenceSplitterTest {
    private static String sentences(String text) {
        return SentenceSplitter.sentences(text, new Span(0, text.length())).stream()
                .map(tokens -> Span.around(tokens.getFirst(), tokens.getLast()).of(text))
                .collect(Collectors.joining(" || "));
    }

    /// `||` stands where a sentence ends, and is taken out before the text is split.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "He came. || She left.",
                "Mr. Smith met Gen. Jones in the U.S. capital. || They talked.",
                "He lives in the U.S. || The talks went on.",
                "Both want U.S.-Soviet style talks. || They met.",
                "It ended at 5 p.m. on Monday. || Nobody stayed.",
                "“We will go,” he said. || “We will not stay.”",
                "“We will go. || We will not stay.” || He left.",
                "“Will you go?” he asked. || No one spoke!",
                "(It rained.) || The road was closed.",
                "J. K. Rowling wrote it. || It sold well.",
                "Shares of Acme Inc. fell 3.5 percent. || Trade was slow.",
                "He had one goal... || Peace.",
                "The vote was on Jan. 5. || It failed.",
                "What now?! || Nothing.",
                "See No. 5 of the list. || It is short.",
                "What now? || nobody in the room knew",
                "Is it over? she asked.",
                "Shares of Yahoo! rose on Monday.",
                "A crowd fills the square || Image: Ana Ruiz. || The march ended at noon.",
                "Thursday, May 7, 2015 || The two sides met.",
                "On May 7, 2015 Talks Plus, a news site, opened.",
                "The list is at www.example.org || Ministers will read it.",
                "He signed it. || ========== || The next letter is longer.",
                "Ana Ruiz || 03/27/2001 01:58 PM || We have your letter.",
                "It was sent on 03/27/2001 01:58 PM || We have it.",
                "We will write soon. || Best regards, || Ana Ruiz",
                "We made it! :) || Nobody was hurt.",
                "The pact held. [12] [13] || It was renewed in May.",
                "The pact “held.” [a] || It was renewed.",
                "The pact held. [citation needed] || It was renewed.",
                "The pact held. || [It was renewed.]",
                "There are two tasks: 1. Free the hostages. || 2. Reopen the road.",
                "“We are let down.“ || However, the talks go on.",
                "... and so they left."
            })
    void endsSentencesWhereAReaderWould(String marked) {
        assertThat(sentences(marked.replace(" || ", " "))).isEqualTo(marked);
    }

    @Test
    void findsTheEndWithoutASpaceAfterIt() {
        assertThat(sentences("The deal fell.It was late."))
                .isEqualTo("The deal fell. || It was late.");
    }

    @Test
    void aMarkWithoutAWordBeforeItEndsNothing() {
        assertThat(sentences("! nobody knows why.")).isEqualTo("! nobody knows why.");
        assertThat(sentences("?? nobody knows why.")).isEqualTo("?? nobody knows why.");
    }

    @Test
    void aBlankLineEndsAHeadline() {
        assertThat(sentences("Talks resume in Geneva\n\nDelegates met on Monday."))
                .isEqualTo("Talks resume in Geneva || Delegates met on Monday.");
    }

    @Test
    void aWrappedLineGoesOn() {
        String text =
                "The delegates, who had come to the city for the second time, met\nSwiss hosts.";
        assertThat(sentences(text)).isEqualTo(text);
    }

    @Test
    void everyTokenIsInOneSentence() {
        Cases.forAll(
                RandomText::make,
                text -> {
                    var block = new Span(0, text.length());
                    List<Span> tokens =
                            SentenceSplitter.sentences(text, block).stream()
                                    .flatMap(List::stream)
                                    .toList();
                    assertThat(tokens).isEqualTo(Tokeniser.tokens(text, block));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "”", "'", ". ", "a. ", "(", ".)", "\n", "? ", "[1] ", ". [", "1. "})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void hundredThousandMarksEnd(String part) {
        String text = part.repeat(100_000);
        assertThat(SentenceSplitter.sentences(text, new Span(0, text.length()))).isNotNull();
    }
}

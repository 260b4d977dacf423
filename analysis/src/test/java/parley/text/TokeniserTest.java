package parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Span;
import parley.testkit.Cases;

class TokeniserTest {
    private static String tokens(String text) {
        return Tokeniser.tokens(text, new Span(0, text.length())).stream()
                .map(token -> token.of(text))
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    He didn't say so.; He|did|n't|say|so|.
                    They’ve said it’s John’s.; They|’ve|said|it|’s|John|’s|.
                    She'd've gone; She|'d|'ve|gone
                    It cannot hold; It|can|not|hold
                    the states' rights; the|states|'|rights
                    a long-term anti-war plan; a|long|-|term|anti-war|plan
                    the 27-28 May talks; the|27|-|28|May|talks
                    at 03:36 AM IST; at|03:36|AM|IST
                    at 5pm, 5.30pm; at|5|pm|,|5.30|pm
                    $1.2bn and US$5,000.50; $|1.2|bn|and|US$|5,000.50
                    25% of €3m; 25|%|of|€|3|m
                    on 11/30/2024 or 9/11; on|11/30/2024|or|9/11
                    see https://example.org/a?b=c.; see|https://example.org/a?b=c|.
                    mail a.b@example.org, now; mail|a.b@example.org|,|now
                    the U.S. and D.C. man; the|U.S.|and|D.C.|man
                    Gen. J. R. Smith Jr. spoke; Gen.|J.|R.|Smith|Jr.|spoke
                    Mr. Volkov, Ph.D., left; Mr.|Volkov|,|Ph.D.|,|left
                    No. 5 and no.; No.|5|and|no|.
                    in the 1980s and '90s; in|the|1980s|and|'90s
                    the 1960's; the|1960's
                    wait... what?!; wait|...|what|?!
                    “He said ‘no’,” she said; “|He|said|‘|no|’|,|”|she|said
                    He left.She stayed; He|left|.|She|stayed
                    AT&T said; AT&T|said
                    and/or; and|/|or
                    O'Neill of Ba'ath; O'Neill|of|Ba'ath
                    Kyiv—and only Kyiv–yes; Kyiv|—|and|only|Kyiv|–|yes
                    (see [1]); (|see|[|1|]|)
                    #ceasefire @desk #1; #ceasefire|@desk|#|1
                    call +380 44 or 713-853-3989; call|+380|44|or|713-853-3989
                    """)
    void splitsHardCasesAsTheTreebanksDo(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected);
    }

    @Test
    void keepsAnEmojiOfSeveralCodePointsWhole() {
        assertThat(tokens("ok 👩‍🚀👍🏽 🇺🇦!")).isEqualTo("ok|👩‍🚀|👍🏽|🇺🇦|!");
    }

    @Test
    void leavesAllKindsOfSpaceOut() {
        assertThat(tokens("a\u00A0b\u2009c\u3000d\u200Be\uFEFFf")).isEqualTo("a|b|c|d|e|f");
    }

    @Test
    void readsTheBlockAlone() {
        assertThat(Tokeniser.tokens("one two three", new Span(4, 7)))
                .containsExactly(new Span(4, 7));
    }

    @Test
    void refusesABlockBeyondTheText() {
        assertThatThrownBy(() -> Tokeniser.tokens("abc", new Span(0, 4)))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("got 4 of 3");
    }

    @Test
    void tokensCoverRandomTextButForItsSpaces() {
        Cases.forAll(
                RandomText::make,
                text -> {
                    List<Span> tokens = Tokeniser.tokens(text, new Span(0, text.length()));
                    int at = 0;
                    for (Span token : tokens) {
                        assertThat(token.isEmpty()).isFalse();
                        assertThat(isBlank(text, at, token.start())).isTrue();
                        assertThat(token.of(text).codePoints().anyMatch(Letters::isSpace))
                                .isFalse();
                        at = token.end();
                    }
                    assertThat(isBlank(text, at, text.length())).isTrue();
                });
    }

    private static boolean isBlank(String text, int from, int to) {
        return text.substring(from, to).codePoints().allMatch(Letters::isSpace);
    }

    @ParameterizedTest
    @CsvSource({
        "x",
        "'",
        "a.",
        "a@",
        "1-",
        "http://a",
        "-",
        "\u201C",
        "a'",
        "w/",
        "U.",
        "#a",
        "9,",
        "anti-"
    })
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void megabytesWithoutASpaceEnd(String part) {
        String text = part.repeat(2_000_000 / part.length());
        List<Span> tokens = Tokeniser.tokens(text, new Span(0, text.length()));
        assertThat(tokens).isNotEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void tenMegabytesOfOneWordAreOneToken() {
        String text = "x".repeat(10_000_000);
        assertThat(Tokeniser.tokens(text, new Span(0, text.length()))).hasSize(1);
    }
}

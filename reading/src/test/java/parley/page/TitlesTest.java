package parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TitlesTest {
    /// Letters that differ in case and mark, a mark that joins the letter before, a ligature, a
    /// wide digit, and what keys leave out.
    private static final List<String> PIECES =
            List.of(
                    "a", "A", "e", "é", "e\u0301", "\u0301", "ﬁ", "fi", "7", "７", " ", "-", "…",
                    "Ж");

    @Test
    void aKeyHoldsLettersAndDigitsInLowerCase() {
        assertThat(Titles.key("Talks: 2 Envoys “stay”")).isEqualTo("talks2envoysstay");
    }

    static IntStream seeds() {
        return IntStream.range(0, 2_000);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(4), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTextHasAKeyWhereItsOwnIsTheSame(int seed) {
        var random = new Random(seed);
        String text = text(random);
        String key = Titles.key(text(random));

        assertThat(Titles.hasKey(text, key)).isEqualTo(Titles.key(text).equals(key));
        assertThat(Titles.hasKey(text, Titles.key(text))).isTrue();
    }
}

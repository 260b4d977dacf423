package parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.testkit.Cases;

/// No words run when a spreadsheet opens them.
class FormulasTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "|calc",
                "%0",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "\tplain"
            })
    void whatCouldRunHasAnApostropheFirst(String words) {
        assertThat(Formulas.disarmed(words)).isEqualTo("'" + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "peace", "1-1", "a=b", "'=1", "“- no”", " peace", "—dash"})
    void allElseStaysAsItIs(String words) {
        assertThat(Formulas.disarmed(words)).isEqualTo(words);
    }

    @Test
    void theFirstThingToBeSeenIsNeverAnOpener() {
        Cases.forAll(
                random -> {
                    String signs = "=+-@|%＝＋－＠ \t\r\n\u00a0\u200b\u0000'ab1,;\"";
                    var words = new StringBuilder();
                    for (int i = random.nextInt(6); i >= 0; i--) {
                        words.append(signs.charAt(random.nextInt(signs.length())));
                    }
                    return words.toString();
                },
                words -> {
                    String safe = Formulas.disarmed(words);
                    String seen = safe.replaceAll("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "");
                    assertThat(safe).endsWith(words);
                    assertThat(seen).doesNotMatch("(?s)[=+\\-@|%＝＋－＠].*");
                });
    }
}

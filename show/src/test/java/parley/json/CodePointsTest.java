package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parley.model.Span;
import parley.testkit.Cases;

class CodePointsTest {
    @Test
    void aCharacterBeyondTheBasicPlaneCountsOnce() {
        var codePoints = new CodePoints("a😀b");

        assertThat(codePoints.start(new Span(3, 4))).isEqualTo(2);
        assertThat(codePoints.end(new Span(3, 4))).isEqualTo(3);
    }

    @Test
    void aLoneSurrogateCountsOnce() {
        assertThat(new CodePoints("\uD83Dx😀y").of(4)).isEqualTo(3);
    }

    @Test
    void agreesWithThePlatformOnEveryOffsetOfAnyText() {
        Cases.forAll(
                random ->
                        random.ints(random.nextInt(40), 0, 3)
                                .mapToObj(kind -> kind == 0 ? "a" : kind == 1 ? "😀" : "\uD83D")
                                .reduce("", String::concat),
                text -> {
                    var codePoints = new CodePoints(text);
                    for (int offset = 0; offset <= text.length(); offset++) {
                        boolean insidePair =
                                offset > 0
                                        && offset < text.length()
                                        && Character.isSurrogatePair(
                                                text.charAt(offset - 1), text.charAt(offset));
                        if (!insidePair) {
                            assertThat(codePoints.of(offset))
                                    .isEqualTo(text.codePointCount(0, offset));
                        }
                    }
                });
    }

    @Test
    void anOffsetBeyondTheTextIsRefused() {
        assertThatThrownBy(() -> new CodePoints("abc").of(4))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Offset needs 0 to 3, got 4");
    }
}

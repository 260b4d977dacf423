package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import parley.model.Span;

/// Whatever characters a text has, its tokens cover all of it but white space, in order, and its
/// sentences are these tokens.
class TokeniserFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void tokensCoverAnyText(byte[] bytes) {
        String text = text(bytes);
        Span block = new Span(0, text.length());

        List<Span> tokens = Tokeniser.tokens(text, block);

        int at = 0;
        for (Span token : tokens) {
            assertThat(token.isEmpty()).isFalse();
            assertThat(isSpace(text, at, token.start())).isTrue();
            at = token.end();
        }
        assertThat(isSpace(text, at, text.length())).isTrue();
        assertThat(SentenceSplitter.sentences(text, block).stream().flatMap(List::stream))
                .containsExactlyElementsOf(tokens);
    }

    /// Each two bytes a character, so that halves of surrogate pairs stand alone as well.
    private static String text(byte[] bytes) {
        var text = new StringBuilder(bytes.length / 2);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            text.append((char) (((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF)));
        }
        return text.toString();
    }

    private static boolean isSpace(String text, int start, int end) {
        return start <= end && text.substring(start, end).codePoints().allMatch(Letters::isSpace);
    }
}

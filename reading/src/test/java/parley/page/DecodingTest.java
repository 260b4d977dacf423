package parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Which of the things that tell a page's charset goes before which.
@NullUnmarked
class DecodingTest {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String FRENCH =
            "Le négociateur a déclaré que les délégués s'étaient réunis à Genève.";
    private static final String RUSSIAN =
            "Посредник сообщил, что обе делегации согласились встретиться снова в пятницу в Женеве.";

    static Stream<Arguments> marks() {
        return Stream.of(
                arguments(StandardCharsets.UTF_8, 3),
                arguments(StandardCharsets.UTF_16BE, 2),
                arguments(StandardCharsets.UTF_16LE, 2));
    }

    @ParameterizedTest
    @MethodSource("marks")
    void aByteOrderMarkGoesBeforeTheHeader(Charset charset, int length) {
        byte[] bytes = ("\ufeff" + FRENCH).getBytes(charset);
        assertThat(bytes).hasSize(FRENCH.getBytes(charset).length + length);

        Decoding decoding = Decoding.of(bytes, "windows-1251");

        assertThat(decoding.text()).isEqualTo(FRENCH);
        assertThat(decoding.reason()).isEqualTo("byte order mark");
    }

    @Test
    void theHeaderGoesBeforeTheMeta() {
        Decoding decoding =
                Decoding.of(withMeta("windows-1252", RUSSIAN, WINDOWS_1251), "windows-1251");

        assertThat(decoding.text()).endsWith(RUSSIAN);
        assertThat(decoding.reason()).isEqualTo("HTTP header");
    }

    @Test
    void validUtf8GoesBeforeAnOldMeta() {
        Decoding decoding =
                Decoding.of(withMeta("iso-8859-1", FRENCH, StandardCharsets.UTF_8), null);

        assertThat(decoding.text()).endsWith(FRENCH);
        assertThat(decoding.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void oneBrokenByteAmongManyLeavesItUtf8() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(withMeta("iso-8859-1", FRENCH.repeat(10), StandardCharsets.UTF_8));
        bytes.write(0xe9);
        bytes.writeBytes(" fin".getBytes(StandardCharsets.UTF_8));

        Decoding decoding = Decoding.of(bytes.toByteArray(), null);

        assertThat(decoding.text()).contains("négociateur").endsWith("\ufffd fin");
        assertThat(decoding.reason()).isEqualTo("nearly valid UTF-8");
    }

    @Test
    void theMetaGoesBeforeTheDetector() {
        Decoding decoding = Decoding.of(withMeta("windows-1252", FRENCH, WINDOWS_1252), null);

        assertThat(decoding.text()).endsWith(FRENCH);
        assertThat(decoding.reason()).isEqualTo("meta");
    }

    @Test
    void aMetaThatClaimsUtf8WronglyLeavesItToTheDetector() {
        Decoding decoding = Decoding.of(withMeta("utf-8", RUSSIAN.repeat(5), WINDOWS_1251), null);

        assertThat(decoding.text()).endsWith(RUSSIAN);
        assertThat(decoding.reason()).isEqualTo("detector");
    }

    @Test
    void aHeaderThatNamesNoCharsetIsPassedOver() {
        Decoding decoding =
                Decoding.of(withMeta("windows-1252", FRENCH, WINDOWS_1252), "x-no-such; charset");

        assertThat(decoding.reason()).isEqualTo("meta");
    }

    private static byte[] withMeta(String named, String text, Charset real) {
        return ("<html><head><meta charset=\"" + named + "\"></head><body>" + text).getBytes(real);
    }
}

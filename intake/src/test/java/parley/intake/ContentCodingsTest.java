package parley.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ContentCodingsTest {
    private static final byte[] PAGE = "<p>The envoy of Ostmark spoke.</p>".getBytes(UTF_8);

    @Test
    void everyCodingOfTheWebIsUndone() throws IOException {
        assertThat(decoded(PAGE)).isEqualTo(PAGE);
        assertThat(decoded(PAGE, "identity")).isEqualTo(PAGE);
        assertThat(decoded(gzip(PAGE), "gzip")).isEqualTo(PAGE);
        assertThat(decoded(gzip(PAGE), "X-GZIP")).isEqualTo(PAGE);
        assertThat(decoded(deflate(PAGE, false), "deflate")).isEqualTo(PAGE);
        assertThat(decoded(deflate(PAGE, true), "deflate")).isEqualTo(PAGE);
        assertThat(decoded(brotli(PAGE), "br")).isEqualTo(PAGE);
    }

    @Test
    void codingsOneOverAnotherAreUndoneFromTheOutside() throws IOException {
        byte[] twice = gzip(deflate(PAGE, false));
        assertThat(decoded(twice, "deflate, gzip")).isEqualTo(PAGE);
        assertThat(decoded(twice, "deflate", "gzip")).isEqualTo(PAGE);
    }

    @Test
    void aBodyThatWasUnpackedBeforeIsLeftAlone() throws IOException {
        assertThat(decoded(PAGE, "gzip")).isEqualTo(PAGE);
        assertThat(decoded(new byte[0], "gzip")).isEmpty();
        assertThat(decoded(new byte[0], "br")).isEmpty();
    }

    @Test
    void whatGrowsTooLargeIsStopped() throws IOException {
        byte[] bomb = gzip(gzip(new byte[100 << 20]));
        assertThatThrownBy(() -> decoded(bomb, "gzip", "gzip"))
                .isInstanceOf(ContentCodings.TooLarge.class)
                .hasMessageContaining("1048576");
    }

    @Test
    void membersWithoutContentByTheThousandAreNoTrouble() throws IOException {
        var packed = new ByteArrayOutputStream();
        for (int i = 0; i < 50_000; i++) {
            packed.writeBytes(gzip(new byte[0]));
        }
        packed.writeBytes(gzip(PAGE));
        packed.writeBytes("padding".getBytes(UTF_8));
        assertThat(decoded(packed.toByteArray(), "gzip")).isEqualTo(PAGE);
    }

    @Test
    void aLayerBetweenIsCountedToo() throws IOException {
        // What unpacks to nothing at all may unpack to very much on the way there.
        var nothing = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            nothing.writeBytes(gzip(new byte[0]));
        }
        assertThatThrownBy(() -> decoded(gzip(nothing.toByteArray()), "gzip", "gzip"))
                .isInstanceOf(ContentCodings.TooLarge.class);
    }

    @Test
    void unknownOrTooManyCodingsAreNamed() {
        assertThatThrownBy(() -> decoded(PAGE, "compress"))
                .isInstanceOf(ContentCodings.UnknownCoding.class)
                .hasMessage("compress");
        assertThatThrownBy(() -> decoded(PAGE, "gzip,gzip,gzip,gzip,gzip"))
                .isInstanceOf(ContentCodings.UnknownCoding.class)
                .hasMessageContaining("5");
    }

    @Test
    void damageIsAnIoException() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(gzip(PAGE), 25);
        assertThatThrownBy(() -> decoded(cut, "gzip")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> decoded(PAGE, "br")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> decoded(PAGE, "deflate")).isInstanceOf(IOException.class);
    }

    private static byte[] decoded(byte[] body, String... headers) throws IOException {
        return ContentCodings.decode(List.of(headers), new ByteArrayInputStream(body), 1 << 20);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean isBare) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, isBare))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /// An uncompressed meta-block and an empty last one (RFC 7932, 9.2): no encoder is needed.
    private static byte[] brotli(byte[] bytes) {
        int header = (bytes.length - 1) << 4 | 1 << 20;
        var packed = new ByteArrayOutputStream();
        packed.write(header);
        packed.write(header >> 8);
        packed.write(header >> 16);
        packed.writeBytes(bytes);
        packed.write(3);
        return packed.toByteArray();
    }
}

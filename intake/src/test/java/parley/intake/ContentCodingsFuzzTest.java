package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/// Whatever a server sends under whatever coding, unpacking ends within its limit.
class ContentCodingsFuzzTest {
    private static final List<String> CODINGS = List.of("gzip", "deflate", "br", "br, gzip");

    @FuzzTest(maxDuration = "60s")
    void anyBytesGiveNoMoreThanTheLimit(byte[] bytes) {
        for (String coding : CODINGS) {
            try {
                byte[] unpacked =
                        ContentCodings.decode(
                                List.of(coding), new ByteArrayInputStream(bytes), 1 << 16);
                assertThat(unpacked.length).isLessThanOrEqualTo(1 << 16);
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
        }
    }
}

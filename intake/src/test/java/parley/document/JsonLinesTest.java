package parley.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Reason;
import parley.model.Rejected;
import parley.page.PageReader;

class JsonLinesTest {
    private static final String FIRST = "{\"text\": \"Перша\"}\n";
    private static final String LAST = "{\"text\": \"last\"}\n";

    private final List<JsonLines.Entry> entries = new ArrayList<>();

    @Test
    void linesHaveTheirNumberAndByte() throws IOException {
        read(FIRST + "\r\n" + LAST);

        assertThat(entries).extracting(JsonLines.Entry::number).containsExactly(1L, 3L);
        assertThat(entries)
                .extracting(JsonLines.Entry::offset)
                .containsExactly(0L, (long) bytes(FIRST) + 2);
    }

    /// The parser counts characters from the first one that it sees.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"Truce\" !}",
                "{\"text\": \"Перемир'я 🕊\" !}",
                " \t{\"text\": \"Truce\" !}",
                "\uFEFF{\"text\": \"Перемир'я\" !}  ",
                "\uFEFF \u2003{\"text\": \"Truce\" !}\r"
            })
    void anErrorIsFoundAtItsByte(String line) throws IOException {
        read(FIRST + line + "\n" + LAST);

        assertThat(texts()).containsExactly("Перша", "last");
        Rejected rejected = rejected();
        assertThat(rejected.reason()).isEqualTo(Reason.UNREADABLE_JSON_LINE);
        assertThat(rejected.message()).startsWith("line 2 ");
        // The parser stops before or behind the character that it cannot take.
        long trouble = (long) bytes(FIRST) + bytes(line.substring(0, line.indexOf('!')));
        assertThat(rejected.offset()).isBetween(trouble, trouble + 1);
    }

    /// Else a file without line ends would fill the memory.
    @Test
    void aLineLongerThanAnyReportIsPassedOver() throws IOException {
        byte[] piece = "x".repeat(1 << 20).getBytes(UTF_8);
        long length = PageReader.MOST_BYTES + (1L << 20);
        List<InputStream> file = new ArrayList<>();
        file.add(stream(FIRST));
        for (long made = 0; made < length; made += piece.length) {
            file.add(new ByteArrayInputStream(piece));
        }
        file.add(stream("\n" + LAST));

        JsonLines.read(joined(file), "a", entries::add);

        assertThat(texts()).containsExactly("Перша", "last");
        Rejected rejected = rejected();
        assertThat(rejected.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(rejected.message()).startsWith("line 2 ");
        assertThat(rejected.offset()).isEqualTo(bytes(FIRST));
        assertThat(entries.getLast().number()).isEqualTo(3);
        assertThat(entries.getLast().offset()).isEqualTo(bytes(FIRST) + length + 1);
    }

    @Test
    void ofATruncatedPackedFileTheLinesBeforeAreRead() throws IOException {
        String noise = "{\"text\": \"" + noise(200_000) + "\"}\n";
        byte[] whole = packed(FIRST + noise);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        assertThatExceptionOfType(JsonLines.BrokenOff.class)
                .isThrownBy(() -> readPacked(cut))
                .satisfies(e ->
                        assertThat(e.rejected())
                                .isEqualTo(
                                        new Rejected(
                                                "a",
                                                Reason.TRUNCATED,
                                                bytes(FIRST),
                                                "cannot be read on from line 2: Unexpected end of"
                                                        + " ZLIB input stream",
                                                "Fetch the file again in whole; the lines before"
                                                        + " were read.")));
        assertThat(texts()).containsExactly("Перша");
    }

    @Test
    void aFileThatOnlyClaimsToBePackedIsDamaged() {
        assertThatExceptionOfType(JsonLines.BrokenOff.class)
                .isThrownBy(() -> readPacked(FIRST.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.rejected().reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void whatASystemDoesNotGiveOnIsToldBehindTheLinesBefore() {
        // Nobody writes to it, which reading it says by an exception.
        InputStream failing = new PipedInputStream();

        assertThatExceptionOfType(JsonLines.BrokenOff.class)
                .isThrownBy(() ->
                        JsonLines.read(joined(List.of(stream(FIRST), failing)), "a", entries::add))
                .satisfies(e -> {
                    assertThat(e.rejected().reason()).isEqualTo(Reason.CANNOT_READ);
                    assertThat(e.rejected().offset()).isEqualTo(bytes(FIRST));
                });
        assertThat(texts()).containsExactly("Перша");
    }

    private void read(String text) throws IOException {
        JsonLines.read(stream(text), "a", entries::add);
    }

    private void readPacked(byte[] bytes) throws IOException {
        JsonLines.readPacked(new ByteArrayInputStream(bytes), "a", entries::add);
    }

    private List<String> texts() {
        return entries.stream()
                .filter(entry -> entry.node() != null)
                .map(entry -> entry.node().path("text").asString())
                .toList();
    }

    private Rejected rejected() {
        return entries.stream()
                .map(JsonLines.Entry::rejected)
                .filter(rejected -> rejected != null)
                .findFirst()
                .orElseThrow();
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream joined(List<InputStream> parts) {
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    /// Text that cannot be packed small, so that its first half comes out of the first half.
    private static String noise(int length) {
        return new Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}

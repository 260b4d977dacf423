package parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Web archives and mailboxes into a ledger, from the command line. The reports are made up by us.
@Timeout(300)
class IngestArchivesTest {
    @TempDir private Path folder;

    @Test
    void aDamagedArchiveGivesWhatIsWholeAndNamesTheRest() throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes(packed(page(1, "text/html; charset=windows-1251")));
        int broken = file.size();
        byte[] lost = packed(page(2, "text/html"));
        Arrays.fill(lost, lost.length / 2, lost.length / 2 + 8, (byte) 0);
        file.writeBytes(lost);
        file.writeBytes(packed(page(3, "text/html")));
        file.writeBytes(packed(answer("image/png", "x")));
        Path warc = Files.write(folder.resolve("crawl.bin"), file.toByteArray());

        String err = ingest("--warc", warc.toString());

        assertThat(err)
                .contains(
                        "2 new", "1 rejected", "1 damaged", "passed over in archives: 1 not a page")
                .contains("crawl.bin, byte " + broken + ": record cannot be read");
        assertThat(ingest(warc.toString())).contains("0 new, 2 known");
        // The server named the charset, so the letters are Cyrillic.
        assertThat(run("search", "--ledger", ledger(), "--json", "prisoners"))
                .contains("Ostmark offers truce 1\\n", "\u0412\u0430\u043b\u044c\u0434");
    }

    @Test
    void mailsAreReadWithTheirDay() throws IOException {
        Path mails =
                Files.writeString(
                        folder.resolve("clips.mbox"),
                        "From a@example.org Fri Nov 29 21:10:00 2024\n"
                                + "Subject: Ostmark offers truce\n"
                                + "Date: Fri, 29 Nov 2024 23:06:00 +0200\n\n"
                                + "Ostmark's president said that his country would stop firing if"
                                + " Belhar frees its prisoners.\n");

        assertThat(ingest(mails.toString())).contains("1 new");

        assertThat(run("search", "--ledger", ledger(), "prisoners")).contains("2024-11-29");
    }

    @Test
    void whatCameBeforeABreakIsKept() {
        InputStream before = System.in;
        byte[] line =
                "{\"text\": \"Ostmark offers a truce if Belhar frees its prisoners.\"}\n{"
                        .getBytes(UTF_8);
        // Nobody writes to it, which reading it says by an exception.
        InputStream failing = new PipedInputStream();
        try {
            System.setIn(new SequenceInputStream(new ByteArrayInputStream(line), failing));
            assertThat(ingest("-"))
                    .contains("1 new", "1 rejected", "1 cannot-read")
                    .contains("-, byte " + (line.length - 1) + ": cannot be read on from line 2");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void nothingToReadIsSaid() {
        assertThat(run("ingest", "--ledger", ledger())).contains("[bad-option]");
        assertThat(ingest("--warc", folder.resolve("none.warc").toString()))
                .contains("[not-found]");
    }

    private String ledger() {
        return folder.resolve("ledger").toString();
    }

    private String ingest(String... inputs) {
        var arguments =
                new java.util.ArrayList<>(java.util.List.of("ingest", "--ledger", ledger()));
        arguments.addAll(java.util.List.of("--engine", "fast"));
        arguments.addAll(Arrays.asList(inputs));
        return run(arguments.toArray(String[]::new));
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, UTF_8);
        Main.run(stream, stream, arguments);
        return out.toString(UTF_8);
    }

    private static byte[] page(int number, String type) {
        String html =
                "<html><head><title>Ostmark offers truce "
                        + number
                        + "</title></head><body><h1>Ostmark offers truce "
                        + number
                        + "</h1><p>Ostmark's president \u0412\u0430\u043b\u044c\u0434 said on"
                        + " Friday that his country would stop firing if Belhar frees its"
                        + " prisoners.</p></body></html>";
        return answer(type, html, number);
    }

    private static byte[] answer(String type, String body) {
        return answer(type, body, 9);
    }

    private static byte[] answer(String type, String body, int number) {
        var charset =
                type.contains("1251") ? java.nio.charset.Charset.forName("windows-1251") : UTF_8;
        var http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(UTF_8));
        http.writeBytes(body.getBytes(charset));
        var record = new ByteArrayOutputStream();
        record.writeBytes(
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/"
                                + number
                                + "\r\nContent-Type: application/http\r\nContent-Length: "
                                + http.size()
                                + "\r\n\r\n")
                        .getBytes(UTF_8));
        record.writeBytes(http.toByteArray());
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static byte[] packed(byte[] record) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(record);
        }
        return packed.toByteArray();
    }
}

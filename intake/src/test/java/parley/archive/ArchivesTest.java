package parley.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.intake.Found;
import parley.model.Reason;

/// ZIP files, WACZ files and mailboxes, whole and damaged. All texts are ours.
@Timeout(120)
class ArchivesTest {
    private static final String PAGE = "<html><p>The envoy of Ostmark spoke.</p></html>";
    private static final String MAILS =
            """
            From clips@example.org Fri Nov 29 21:10:00 2024
            From: Clips <clips@example.org>
            Subject: =?utf-8?q?Belhar_answers_=E2=80=93_late?=
            Date: Fri, 29 Nov 2024 23:06:00 +0200
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Belhar's minister said the caf=E9 talks were over.

            >From the capital came no word.

            From clips@example.org Fri Nov 29 21:11:00 2024
            Subject: Page
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            The envoy of Ostmark spoke.
            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PGh0bWw+PHA+VGhlIGVudm95IG9mIE9zdG1hcmsgc3Bva2UuPC9wPjwvaHRtbD4=
            --b--

            From clips@example.org Fri Nov 29 21:12:00 2024
            Subject: Picture
            Content-Type: image/png

            x
            """;

    @TempDir private Path folder;

    @Test
    void pagesOfAZipFileAreFoundByTheirNames() throws IOException {
        Path file = zip(Map.of("a/1.html", PAGE.getBytes(UTF_8), "a/logo.png", new byte[9]));

        Taken taken = taken(file, Limits.DEFAULT);

        assertThat(taken.texts()).containsExactly(PAGE);
        assertThat(taken.documents().getFirst().name()).isEqualTo("x!/a/1.html");
        assertThat(taken.passed()).hasSize(1);
    }

    @Test
    void theWebArchivesOfAWaczFileAreRead() throws IOException {
        byte[] warc =
                new WarcMaker(true)
                        .page("https://a.example/1", PAGE)
                        .page("https://a.example/2", PAGE)
                        .bytes();
        Path file =
                zip(Map.of("datapackage.json", "{}".getBytes(UTF_8), "archive/data.warc.gz", warc));

        Taken taken = taken(file, Limits.DEFAULT);

        assertThat(taken.addresses()).containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(taken.documents().getFirst().name()).isEqualTo("x!/archive/data.warc.gz#0");
    }

    @Test
    void aZipFileWithoutItsDirectoryIsReadEntryByEntry() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 9; i++) {
            entries.put(i + ".html", (PAGE + i).getBytes(UTF_8));
        }
        byte[] whole = Files.readAllBytes(zip(entries));
        for (int cut = 40; cut < whole.length; cut += 7) {
            Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, cut));

            Taken taken = taken(file, Limits.DEFAULT);

            for (int i = 0; i < taken.texts().size(); i++) {
                assertThat(taken.texts().get(i)).isEqualTo(PAGE + i);
            }
            assertThat(taken.refused()).as("cut at %s", cut).isNotEmpty();
        }
    }

    @Test
    void namesInTheLettersOfAnOldMachineCostNoPage() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, ISO_8859_1)) {
            for (String name : List.of("1.html", "\u0084\u00ae\u00aa.html", "3.html")) {
                out.putNextEntry(new ZipEntry(name));
                out.write((PAGE + name.length()).getBytes(UTF_8));
            }
        }
        byte[] whole = bytes.toByteArray();
        Path file = Files.write(folder.resolve("old.zip"), whole);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 30));

        assertThat(taken(file, Limits.DEFAULT).texts()).hasSize(3);
        assertThat(taken(file, Limits.DEFAULT).refused()).isEmpty();
        assertThat(taken(cut, Limits.DEFAULT).texts()).hasSize(3);
    }

    @Test
    void anArchiveWhoseFirstBytesAreDamagedIsKnownByItsName() {
        assertThat(Archives.kindByName(Path.of("a/NEWS.warc.gz"))).isEqualTo(Archives.Kind.WARC);
        assertThat(Archives.kindByName(Path.of("a/x.wacz"))).isEqualTo(Archives.Kind.ZIP);
        assertThat(Archives.kindByName(Path.of("page.html"))).isNull();
    }

    @Test
    void zipFilesThatGrowTooLargeAreStopped() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 30; i++) {
            entries.put(i + ".html", new byte[900_000]);
        }
        entries.put("bomb.html", new byte[2_000_000]);
        Path file = zip(entries);

        Taken whole = taken(file, new Limits(1_000_000, 1L << 30));
        assertThat(whole.documents()).hasSize(30);
        assertThat(whole.refused())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.input()).isEqualTo("x!/bomb.html"));

        Taken stopped = taken(file, new Limits(1_000_000, 10_000_000));
        assertThat(stopped.documents()).hasSize(11);
        assertThat(stopped.refused())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.message()).contains("stops here"));
    }

    @Test
    void mailsAreCutAndTheirBestTextTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("clips.mbox"), MAILS);

        Taken taken = taken(file, Limits.DEFAULT);

        assertThat(taken.texts())
                .containsExactly(
                        """
                        Belhar answers – late

                        Belhar's minister said the café talks were over.

                        From the capital came no word.

                        """,
                        PAGE);
        Found.Sent sent = Objects.requireNonNull(taken.documents().getFirst().sent());
        assertThat(sent.local()).hasToString("2024-11-29T23:06");
        assertThat(taken.documents().get(1).charset()).isEqualTo("utf-8");
        assertThat(taken.refused())
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(rejected.reason()).isEqualTo(Reason.NO_ARTICLE);
                    assertThat(rejected.offset())
                            .isEqualTo(MAILS.indexOf("From clips@example.org Fri Nov 29 21:12"));
                });
    }

    @Test
    void aMailWithoutEndIsRefusedAndTheNextRead() throws IOException {
        String start = "From a@example.org Fri Nov 29 21:10:00 2024\n";
        String small = start + "Subject: Truce\n\nThe envoy spoke.\n";
        Path file =
                Files.writeString(
                        folder.resolve("big.mbox"),
                        start + "\n" + "x".repeat(3_000_000) + "\n\n" + small);

        Taken taken = taken(file, new Limits(1_000_000, 1L << 30));

        assertThat(taken.texts()).containsExactly("Truce\n\nThe envoy spoke.\n");
        assertThat(taken.refused())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void kindsAreToldByWhatAFileHolds() {
        assertThat(Archives.kind(new WarcMaker(true).page("https://a.example/", PAGE).bytes()))
                .isEqualTo(Archives.Kind.WARC);
        assertThat(Archives.kind(new WarcMaker(false).page("https://a.example/", PAGE).bytes()))
                .isEqualTo(Archives.Kind.WARC);
        assertThat(Archives.kind(MAILS.getBytes(UTF_8))).isEqualTo(Archives.Kind.MBOX);
        assertThat(Archives.kind("From Ostmark came word at last.\n".getBytes(UTF_8))).isNull();
        assertThat(Archives.kind("PK\3\4xx".getBytes(ISO_8859_1))).isEqualTo(Archives.Kind.ZIP);
        assertThat(Archives.kind(WarcMaker.gzip(PAGE.getBytes(UTF_8)))).isNull();
        assertThat(Archives.kind(new byte[0])).isNull();
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return Files.write(folder.resolve("x.zip"), bytes.toByteArray());
    }

    private static Taken taken(Path file, Limits limits) throws IOException {
        var all = new ArrayList<Found>();
        Archives.Kind kind = Objects.requireNonNull(Archives.kind(file));
        new Archives(limits).read(file, kind, "x", all::add);
        return Taken.of(all);
    }
}

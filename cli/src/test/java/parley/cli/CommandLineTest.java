package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person at a terminal meets: output, messages and exit codes.
class CommandLineTest {
    private static final String REPORT =
            """
            Ostmark offers truce

            Ostmark's president said on Friday that his country would stop firing.
            """;

    @TempDir private Path folder;

    /// What one run of the command gave.
    private record Run(int code, String out, String err) {}

    @Test
    void plainTextGivesAReading() throws IOException {
        Run run = parley("read", file("report.txt", REPORT));

        assertThat(run.code).isZero();
        assertThat(run.out).contains("POSITIONS", "STATEMENTS", "EVENTS");
        assertThat(run.err).isEmpty();
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreRead() throws IOException {
        Run run =
                parley("read", file("report.txt", REPORT), folder.resolve("gone.html").toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("gone.html", "[not-found]", "1 read, 1 rejected");
        assertThat(run.out).contains("POSITIONS");
    }

    @Test
    void framesOfTheUsersOwnTakeThePlaceOfOurs() throws IOException {
        String report = file("report.txt", "Ostmark shelved the ceasefire plan.");
        String frames = file("frames.tsv", "shelve\tV\tREJECT\t5\tobj\t\t-\t\t=\nbad\tV\n");

        Run ours = parley("read", report, "--explain");
        Run own = parley("read", report, "--explain", "--frames", frames);

        assertThat(ours.out).contains("defers", "rule: V:shelve");
        assertThat(own.out)
                .contains("rejects", "binding", "rule: V:shelve")
                .doesNotContain("defers");
        assertThat(own.err)
                .contains("frames.tsv, line 2: a row has 9 columns, got 2", "[bad-option]");
    }

    @Test
    void aMissingFileOfFramesIsNamed() throws IOException {
        Run run = parley("read", file("report.txt", REPORT), "--frames", "gone.tsv");

        assertThat(run.code).isNotZero();
        assertThat(run.err).contains("gone.tsv").doesNotContain("\tat ");
    }

    @Test
    void aMissingFolderOfKnowledgeIsAWrongOption() throws IOException {
        Run run = parley("read", file("report.txt", REPORT), "--knowledge", "gone");

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err)
                .contains("Knowledge of your own needs a folder, got gone")
                .doesNotContain("defect");
    }

    @ParameterizedTest
    @CsvSource({"--zone,Mars/Base", "--format,yaml"})
    void aValueThatCannotBeUnderstoodIsNamedInFewLines(String option, String value)
            throws IOException {
        Run run = parley("read", file("report.txt", REPORT), option, value);

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err)
                .contains(value, "[bad-option]", "parley read --help")
                .doesNotContain("java.");
        assertThat(run.err.lines()).hasSizeLessThan(4);
    }

    @Test
    void aNameCannotForgeALineOrMoveTheCursor() {
        String name = "gone\n1 read\u001B[2J\u009B\u2028.html";
        Run run = parley("read", folder.resolve(name).toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err.lines()).hasSize(2);
        assertThat(run.err).contains("[not-found]").doesNotContainPattern("[\u001B\u009B\u2028]");
    }

    @Test
    void aFolderWithoutReportsIsNoReport() {
        Run run = parley("read", folder.toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains(folder.toString(), "[empty]");
    }

    @Test
    void anEmptyFileIsNoReport() throws IOException {
        Run run = parley("read", file("empty.html", "  \n"));

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("empty.html", "[empty]").doesNotContain("\tat ");
    }

    @Test
    void binaryBytesAreNoReport() throws IOException {
        Path picture = folder.resolve("picture.png");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});

        Run run = parley("read", picture.toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("picture.png", "[binary]");
    }

    @ParameterizedTest
    @CsvSource({"consent_wall,[wall]", "pay_wall,[wall]", "error,[error-page]"})
    void aWallOrAnErrorPageGivesNoRecord(String kind, String reason) throws IOException {
        Path pages = Path.of("../reading/src/test/resources/parley/page/kinds", kind);
        List<Path> files;
        try (var listed = Files.list(pages)) {
            files = listed.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(5);
        for (Path page : files) {
            Run run = parley("read", page.toString());

            assertThat(run.code).as(page.toString()).isEqualTo(1);
            assertThat(run.out).as(page.toString()).doesNotContain("STATEMENTS", "EVENTS");
            assertThat(run.err).contains(page.getFileName().toString(), reason);
        }
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedWithoutBeingRead() throws IOException {
        Path large = folder.resolve("large.html");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L << 20);
        }

        Run run = parley("read", large.toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("52428800 bytes", "[too-large]");
    }

    @Test
    void standardInputOfFiftyMegabytesIsRefused() {
        InputStream before = System.in;
        Run run;
        try {
            System.setIn(new ByteArrayInputStream(new byte[50 << 20]));
            run = parley("read", "-");
        } finally {
            System.setIn(before);
        }

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("standard input", "[too-large]");
    }

    @Test
    void aFileThatTheSystemWillNotReadIsNamedAndTheOthersAreRead() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable), "needs /proc/self/mem: a file that nobody can read");

        Run run = parley("read", unreadable.toString(), file("report.txt", REPORT));

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("/proc/self/mem", "[cannot-read]", "1 read, 1 rejected");
        assertThat(run.out).contains("POSITIONS");
    }

    @Test
    void aDateThatIsNoneIsRefusedBeforeAnythingIsRead() throws IOException {
        Run run = parley("read", "--date", "yesterday", file("report.txt", REPORT));

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("yesterday", "2024-11-30", "bad-option");
    }

    @Test
    void anEngineThatDoesNotExistIsRefusedWithTheNamesOfThoseThatDo() throws IOException {
        Run run = parley("read", "--engine", "quick", file("report.txt", REPORT));

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("fast, deep, auto, got quick", "[bad-option]");
        assertThat(run.out).isEmpty();
    }

    @Test
    void bytesThatFitNoEncodingAreNoReport() throws IOException {
        Path garbled = folder.resolve("garbled.html");
        var bytes = new byte[4000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 40 == 0 ? '\n' : 0x80 + i % 32);
        }
        Files.write(garbled, bytes);

        Run run = parley("read", garbled.toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("garbled.html", "[unreadable-encoding]");
    }

    @Test
    void aGivenDateOverrulesThePage() throws IOException {
        Run run =
                parley(
                        "read",
                        "--date",
                        "2024-11-30T03:36",
                        "--zone",
                        "Asia/Kolkata",
                        file("report.txt", REPORT));

        assertThat(run.out).contains("30 Nov 2024 03:36 (29 Nov 2024 22:06 UTC)");
    }

    @Test
    void severalReportsInJsonAreOneArray() throws IOException {
        String report = file("report.txt", REPORT);
        Run run = parley("read", "--format", "json", report, report);

        assertThat(run.out.strip()).startsWith("[{").endsWith("}]");
    }

    @Test
    void anUnreadableLineIsNamedByLineAndByteAndTheOthersAreAnnotated() throws IOException {
        String lines =
                "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\": oops}\n{\"id\":\"c\",\"text\":\"z\"}\n";
        Run run = parley("annotate", "statements", file("lines.jsonl", lines));

        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("lines.jsonl, byte 29", "line 2", "[unreadable-json-line]");
        assertThat(run.out.lines()).hasSize(3);
        assertThat(run.out).contains("\"id\":\"a\"", "\"id\":null", "\"id\":\"c\"");
    }

    @Test
    void everyLineOfPagesGivesOneLineWhateverItNames() throws IOException {
        file("broken.gz", "\u001f\u008b\b");
        file("empty.html", "");
        String lines =
                """
                {"id":"1","html_file":"missing.html"}
                {"id":"2"}
                [1, 2]
                {"id":"4","html_file":"broken.gz"}
                {"id":"5","html_file":"a\\u0000b"}
                {"id":"6","html_file":17,"url":[]}
                {"id":"7","html_file":"empty.html","encoding":"no-such"}
                """;
        Run run = parley("annotate", "pages", file("pages.jsonl", lines));

        assertThat(run.code).isEqualTo(1);
        assertThat(run.out.lines()).hasSize(7);
        assertThat(run.err).doesNotContain("[defect]");
    }

    @Test
    void anUnknownLayerNamesThoseThatExist() {
        Run run = parley("annotate", "opinions", "-");

        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("opinions", "statements", "[unknown-layer]");
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static Run parley(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        arguments);
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

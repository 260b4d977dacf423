package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A ledger from the command line: what goes in comes out again. The reports are made up by us.
@Timeout(300)
class LedgerCommandsTest {
    @TempDir private Path folder;

    /// What one run of the command gave.
    private record Run(int code, String out, String err) {}

    @Test
    void reportsAreReadOnceFoundShownExportedAndVerified() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        for (int i = 1; i <= 3; i++) {
            Files.writeString(
                    reports.resolve(i + ".txt"),
                    "Ostmark offers truce "
                            + i
                            + "\n\nOstmark's president said on Friday that"
                            + " his country would stop firing if Belhar frees its prisoners.\n");
        }
        Files.writeString(
                reports.resolve("lines.jsonl"),
                "{\"id\":\"a\",\"date\":\"2024-11-29\",\"text\":\"Belhar answers\\n\\nBelhar's"
                        + " foreign minister said that the offer was welcome.\"}\n{oops}\n");
        String ledger = folder.resolve("ledger").toString();

        Run first = parley("ingest", "--ledger", ledger, "--engine", "fast", reports.toString());
        assertThat(first.err).contains("4 new", "1 rejected", "unreadable-json-line");
        assertThat(first.code).isEqualTo(1);

        Run second = parley("ingest", "--ledger", ledger, "--engine", "fast", reports.toString());
        assertThat(second.err).contains("0 new, 4 known");

        Run found = parley("search", "--ledger", ledger, "\"prisoners\" in:statement");
        assertThat(found.out).contains("»prisoners«");
        String id = found.out.substring(0, 16);
        Run shown = parley("show", "--ledger", ledger, id);
        assertThat(shown.out).contains("stop firing", "permalink", id);

        Run exported =
                parley(
                        "export",
                        "--ledger",
                        ledger,
                        "--format",
                        "csv",
                        "--out",
                        folder.resolve("out").toString());
        assertThat(exported.err).contains("4 reports");
        assertThat(folder.resolve("out").resolve("dictionary.csv")).exists();

        String copy = folder.resolve("copy").toString();
        assertThat(parley("backup", "--ledger", ledger, copy).code).isZero();
        Run verified = parley("verify", "--ledger", copy);
        assertThat(verified.err).contains("4 reports checked, 0 flaws");
        assertThat(parley("reindex", "--ledger", copy).code).isZero();
        assertThat(parley("search", "--ledger", copy, "\"prisoners\"").out).contains("prisoners");
    }

    @Test
    void whatIsWrongIsSaidWithItsName() {
        String none = folder.resolve("none").toString();

        assertThat(parley("search", "--ledger", none, "x").err).contains("[no-ledger]");
        assertThat(parley("search", "--ledger", none, "colour:red").err)
                .contains("colour", "[bad-query]");
        assertThat(parley("export", "--format", "csv", "--ledger", none).err)
                .contains("--out", "[bad-option]");
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

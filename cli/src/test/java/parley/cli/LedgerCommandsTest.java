package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void whatAQueryFindsIsExportedInEveryFormat() throws IOException {
        Path report = folder.resolve("visit.html");
        Files.writeString(
                report,
                "<html><head><title>Envoy visits</title></head><body><h1>Envoy visits</h1>"
                        + "<p>Germany's foreign minister met the president of France in Kyiv on"
                        + " Friday. Germany said it would send medicine to the hospitals of the"
                        + " city before the end of the winter.</p></body></html>");
        String ledger = folder.resolve("ledger").toString();
        parley(
                "ingest",
                "--ledger",
                ledger,
                "--engine",
                "fast",
                "--date",
                "2024-11-29",
                report.toString());

        for (String format : List.of("parquet", "jsonl", "geojson", "bibtex", "webannotation")) {
            Run run = export(ledger, format, "party:germany");
            assertThat(run.code).as("%s: %s", format, run.err).isZero();
        }
        Path out = folder.resolve("out");
        assertThat(out.resolve("events.parquet")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("reports.jsonl"))).contains("Envoy visits");
        assertThat(Files.readString(out.resolve("events.geojson"))).contains("Kyiv");
        assertThat(Files.readString(out.resolve("reports.bib"))).contains("{{Envoy visits}}");
        assertThat(Files.readString(out.resolve("annotations.jsonld")))
                .contains("TextPositionSelector");

        for (String format : List.of("gdelt", "plover", "icews")) {
            assertThat(export(ledger, format, "party:germany in:event").err).contains("1 rows");
            assertThat(export(ledger, format, "party:nobody").err).contains("0 rows");
        }
        assertThat(Files.readString(out.resolve("plover-json.jsonl"))).isEmpty();
        for (String kinds : List.of("all", "actual,pledged")) {
            Run more =
                    parley(
                            "export",
                            "--ledger",
                            ledger,
                            "--format",
                            "gdelt",
                            "--factuality",
                            kinds);
            assertThat(more.code).as(more.err).isZero();
            assertThat(more.out).contains("GERMANY");
        }
        Run none =
                parley(
                        "export",
                        "--ledger",
                        ledger,
                        "--format",
                        "gdelt",
                        "--factuality",
                        "negated");
        assertThat(none.out).doesNotContain("GERMANY");
        Run piped = parley("export", "--ledger", ledger, "--format", "plover");
        assertThat(piped.out).contains("\"event\":[\"CONSULT\"]");
    }

    private Run export(String ledger, String format, String query) {
        String out = folder.resolve("out").toString();
        return parley("export", "--ledger", ledger, "--format", format, "--out", out, query);
    }

    @Test
    void whatDoesNotGoTogetherInAnExportIsSaid() throws IOException {
        String none = folder.resolve("none").toString();
        String file = Files.writeString(folder.resolve("a.txt"), "x").toString();

        assertThat(parley("export", "--format", "parquet", file).err)
                .contains("needs --ledger", "[bad-option]");
        assertThat(parley("export", "--format", "pdf", "--ledger", none).err)
                .contains("parquet", "webannotation", "got pdf", "[bad-option]");
        assertThat(parley("export", "--format", "gdelt", "--ledger", none, "--with-text").err)
                .contains("no place for texts", "[bad-option]");
        assertThat(export(none, "csv", file).err).contains("is a file", "[bad-option]");
        assertThat(export(none, "csv", "colour:red").err).contains("colour", "[bad-query]");
        assertThat(parley("export", "--format", "gdelt", "--out", none, file).err)
                .contains("--out", "[bad-option]");
    }

    @Test
    void whatOtherRulesReadIsReadAgainAndCorrectionsHoldOn() throws IOException {
        Path report = folder.resolve("report.txt");
        Files.writeString(
                report,
                "Ostmark offers truce\n\nOstmark's president said on Friday that"
                        + " his country would stop firing if Belhar frees its prisoners.\n");
        Path knowledge = Files.createDirectories(folder.resolve("knowledge"));
        Files.writeString(knowledge.resolve("notes.txt"), "nothing that is read");
        String ledger = folder.resolve("ledger").toString();
        String text = report.toString();
        parley(
                "ingest",
                "--ledger",
                ledger,
                "--engine",
                "fast",
                "--date",
                "2024-11-29",
                "--knowledge",
                knowledge.toString(),
                text);
        String id = parley("search", "--ledger", ledger, "in:position").out.substring(0, 16);
        Run corrected =
                parley(
                        "correct",
                        "--ledger",
                        ledger,
                        "right-is",
                        id,
                        "firmness=1",
                        "--reason",
                        "only hinted");
        assertThat(corrected.code).isZero();

        // The user's own rows are a part of the rules.
        Run known =
                parley(
                        "ingest",
                        "--ledger",
                        ledger,
                        "--engine",
                        "fast",
                        "--date",
                        "2024-11-29",
                        text);
        assertThat(known.err).contains("0 new, 1 known", "reread");
        Run reread = parley("reread", "--ledger", ledger);
        assertThat(reread.err).contains("0 changed, 1 read again");
        assertThat(parley("reread", "--ledger", ledger).err).contains("1 up to date");

        assertThat(parley("show", "--ledger", ledger, id).out)
                .contains("firmness 1", "only hinted", corrected.out.strip(), "2024-11-29");
        assertThat(parley("corrections", "--ledger", ledger).out).contains("touches 1 of 1");
        assertThat(parley("verify", "--ledger", ledger).code).isZero();
    }

    @Test
    void storiesAreListedAndShownWithTheirTimeline() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        String words =
                "Ostmark's envoy met Belhar's in the harbour of Tessaly and offered a truce"
                        + " along the river until the prisoners are free.";
        Files.writeString(reports.resolve("1.txt"), "Truce offered at Tessaly\n\n" + words);
        Files.writeString(
                reports.resolve("2.txt"), "Tessaly talks on a truce\n\nSnow fell. " + words);
        String ledger = folder.resolve("ledger").toString();
        parley("ingest", "--ledger", ledger, "--engine", "fast", reports.toString());

        Run listed = parley("stories", "--ledger", ledger);
        assertThat(listed.out).startsWith("story:").contains("2 reports");
        String key = listed.out.substring(0, 22);
        assertThat(parley("show", "--ledger", ledger, key).out)
                .contains("Truce offered at Tessaly", "Tessaly talks", "[first report]");
        assertThat(parley("search", "--ledger", ledger, key + " in:report").out.lines()).hasSize(4);
        assertThat(parley("show", "--ledger", ledger, "story:0").err).contains("[no-record]");
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

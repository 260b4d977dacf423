package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The dossier of the demo folder, from pages to matrix.
class DossierTest {
    private static final Path DEMO = Project.ROOT.resolve("samples/ceasefire-2025");
    private static final Path GOLDEN =
            Project.ROOT.resolve("checks/src/test/resources/golden/dossier/ceasefire-2025.txt");

    @TempDir private Path folder;

    @Test
    void theDemoGivesItsGoldenDossier() throws IOException {
        String dossier = Parley.run("dossier", DEMO.toString()).out();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, dossier);
        }
        assertThat(dossier)
                .as("%s (rewrite with -Dgolden=write)", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void theDemoShowsAReversalAnOmittedConditionAndACopy() {
        String dossier = Parley.run("dossier", DEMO.toString()).out();
        assertThat(dossier)
                .contains(
                        "12 reports (1 of them copied)",
                        "United States · ceasefire   ⇄ reversed",
                        "left out by Meridian Daily");
    }

    @Test
    void aLedgerGivesTheSameDossierAsTheReportsInIt() {
        String ledger = folder.resolve("ledger").toString();
        Parley.run("ingest", "--ledger", ledger, DEMO.toString());

        assertThat(Parley.run("dossier", "--ledger", ledger).out())
                .isEqualTo(Parley.run("dossier", DEMO.toString()).out());
    }

    @Test
    void aDossierOfNothingIsAWrongCommandLine() {
        Parley.Run run = Parley.run("dossier");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--ledger", "[bad-option]");
    }

    @Test
    void aSyndicatedCopyAddsAReportAndNoSource() throws IOException {
        Path original = DEMO.resolve("02-putin-yes-but.html");
        JsonNode alone = dossier(original);
        JsonNode both = dossier(original, DEMO.resolve("03-putin-yes-but-copy.html"));

        assertThat(both.at("/reports").size()).isEqualTo(alone.at("/reports").size() + 1);
        assertThat(history(both, "Russia", "ceasefire").at("/sources"))
                .isEqualTo(history(alone, "Russia", "ceasefire").at("/sources"));
    }

    @Test
    void anUnrelatedReportChangesNoLine() {
        Path original = DEMO.resolve("02-putin-yes-but.html");
        Path unrelated = Project.ROOT.resolve("samples/northern-ireland-ira-ends-campaign.html");
        JsonNode alone = history(dossier(original), "Russia", "ceasefire");

        assertThat(history(dossier(original, unrelated), "Russia", "ceasefire")).isEqualTo(alone);
    }

    @Test
    void swappingThePartiesSwapsTheMatrix() throws IOException {
        String report =
                """
                Brazil rejects ceasefire, Peru accepts it

                Brazil rejected the ceasefire on Friday. Peru accepted the ceasefire on Friday.
                """;
        Path one = Files.writeString(folder.resolve("one.txt"), report);
        String swapped =
                report.replace("Brazil", "Chile")
                        .replace("Peru", "Brazil")
                        .replace("Chile", "Peru");
        Path other = Files.writeString(folder.resolve("other.txt"), swapped);

        assertThat(act(dossier(one), "Brazil")).isEqualTo(act(dossier(other), "Peru"));
        assertThat(act(dossier(one), "Peru")).isEqualTo(act(dossier(other), "Brazil"));
        assertThat(act(dossier(one), "Peru")).isNotEqualTo(act(dossier(one), "Brazil"));
    }

    private static String act(JsonNode dossier, String party) {
        return history(dossier, party, "ceasefire").at("/steps/0/utterance/lines/0/act").asString();
    }

    private static JsonNode dossier(Path... inputs) {
        var arguments = new ArrayList<>(List.of("dossier", "--format", "json"));
        for (Path input : inputs) {
            arguments.add(input.toString());
        }
        return JsonMapper.shared().readTree(Parley.run(arguments.toArray(String[]::new)).out());
    }

    private static JsonNode history(JsonNode dossier, String party, String issue) {
        for (JsonNode history : dossier.at("/histories")) {
            if (history.at("/party").asString().equals(party)
                    && history.at("/issue").asString().equals(issue)) {
                return history;
            }
        }
        throw new AssertionError(
                "no line of " + party + " on " + issue + " in " + dossier.at("/parties"));
    }
}

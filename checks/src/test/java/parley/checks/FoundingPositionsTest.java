package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The positions of the report that the product was conceived on, against its full expected
/// reading, which lies beside the project and is read by this test alone.
class FoundingPositionsTest {
    private static final Path REPORT = Project.SHARED.resolve("founding/report.txt");
    private static final Path GOLD = Project.SHARED.resolve("founding/gold.json");

    /// How the expected reading calls the parties that the product names otherwise.
    private static final Map<String, String> PARTIES =
            Map.of(
                    "ukraine", "Ukraine",
                    "us", "United States",
                    "trump", "Donald Trump",
                    "nato_members", "NATO members",
                    "russia", "Russia");

    /// How the expected matrix calls the issues.
    private static final Map<String, String> ISSUES =
            Map.of(
                    "Ceasefire", "ceasefire",
                    "Security guarantees", "guarantees",
                    "Territory", "territory",
                    "Forces and withdrawal", "forces",
                    "Outside military support", "support",
                    "End state", "settlement",
                    "Alignment", "alignment");

    private static JsonNode gold = JsonMapper.shared().nullNode();
    private static JsonNode reading = JsonMapper.shared().nullNode();

    @BeforeAll
    static void readOnce() {
        assumeTrue(
                Files.exists(REPORT) && Files.exists(GOLD),
                "skipped: the founding report and its expected reading are not beside the project");
        gold = JsonMapper.shared().readTree(GOLD.toFile());
        reading =
                JsonMapper.shared()
                        .readTree(Parley.run("read", "--format", "json", REPORT.toString()).out());
    }

    @Test
    void everyPositionOfTheFirstTierIsRead() {
        var missing = new ArrayList<String>();
        each(gold.at("/positions"))
                .filter(expected -> expected.at("/tier").asInt() == 1)
                .filter(expected -> positions().noneMatch(ours -> is(ours, expected)))
                .forEach(expected -> missing.add(expected.at("/id").asString()));

        assertThat(missing).isEmpty();
    }

    @Test
    void theConditionsOfTheFirstTierAreRead() {
        each(gold.at("/positions"))
                .filter(expected -> expected.at("/tier").asInt() == 1)
                .forEach(expected ->
                        each(expected.at("/conditions"))
                                .forEach(condition ->
                                        assertThat(positions())
                                                .as(expected.at("/id").asString())
                                                .anyMatch(ours ->
                                                        is(ours, expected)
                                                                && holds(ours, condition))));
    }

    @Test
    void everyCellOfTheExpectedMatrixIsFilledAndRussiaIsSilent() {
        assertThat(gold.at("/expected_view/matrix").size()).isEqualTo(9);
        each(gold.at("/expected_view/matrix"))
                .forEach(cell -> {
                    String party = party(cell.at("/party").asString());
                    if (cell.at("/positions").isEmpty()) {
                        assertThat(positions()).noneMatch(ours -> partyOf(ours).equals(party));
                    } else {
                        String issue = ISSUES.get(cell.at("/issue").asString());
                        assertThat(positions())
                                .as("%s on %s", party, issue)
                                .anyMatch(ours ->
                                        partyOf(ours).equals(party)
                                                && ours.at("/issue").asString().equals(issue));
                    }
                });
    }

    /// X2 to X5, X7 to X10, X12, X20 and X22 of the list of what must not be read.
    @Test
    void nothingIsReadThatMustNotBe() {
        assertThat(positions())
                .as("a ceasefire accepted without its condition")
                .noneMatch(ours ->
                        ours.at("/act").asString().equals("ACCEPT")
                                && ours.at("/issue").asString().equals("ceasefire")
                                && ours.at("/conditions").isEmpty());
        assertThat(positions())
                .as("territory ceded or an annexation recognised")
                .noneMatch(ours ->
                        ours.at("/issue").asString().equals("territory")
                                && List.of("CONCEDE", "ACCEPT", "OFFER")
                                        .contains(ours.at("/act").asString()));
        assertThat(positions())
                .as("an offer or a guarantee to Ukraine")
                .noneMatch(ours ->
                        !partyOf(ours).equals("Ukraine")
                                && ours.at("/issue").asString().equals("guarantees"));
        assertThat(positions())
                .as("NATO itself, Russia, the outlets and the question as holders")
                .noneMatch(ours ->
                        List.of("NATO", "Russia", "Sky News", "Bloomberg", "AFP")
                                .contains(partyOf(ours)));
        assertThat(positions())
                .as("talks on a cease-fire as a plan of his")
                .noneMatch(ours ->
                        partyOf(ours).equals("Donald Trump")
                                && List.of("ceasefire", "talks")
                                        .contains(ours.at("/issue").asString())
                                && ours.at("/status").asString().equals("held"));
        assertThat(positions())
                .as("the reporter's summary as the president's words")
                .noneMatch(ours ->
                        ours.at("/content/start_cp").asInt() >= 358
                                && ours.at("/content/end_cp").asInt() <= 436
                                && !ours.at("/speaker").isNull());
    }

    /// The same party, an act that the expected reading allows, the same issue, at the same words.
    private static boolean is(JsonNode ours, JsonNode expected) {
        var acts = new ArrayList<String>(List.of(expected.at("/act").asString()));
        each(expected.at("/act_acceptable")).forEach(act -> acts.add(act.asString()));
        String issue = expected.at("/issue").asString().replaceFirst("\\..*", "");
        JsonNode evidence = expected.at("/evidence/0");
        int shared =
                Math.min(ours.at("/content/end_cp").asInt(), evidence.at("/end").asInt())
                        - Math.max(
                                ours.at("/content/start_cp").asInt(),
                                evidence.at("/start").asInt());
        return partyOf(ours).equals(PARTIES.get(expected.at("/party").asString()))
                && acts.contains(ours.at("/act").asString())
                && ours.at("/issue").asString().equals(issue)
                && ours.at("/status").asString().equals(expected.at("/status").asString())
                && shared > 0;
    }

    private static boolean holds(JsonNode ours, JsonNode condition) {
        return each(ours.at("/conditions"))
                .anyMatch(term ->
                        term.at("/relation").asString().equals(condition.at("/type").asString())
                                && term.at("/words/start_cp").asInt()
                                        == condition.at("/span/start").asInt()
                                && term.at("/words/end_cp").asInt()
                                        == condition.at("/span/end").asInt());
    }

    private static String party(String cell) {
        String name = cell.replaceFirst(" \\(.*\\)$", "");
        return name.equals("Trump")
                ? "Donald Trump"
                : PARTIES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private static String partyOf(JsonNode ours) {
        return ours.at("/party/party").asString();
    }

    private static Stream<JsonNode> positions() {
        return each(reading.at("/positions"));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

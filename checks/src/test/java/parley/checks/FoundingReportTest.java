package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The report that the product was conceived on, read as plain text. Its words are not in the
/// project.
class FoundingReportTest {
    private static final Path REPORT = Project.SHARED.resolve("founding/report.txt");

    private static JsonNode reading = JsonMapper.shared().nullNode();

    @BeforeAll
    static void readOnce() {
        assumeTrue(Files.exists(REPORT), "skipped: the founding report is not beside the project");
        reading =
                JsonMapper.shared()
                        .readTree(Parley.run("read", "--format", "json", REPORT.toString()).out());
    }

    @Test
    void titleAgencyAndInstantAreFound() {
        assertThat(span("/article/title/value")).isEqualTo("30-108");
        assertThat(reading.at("/article/agencies/0/value/name").asString()).isEqualTo("Bloomberg");
        assertThat(reading.at("/article/agencies").size()).isEqualTo(1);
        assertThat(reading.at("/article/byline").size()).isZero();
        assertThat(reading.at("/article/published/value/utc").asString())
                .isEqualTo("2024-11-29T22:06:00Z");
        assertThat(texts(reading.at("/article/published/value/zone_alternatives")))
                .contains("Asia/Jerusalem");
    }

    @Test
    void theCaptionAndItsCreditAreApartFromTheBody() {
        assertThat(reading.at("/article/captions").size()).isEqualTo(1);
        assertThat(span("/article/captions/0/caption")).isEqualTo("439-582");
        assertThat(reading.at("/article/captions/0/credit/words").asString()).isEqualTo("AFP");
        assertThat(
                        StreamSupport.stream(reading.at("/article/paragraphs").spliterator(), false)
                                .map(FoundingReportTest::span))
                .containsExactly(
                        "149-437",
                        "588-767",
                        "769-1088",
                        "1090-1447",
                        "1449-1640",
                        "1642-1787",
                        "1789-1933",
                        "1935-2046");
    }

    @Test
    void theHeaderLineIsLeftOut() {
        assertThat(reading.at("/article/left_out/0/words").asString()).contains("Menu Explore");
    }

    @Test
    void theDirectQuotationHasItsSpeaker() {
        JsonNode quotation =
                StreamSupport.stream(reading.at("/statements").spliterator(), false)
                        .filter(each -> each.at("/kind").asString().equals("direct"))
                        .filter(each -> each.at("/content/0/start_cp").asInt() == 770)
                        .findFirst()
                        .orElseThrow();

        assertThat(quotation.at("/speaker/words").asString()).isEqualTo("Zelenskiy");
        assertThat(quotation.at("/speaker/actor/party").asString()).isEqualTo("Ukraine");
    }

    /// S1 to S6 of the gold reading, speaker and content.
    @Test
    void everyStatementOfTheFirstTierHasItsSpeakerAndItsWords() {
        assertThat(contents("Volodymyr Zelenskyy"))
                .containsExactly(
                        "48-108", "197-326", "770-934", "1010-1087", "1104-1150", "1161-1238");
    }

    @Test
    void theInterviewIsTheVenueAndAiredOnFriday() {
        assertThat(statements("Volodymyr Zelenskyy"))
                .allSatisfy(each -> {
                    assertThat(each.at("/venue/kind").asString()).isEqualTo("interview");
                    assertThat(each.at("/venue/host").asString()).isEqualTo("Sky News");
                    assertThat(each.at("/said_at/first").asString()).isEqualTo("2024-11-29");
                });
    }

    @Test
    void theQuestionIsTheInterviewersAndBelongsToTheAnswersAlone() {
        assertThat(contents("Sky News")).containsExactly("680-766");
        assertThat(
                        statements("Volodymyr Zelenskyy").stream()
                                .filter(each -> !each.at("/question").isEmpty())
                                .map(each ->
                                        span(each.at("/question"))
                                                + " asked for "
                                                + span(each.at("/content/0"))))
                .containsExactly("680-766 asked for 197-326", "680-766 asked for 770-934");
    }

    @Test
    void theTranslationIsPartOfTheChain() {
        List<String> chain =
                StreamSupport.stream(
                                statements("Volodymyr Zelenskyy")
                                        .get(2)
                                        .at("/according_to/chain")
                                        .spliterator(),
                                false)
                        .map(link ->
                                link.at("/role").asString() + " " + link.at("/name").asString())
                        .toList();
        assertThat(chain)
                .containsExactly(
                        "speaker Volodymyr Zelenskyy",
                        "interpreter Sky News",
                        "outlet Sky News",
                        "agency Bloomberg");
    }

    @Test
    void theReportersJudgementAndPredictionAreNobodysStatements() {
        assertThat(contents("Donald Trump")).containsExactly("1617-1639");
        assertThat(contents("United States")).containsExactly("1685-1733");
        assertThat(contents("Ukraine")).containsExactly("1685-1733");
        assertThat(reading.at("/statements").size()).isEqualTo(8);
    }

    private static List<JsonNode> statements(String speaker) {
        return StreamSupport.stream(reading.at("/statements").spliterator(), false)
                .filter(each -> each.at("/speaker/name").asString().equals(speaker))
                .toList();
    }

    private static List<String> contents(String speaker) {
        return statements(speaker).stream()
                .flatMap(each -> StreamSupport.stream(each.at("/content").spliterator(), false))
                .map(FoundingReportTest::span)
                .toList();
    }

    @Test
    void theFirstPositionHangsOnItsCondition() {
        JsonNode position =
                StreamSupport.stream(reading.at("/positions").spliterator(), false)
                        .filter(each -> each.at("/evidence/start_cp").asInt() >= 149)
                        .findFirst()
                        .orElseThrow();

        assertThat(position.at("/party/party").asString()).isEqualTo("Ukraine");
        assertThat(position.at("/act").asString()).isEqualTo("ACCEPT");
        assertThat(position.at("/issue").asString()).isEqualTo("ceasefire");
        assertThat(position.at("/firmness").asInt()).isEqualTo(1);
        assertThat(position.at("/conditions/0/relation").asString()).isEqualTo("IN_EXCHANGE");
        assertThat(position.at("/conditions/0/cue/words").asString()).isEqualTo("in return for");
        assertThat(span(position.at("/conditions/0/words"))).isEqualTo("288-326");
    }

    @Test
    void russiaStatesNothing() {
        assertThat(parties()).doesNotContain("Russia");
    }

    private static List<String> parties() {
        return StreamSupport.stream(reading.at("/positions").spliterator(), false)
                .map(each -> each.at("/party/party").asString())
                .toList();
    }

    private static String span(String path) {
        return span(reading.at(path));
    }

    private static String span(JsonNode span) {
        return span.at("/start_cp").asInt() + "-" + span.at("/end_cp").asInt();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }
}

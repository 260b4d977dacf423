package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The events of the report that the product was conceived on against its full expected reading:
/// every event of the first tier is found, as the reading's own rules of scoring have it, and
/// nothing of what must not be told as having happened is told so.
class FoundingEventsTest {
    private static final Path REPORT = Project.SHARED.resolve("founding/report.txt");
    private static final Path GOLD = Project.SHARED.resolve("founding/gold.json");

    /// Values that the reading's rules of scoring count as one.
    private static final List<Set<String>> ALIKE =
            List.of(
                    Set.of("ACTUAL", "ONGOING", "HABITUAL", "PRESUPPOSED"),
                    Set.of("CONDITIONAL", "HYPOTHETICAL", "POSSIBLE"),
                    Set.of("FUTURE_PLANNED", "FUTURE_PREDICTED", "PLEDGED"));

    private static JsonNode reading = JsonMapper.shared().nullNode();
    private static JsonNode gold = JsonMapper.shared().nullNode();

    @BeforeAll
    static void readOnce() {
        assumeTrue(
                Files.exists(REPORT) && Files.exists(GOLD),
                "skipped: the founding report is not beside the project");
        reading =
                JsonMapper.shared()
                        .readTree(Parley.run("read", "--format", "json", REPORT.toString()).out());
        gold = JsonMapper.shared().readTree(GOLD);
    }

    @TestFactory
    Stream<DynamicTest> everyEventOfTheFirstTierIsFound() {
        return all(gold.at("/events"))
                .filter(event -> event.at("/tier").asInt() == 1)
                .map(event ->
                        DynamicTest.dynamicTest(
                                event.at("/id").asString() + " " + event.at("/gloss").asString(),
                                () ->
                                        assertThat(
                                                        events().stream()
                                                                .filter(e -> fits(e, event))
                                                                .map(e -> told(e)))
                                                .as("among %s", told(events(), event))
                                                .isNotEmpty()));
    }

    @Test
    void theInterviewWasOnFridayAndIsNoTalkBetweenStates() {
        assertThat(events())
                .filteredOn(event -> event.at("/action").asString().startsWith("statement"))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.at("/code/plover").asString()).isEmpty();
                    assertThat(event.at("/when/first").asString()).isEqualTo("2024-11-29");
                    assertThat(event.at("/place").isNull()).isTrue();
                });
    }

    @Test
    void noTruceIsDeclaredAndNoAgreementSigned() {
        assertThat(happened())
                .extracting(event -> event.at("/code/cameo").asString())
                .doesNotContain("0871", "057", "0834");
    }

    @Test
    void noTruceIsAcceptedWithoutItsCondition() {
        assertThat(events())
                .filteredOn(event -> of(event, "/source", "Ukraine"))
                .filteredOn(event -> event.at("/code/plover").asString().equals("AGREE"))
                .allMatch(event ->
                        Set.of("CONDITIONAL", "POSSIBLE")
                                .contains(event.at("/factuality").asString()));
    }

    @Test
    void nobodyButThePresidentOfTheUnitedStatesGivesUkraineAnything() {
        assertThat(happened())
                .filteredOn(event ->
                        Set.of("AGREE", "AID", "COOPERATE", "SUPPORT")
                                .contains(event.at("/code/plover").asString()))
                .allMatch(event -> of(event, "/source", "United States"));
    }

    @Test
    void theAllianceAsSuchRefusesNothing() {
        assertThat(events())
                .filteredOn(event -> event.at("/code/plover").asString().equals("REJECT"))
                .noneMatch(event -> of(event, "/source", "NATO"));
    }

    @Test
    void nobodyButRussiaFights() {
        assertThat(happened())
                .filteredOn(event ->
                        Set.of("ASSAULT", "MOBILIZE", "COERCE")
                                .contains(event.at("/code/plover").asString()))
                .isNotEmpty()
                .allMatch(event -> of(event, "/source", "Russia"));
    }

    @Test
    void russiaSaysNothing() {
        assertThat(events())
                .filteredOn(event -> event.at("/action").asString().startsWith("act."))
                .noneMatch(event -> of(event, "/source", "Russia"));
    }

    @Test
    void thePresidentElectIsNoGovernmentAndHasMetNobody() {
        assertThat(events())
                .filteredOn(event -> named(event, "/source").contains("Donald Trump"))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(all(event.at("/source")))
                            .noneMatch(each -> each.at("/actor/code").asString().equals("USAGOV"))
                            .noneMatch(each ->
                                    each.at("/actor/office").asString().equals("president"));
                    assertThat(event.at("/factuality").asString())
                            .isIn("PLEDGED", "FUTURE_PLANNED", "FUTURE_PREDICTED");
                });
    }

    @Test
    void nothingHappenedInKyiv() {
        assertThat(events())
                .noneMatch(event -> event.at("/place/name").asString("").startsWith("Ky"));
    }

    @Test
    void mediaAreNoParties() {
        assertThat(events())
                .filteredOn(event -> !event.at("/action").asString().startsWith("statement"))
                .noneMatch(event ->
                        Stream.of("/source", "/target")
                                .flatMap(side -> all(event.at(side)))
                                .anyMatch(each ->
                                        each.at("/actor/code").asString("").contains("JRN")));
    }

    @Test
    void bothSpellingsOfAPresidentAreOnePerson() {
        assertThat(
                        events().stream()
                                .flatMap(event -> all(event.at("/source")))
                                .filter(each -> each.at("/words").asString().contains("Zelensk"))
                                .map(each -> each.at("/actor/id").asString())
                                .distinct())
                .hasSize(1);
    }

    private static boolean fits(JsonNode found, JsonNode wanted) {
        return beside(found, wanted)
                && isCoded(found, wanted)
                && all(wanted.at("/factuality"))
                        .anyMatch(value ->
                                alike(found.at("/factuality").asString(), value.asString()))
                && sides(found, wanted, "/source")
                && sides(found, wanted, "/target");
    }

    /// Either trigger stands in the words of the other record.
    private static boolean beside(JsonNode found, JsonNode wanted) {
        int start = wanted.at("/trigger/start").asInt();
        int end = wanted.at("/trigger/end").asInt();
        return found.at("/evidence/start_cp").asInt() < end
                && found.at("/evidence/end_cp").asInt() > start
                && Math.abs(found.at("/trigger/start_cp").asInt() - start) <= end - start + NEAR;
    }

    /// Characters between the words of one trigger: "made such a proposal".
    private static final int NEAR = 12;

    private static boolean isCoded(JsonNode found, JsonNode wanted) {
        String cameo = found.at("/code/cameo").asString();
        String plover = found.at("/code/plover").asString();
        boolean open = wanted.at("/cameo").isNull() && wanted.at("/cameo_acceptable").isEmpty();
        boolean same =
                cameo.equals(wanted.at("/cameo").asString(""))
                        || all(wanted.at("/cameo_acceptable"))
                                .anyMatch(code -> code.asString().equals(cameo))
                        || plover.equals(wanted.at("/plover/event").asString("none"));
        return same || open;
    }

    private static boolean alike(String one, String other) {
        return one.equals(other)
                || ALIKE.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    /// Every actor that the expected event names and that its clause holds is there; those in
    /// brackets are only implied.
    private static boolean sides(JsonNode found, JsonNode wanted, String side) {
        return all(wanted.at(side))
                .map(JsonNode::asString)
                .filter(id -> !id.startsWith("("))
                .allMatch(id ->
                        all(found.at(side)).anyMatch(mention -> stands(mention, id))
                                || (found.at(side).isEmpty() && !isInEvidence(found, id)));
    }

    private static boolean stands(JsonNode mention, String id) {
        JsonNode entity = entity(id);
        String name = entity.at("/name").asString();
        return mention.at("/actor/name").asString("").equals(name)
                || mention.at("/party").asString().equals(name)
                || all(entity.at("/mentions")).anyMatch(each -> overlap(mention, each));
    }

    private static JsonNode entity(String id) {
        return all(gold.at("/entities"))
                .filter(each -> each.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isInEvidence(JsonNode found, String id) {
        return all(entity(id).at("/mentions"))
                .anyMatch(each -> overlap(found.at("/evidence"), each));
    }

    private static boolean overlap(JsonNode ours, JsonNode theirs) {
        return ours.at("/start_cp").asInt() < theirs.at("/end").asInt()
                && ours.at("/end_cp").asInt() > theirs.at("/start").asInt();
    }

    /// What stands near, for the message.
    private static List<String> told(List<JsonNode> events, JsonNode wanted) {
        return events.stream().filter(e -> beside(e, wanted)).map(e -> told(e)).toList();
    }

    private static String told(JsonNode event) {
        return String.join(
                " ",
                event.at("/code/plover").asString(),
                event.at("/code/cameo").asString(),
                event.at("/factuality").asString(),
                named(event, "/source") + " > " + named(event, "/target"));
    }

    private static List<JsonNode> events() {
        return all(reading.at("/events")).toList();
    }

    private static List<JsonNode> happened() {
        return events().stream()
                .filter(event ->
                        Set.of("ACTUAL", "ONGOING").contains(event.at("/factuality").asString()))
                .toList();
    }

    private static boolean of(JsonNode event, String side, String party) {
        return all(event.at(side)).anyMatch(each -> each.at("/party").asString().equals(party));
    }

    private static List<String> named(JsonNode event, String side) {
        return all(event.at(side)).map(each -> each.at("/name").asString()).toList();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

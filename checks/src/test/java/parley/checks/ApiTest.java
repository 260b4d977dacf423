package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The interface for programs, held to its own description: what `openapi.yaml` says of an address
/// is what a server with the demo's reports answers there.
@Timeout(300)
class ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROOT = "/api/v1";
    private static final String REPORT =
            """
            Ostmark offers truce

            Ostmark's president, Maria Vole, said on Friday that his country would stop firing if
            Belhar frees its prisoners.
            """;

    @TempDir private static Path folder;

    private static @Nullable DeskServer server;

    @BeforeAll
    static void ingestAndServe() {
        String ledger = folder.resolve("ledger").toString();
        String demo = Project.ROOT.resolve("samples/ceasefire-2025").toString();
        Parley.run("ingest", "--ledger", ledger, "--engine", "fast", demo);
        server = DeskServer.start(folder.resolve("ledger"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static DeskServer desk() {
        return Objects.requireNonNull(server);
    }

    private static JsonNode description() {
        return new YAMLMapper().readTree(desk().get(ROOT + "/openapi.yaml").body());
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = desk().get(ROOT + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /// Every address that the description has, with real ids in place of `{id}`.
    static Stream<String> addresses() {
        return description().path("paths").propertyStream().map(entry -> entry.getKey());
    }

    private static String real(String address) {
        String list = address.startsWith("/reports") ? "/reports" : "/positions";
        String id = json(list + "?limit=1").path("items").path(0).path("id").asString();
        String concrete = address.equals("/") ? "" : address.replace("{id}", id);
        return concrete.equals("/search") ? "/search?query=ceasefire" : concrete;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyAddressAnswersAsDescribed(String address) {
        JsonNode operations = description().path("paths").path(address);
        if (operations.has("get")) {
            HttpResponse<String> answer = desk().get(ROOT + real(address));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            checked(operations.path("get"), answer);
        }
        if (operations.has("post")) {
            JsonNode example =
                    operations
                            .path("post")
                            .path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("example");
            String body = example.isMissingNode() ? REPORT : example.toString();
            HttpResponse<String> answer = desk().post(ROOT + address, body);

            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            checked(operations.path("post"), answer);
        }
    }

    private static void checked(JsonNode operation, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode content =
                operation
                        .path("responses")
                        .path(Integer.toString(answer.statusCode()))
                        .path("content");
        assertThat(content.has(type)).as(type + " is described").isTrue();
        if (type.equals("application/json")) {
            assertThat(violations(content.path(type).path("schema"), answer.body())).isEmpty();
        }
    }

    private static List<String> violations(JsonNode schema, String body) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", description().path("components"));
        Schema rules =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole.toString());
        return rules.validate(JSON.readTree(body)).stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/positions?colour=red, 400, colour",
        "/positions?limit=0, 400, limit",
        "/positions?limit=1&limit=2, 400, 2 times",
        "/positions?after=elsewhere, 400, elsewhere",
        "/positions?issue=ceasefire%22, 400, quotation mark",
        "/positions?query=truce, 400, truce",
        "/positions?since=someday, 400, someday",
        "/dossier?issues=weather, 400, weather",
        "/dossier?since=someday, 400, someday",
        "/dossier?after=elsewhere, 400, elsewhere",
        "/dossier?limit=1000, 400, limit",
        "/records/0000000000000000, 404, 0000000000000000",
        "/reports/..%2f..%2fetc, 404, etc",
        "/nowhere, 404, nowhere",
    })
    void whatCannotBeServedIsAProblemThatNamesIt(String path, int status, String named) {
        HttpResponse<String> answer = desk().get(ROOT + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("title").asString()).contains(named);
        assertThat(
                        violations(
                                JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"),
                                answer.body()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports", "/statements", "/positions", "/events"})
    void thePagesOfAListAreTheListCutInPieces(String list) {
        List<String> whole = ids(json(list + "?limit=200"));

        var pieces = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = json(list + "?limit=7" + (next.isEmpty() ? "" : "&after=" + next));
            pieces.addAll(ids(page));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(pieces.subList(0, whole.size())).isEqualTo(whole);
        assertThat(pieces).doesNotHaveDuplicates().hasSizeGreaterThan(7);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    @Test
    void aRecordCarriesItsSentenceWordForWord() {
        JsonNode position = json("/positions?party=Ukraine&limit=1").path("items").path(0);
        JsonNode report = json("/reports/" + position.path("report").path("id").asString());
        String text = report.path("article").path("text").asString();
        JsonNode evidence = position.path("record").path("evidence");
        int start = text.offsetByCodePoints(0, evidence.path("start_cp").asInt());
        int end = text.offsetByCodePoints(0, evidence.path("end_cp").asInt());

        assertThat(position.path("quote").asString()).isEqualTo(text.substring(start, end));
    }

    @Test
    void anEmptyListSaysHowMuchWasSearched() {
        assertThat(json("/positions?party=Atlantis").path("nothing").asString())
                .matches(
                        "nothing stated in \\d+ reports from 2025-\\d\\d-\\d\\d to"
                                + " 2025-\\d\\d-\\d\\d");
    }

    @Test
    void aListIsATableWhenTheProgramAcceptsOne() {
        HttpResponse<String> answer = desk().get(ROOT + "/positions?limit=3", "Accept", "text/csv");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Parley-Next")).isPresent();
        assertThat(answer.body()).startsWith("id,report,");
        assertThat(answer.body().lines().count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = desk().get(ROOT + "/dossier");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = desk().get(ROOT + "/dossier", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aSentReportIsReadAndKeptOnlyWhenAsked() {
        long before = json("").path("reports").asLong();
        String other = REPORT.replace("Ostmark", "Northland");

        assertThat(desk().post(ROOT + "/readings", other).statusCode()).isEqualTo(200);
        assertThat(json("").path("reports").asLong()).isEqualTo(before);

        HttpResponse<String> kept = desk().post(ROOT + "/reports", other);
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(json("").path("reports").asLong()).isEqualTo(before + 1);
        String place = kept.headers().firstValue("Location").orElseThrow();
        assertThat(desk().get(place).statusCode()).isEqualTo(200);
        assertThat(desk().post(ROOT + "/reports", other).statusCode()).isEqualTo(200);
    }

    @Test
    void aMergerListsWhatItTouchesBeforeItIsWrittenAndCanBeWithdrawn() {
        String merger =
                """
                {"kind": "merge-actors", "names": ["Turkey"], "into": "Anatolia", "reason": "its own name"}
                """;
        JsonNode preview =
                JSON.readTree(desk().post(ROOT + "/corrections?preview=1", merger).body());
        List<String> touched =
                preview.path("touches").valueStream().map(it -> it.path("id").asString()).toList();
        assertThat(touched).isNotEmpty().doesNotHaveDuplicates();
        assertThat(preview.path("id").isNull()).isTrue();
        String record =
                JSON.readTree(desk().get(ROOT + "/records/" + touched.getFirst()).body())
                        .toString();
        assertThat(record).contains("Turkey").doesNotContain("Anatolia");

        HttpResponse<String> written = desk().post(ROOT + "/corrections", merger);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        String id = JSON.readTree(written.body()).path("id").asString();
        List<String> ofTheNewName = ids(json("/positions?party=Anatolia&limit=200"));
        assertThat(ofTheNewName).isNotEmpty().isSubsetOf(touched);

        String back =
                "{\"kind\": \"withdrawn\", \"correction\": \""
                        + id
                        + "\", \"reason\": \"was right\"}";
        assertThat(desk().post(ROOT + "/corrections", back).statusCode()).isEqualTo(201);
        JsonNode item =
                json("/corrections")
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("id").asString().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(item.path("held").asBoolean()).isFalse();
        assertThat(ids(json("/positions?party=Anatolia&limit=200"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{\"kind\": \"not-so\", \"record\": \"0000000000000000\", \"reason\": \"x\"}",
                "{\"kind\": \"not-so\", \"reason\": \"x\"}",
                "{\"kind\": \"merge-actors\", \"names\": [], \"into\": \"x\", \"reason\": \"x\"}",
                "{\"kind\": \"merge-actors\", \"names\": [\"x\"], \"into\": \"y\", \"reason\": \""
                        + " \"}",
                "{\"kind\": \"agree\", \"reason\": \"x\"}",
            })
    void aCorrectionThatCannotHoldIsRefusedAndNothingIsWritten(String body) {
        int before = json("/corrections").path("items").size();

        HttpResponse<String> answer = desk().post(ROOT + "/corrections", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("reason").asString())
                .isEqualTo("bad-correction");
        assertThat(json("/corrections").path("items").size()).isEqualTo(before);
    }

    @Test
    void nothingIsReadFromAnEmptyOrForeignRequest() {
        assertThat(desk().post(ROOT + "/readings", " ").statusCode()).isEqualTo(422);
        assertThat(
                        desk().post(
                                        ROOT + "/reports",
                                        REPORT,
                                        "Origin",
                                        "https://elsewhere.example")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDescriptionNamesEveryFieldThatASearchKnows() {
        JsonNode parameters = description().path("components").path("parameters");

        assertThat(Stream.of(Field.values()).map(Field::key)).allMatch(parameters::has);
    }
}

package parley.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An agent's journey: the protocol's own client starts `parley mcp` as a process of its own, lists
/// its tools and asks them about the demo's reports.
@Timeout(300)
class AgentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir private static Path folder;

    private static @Nullable McpSyncClient client;

    @BeforeAll
    static void ingestAndConnect() {
        String ledger = folder.resolve("ledger").toString();
        String demo = Project.ROOT.resolve("samples/ceasefire-2025").toString();
        Parley.run("ingest", "--ledger", ledger, "--engine", "fast", demo);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ServerParameters server =
                ServerParameters.builder(java.toString())
                        .args(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "parley.cli.Main",
                                "mcp",
                                "--ledger",
                                ledger)
                        .build();
        var transport =
                new StdioClientTransport(
                        server, new JacksonMcpJsonMapper(JsonMapper.builder().build()));
        McpSyncClient started =
                McpClient.sync(transport).requestTimeout(Duration.ofMinutes(2)).build();
        started.initialize();
        client = started;
    }

    @AfterAll
    static void disconnect() {
        if (client != null) {
            client.closeGracefully();
        }
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return Objects.requireNonNull(client)
                .callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @Test
    void theToolsSayThatTheyOnlyRead() {
        var tools = Objects.requireNonNull(client).listTools().tools();

        assertThat(tools)
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "positions", "statements", "events", "reports", "dossier");
        assertThat(tools).allMatch(tool -> tool.annotations().readOnlyHint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"positions", "statements", "events"})
    void everyRecordHasItsIdItsWordsAndAPlaceToOpen(String tool) {
        CallToolResult result = call(tool, Map.of("party", "Ukraine", "limit", 3));

        assertThat(result.isError()).isFalse();
        JsonNode items = JSON.readTree(text(result)).path("items");
        assertThat(items.isEmpty()).isFalse();
        for (JsonNode item : items) {
            JsonNode record = item.path("record");
            assertThat(record.path("id").asString()).matches("[0-9a-f]{16}");
            assertThat(record.path("quote").asString()).isNotBlank();
            assertThat(record.path("link").asString())
                    .startsWith("http://127.0.0.1:8080/reports/")
                    .endsWith("#" + record.path("id").asString());
        }
    }

    @Test
    void anEmptyAnswerSaysHowMuchWasSearched() {
        CallToolResult result = call("positions", Map.of("party", "Atlantis"));

        assertThat(text(result)).containsPattern("nothing stated in 12 reports from 2025-\\S+ to");
    }

    @Test
    void theDossierOfOneIssueIsThatIssueAlone() {
        JsonNode dossier = JSON.readTree(text(call("dossier", Map.of("issues", "ceasefire"))));

        assertThat(dossier.path("issues").valueStream().map(JsonNode::asString))
                .containsExactly("ceasefire");
    }

    @Test
    void aMistakeIsNamed() {
        CallToolResult result = call("dossier", Map.of("issues", "weather"));

        assertThat(result.isError()).isTrue();
        assertThat(text(result)).contains("weather", "ceasefire");
    }
}

package parley.desk.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.desk.answer.Links;
import parley.desk.shelf.Dossiers;
import parley.desk.shelf.Shelf;
import parley.ledger.LedgerException;
import parley.ledger.QueryParser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Serves a ledger to an agent over two streams. Nothing can be written through it.
public final class McpDesk implements AutoCloseable {
    private static final String INSTRUCTIONS =
            "Parley's record of who said, offered, demanded, refused or did what, read from news"
                    + " reports. Quote only the words in `quote` and give their link. Say 'according"
                    + " to' with the source chain. The record holds no verdicts; give none in its"
                    + " name.";

    private final McpSyncServer server;
    private final Answerer answerer;
    private final JsonMapper mapper = JsonMapper.builder().build();

    /// Answers until the input ends.
    ///
    /// @param queries reads names as people type them
    /// @param desk address of the desk that links lead to, without a slash at its end
    public McpDesk(
            Shelf shelf,
            QueryParser queries,
            InstantSource clock,
            String desk,
            InputStream in,
            OutputStream out) {
        this.answerer =
                new Answerer(shelf.ledger(), new Dossiers(shelf, clock), queries, new Links(desk));
        McpJsonMapper json = new JacksonMcpJsonMapper(mapper);
        this.server =
                McpServer.sync(new StdioServerTransportProvider(json, in, out))
                        .serverInfo("parley", "1")
                        .instructions(INSTRUCTIONS)
                        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
                        .tools(Stream.of(Tool.values()).map(this::specification).toList())
                        .build();
    }

    private SyncToolSpecification specification(Tool tool) {
        var described =
                McpSchema.Tool.builder(tool.key(), tool.schema())
                        .title(tool.title())
                        .description(tool.description())
                        .annotations(
                                McpSchema.ToolAnnotations.builder()
                                        .readOnlyHint(true)
                                        .destructiveHint(false)
                                        .idempotentHint(true)
                                        .openWorldHint(false)
                                        .build())
                        .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((exchange, request) -> call(tool, request))
                .build();
    }

    private CallToolResult call(Tool tool, CallToolRequest request) {
        Map<String, Object> arguments =
                request.arguments() == null ? Map.of() : request.arguments();
        try {
            ObjectNode answer = answerer.answer(tool, arguments);
            return result(mapper.writeValueAsString(answer), false);
        } catch (IllegalArgumentException | DateTimeParseException | LedgerException e) {
            return result(tool.key() + ": " + e.getMessage(), true);
        }
    }

    private static CallToolResult result(String text, boolean isError) {
        return CallToolResult.builder().textContent(List.of(text)).isError(isError).build();
    }

    @Override
    public void close() {
        server.closeGracefully();
    }
}

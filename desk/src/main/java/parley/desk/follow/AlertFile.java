package parley.desk.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import parley.model.Issue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The alerts of a ledger, one JSON object a line in `alerts.jsonl` beside it.
final class AlertFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    AlertFile(Path folder) {
        this.file = folder.resolve("alerts.jsonl");
    }

    /// All alerts, none where there is no file.
    ///
    /// @throws UncheckedIOException if the file cannot be read or a line is no alert
    List<Alert> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        var alerts = new ArrayList<Alert>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    alerts.add(alert(JSON.readTree(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UncheckedIOException(
                    new IOException(file + ", line " + number + ": no alert", e));
        }
        return List.copyOf(alerts);
    }

    private static Alert alert(JsonNode line) {
        String search = line.path("search").asString("");
        Topic topic =
                search.isEmpty()
                        ? new Topic.Cell(
                                line.path("party").asString(),
                                Issue.ofCode(line.path("issue").asString()))
                        : new Topic.Search(search);
        var known = new TreeSet<String>();
        line.path("known").forEach(id -> known.add(id.asString()));
        return new Alert(
                line.path("id").asString(),
                topic,
                URI.create(line.path("address").asString()),
                known);
    }

    /// Writes all alerts in place of those in the file, all of them or none.
    void write(List<Alert> alerts) {
        var out = new StringBuilder();
        for (Alert alert : alerts) {
            ObjectNode line = JSON.createObjectNode();
            line.put("id", alert.id());
            switch (alert.topic()) {
                case Topic.Cell(var party, var issue) ->
                        line.put("party", party).put("issue", issue.code());
                case Topic.Search(var words) -> line.put("search", words);
                case Topic.Shifts() ->
                        throw new IllegalArgumentException("Alerts follow a cell or a search");
            }
            line.put("address", alert.address().toString());
            ArrayNode known = line.putArray("known");
            new TreeSet<>(alert.known()).forEach(known::add);
            out.append(line).append('\n');
        }
        Path fresh = file.resolveSibling("alerts.jsonl.new");
        try {
            Files.writeString(fresh, out, StandardCharsets.UTF_8);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

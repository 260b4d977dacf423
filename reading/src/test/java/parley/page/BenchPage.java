package parley.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A development page with what is known of its text.
@NullUnmarked
@SuppressWarnings("ArrayRecordComponent") // arrays of primitives, never compared
record BenchPage(JsonNode gold, byte[] bytes) {
    static List<BenchPage> all(Path folder) {
        var json = JsonMapper.shared();
        try (var lines = Files.lines(folder.resolve("gold.jsonl"))) {
            return lines.map(json::readTree)
                    .map(gold -> new BenchPage(gold, bytes(folder, gold)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Bench " + folder, e);
        }
    }

    private static byte[] bytes(Path folder, JsonNode gold) {
        Path file = folder.resolve(gold.get("html_file").asString());
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Page " + file, e);
        }
    }

    String id() {
        return gold.get("id").asString();
    }

    @Nullable String text(String field) {
        JsonNode node = gold.get(field);
        return node == null || node.isNull() ? null : node.asString();
    }

    List<String> list(String field) {
        JsonNode node = gold.get(field);
        return node == null || node.isNull()
                ? List.of()
                : node.valueStream().map(JsonNode::asString).toList();
    }

    /// Which of `folds` parts the page's publisher falls into.
    int fold(int folds) {
        return Math.floorMod(text("publisher").hashCode() * 31 + 7, folds);
    }
}

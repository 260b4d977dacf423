package parley.annotate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.model.Article;
import parley.page.FlatRecord;
import parley.page.Outcome;
import parley.page.PageReader;
import parley.page.PlainTextReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The layer `pages`: the fields of the article on an HTML page or in a plain text. A file that
/// gives no article gives an empty record with the reason.
final class PagesLayer implements Layer {
    private final PageReader pages = new PageReader();
    private final PlainTextReader texts = new PlainTextReader();

    @Override
    public ObjectNode annotate(Line line, Path base) {
        String name = line.htmlFile();
        byte[] bytes;
        try {
            bytes = unpacked(Files.readAllBytes(base.resolve(name)));
        } catch (NoSuchFileException _) {
            return error(name + ": no such file under " + base);
        } catch (IOException | InvalidPathException e) {
            return error(name + ": " + e.getMessage());
        }
        String charset = orNull(line.encoding());
        Outcome outcome =
                PageReader.isHtml(bytes)
                        ? pages.read(name, bytes, orNull(line.url()), charset)
                        : texts.read(name, bytes, charset);
        return switch (outcome) {
            case Outcome.Read(Article article) -> FlatRecord.of(article);
            case Outcome.Refused refused -> error(refused.rejected().message());
        };
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (!packed) {
            return bytes;
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readNBytes(PageReader.MOST_BYTES + 1);
        }
    }

    private static ObjectNode error(String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

package parley.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.model.Reason;
import parley.model.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON Lines byte by byte, so that every trouble can be named by file, line and byte offset.
public final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLines() {}

    /// One line of the file: either its object or the reason why there is none.
    ///
    /// @param number counted from 1
    /// @param offset bytes from the start of the file to the line's first byte
    public record Entry(
            long number, long offset, @Nullable JsonNode node, @Nullable Rejected rejected) {}

    /// Hands every line that is not blank to `sink`, in order.
    ///
    /// @param name what to call the input in messages
    /// @throws UncheckedIOException if the input cannot be read on
    public static void read(InputStream in, String name, Consumer<Entry> sink) {
        read(in, name, 0, Long.MAX_VALUE, 1, sink);
    }

    /// As [#read(InputStream, String, Consumer)], of the lines alone that begin in a part of a
    /// file.
    ///
    /// @param in at the first byte of a line
    /// @param first bytes from the start of the file to there
    /// @param end bytes from the start of the file to where the part ends, exclusive
    /// @param firstNumber number of that line, counted from 1
    public static void read(
            InputStream in,
            String name,
            long first,
            long end,
            long firstNumber,
            Consumer<Entry> sink) {
        try {
            var bytes = new ByteArrayOutputStream();
            long offset = first;
            long start = first;
            long number = firstNumber;
            for (int next = in.read(); ; next = in.read()) {
                if (next >= 0 && next != '\n') {
                    bytes.write(next);
                    offset++;
                    continue;
                }
                if (bytes.size() > 0) {
                    entry(bytes.toByteArray(), name, number, start, sink);
                }
                bytes.reset();
                offset++;
                if (next < 0 || offset >= end) {
                    return;
                }
                start = offset;
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /// The object that these bytes are, null when they are none.
    public static @Nullable JsonNode object(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void entry(
            byte[] line, String name, long number, long offset, Consumer<Entry> sink) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            sink.accept(rejected(name, number, offset, "the line is not UTF-8"));
            return;
        }
        String json = text.strip();
        if (json.startsWith("\uFEFF")) {
            json = json.substring(1);
        }
        if (json.isEmpty()) {
            return;
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.isObject()) {
                sink.accept(new Entry(number, offset, node, null));
            } else {
                sink.accept(rejected(name, number, offset, "expected a JSON object"));
            }
        } catch (JacksonException e) {
            long column = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
            sink.accept(
                    rejected(name, number, offset + Math.max(0, column), e.getOriginalMessage()));
        }
    }

    private static Entry rejected(String name, long number, long offset, String reason) {
        var rejected =
                new Rejected(
                        name,
                        Reason.UNREADABLE_JSON_LINE,
                        offset,
                        "line " + number + " is not a JSON object: " + reason,
                        "Mend or remove the line; the other lines were read.");
        return new Entry(number, offset, null, rejected);
    }
}

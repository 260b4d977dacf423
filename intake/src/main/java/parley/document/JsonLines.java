package parley.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import parley.model.Reason;
import parley.model.Rejected;
import parley.page.PageReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON Lines byte by byte, so that every trouble can be named by file, line and byte offset.
public final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Consumer<Entry> sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean isTooLong;

    private JsonLines(String name, Consumer<Entry> sink) {
        this.name = name;
        this.sink = sink;
    }

    /// One line of the file: either its object or the reason why there is none.
    ///
    /// @param number counted from 1
    /// @param offset bytes from the start of the file to the line's first byte
    public record Entry(
            long number, long offset, @Nullable JsonNode node, @Nullable Rejected rejected) {}

    /// Ends the reading of an input that breaks off; every line before was handed out.
    public static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Rejected rejected;

        private BrokenOff(Rejected rejected, IOException cause) {
            super(rejected.message(), cause);
            this.rejected = rejected;
        }

        /// The input from the line on that it broke off in, with its offset in the unpacked text:
        /// [Reason#TRUNCATED] or [Reason#DAMAGED] where what it is packed in is so, else
        /// [Reason#CANNOT_READ].
        public Rejected rejected() {
            return rejected;
        }
    }

    /// Hands every line that is not blank to `sink`, in order.
    ///
    /// @param name what to call the input in messages
    /// @throws BrokenOff if the input cannot be read on
    public static void read(InputStream in, String name, Consumer<Entry> sink) throws BrokenOff {
        read(in, name, 0, Long.MAX_VALUE, 1, sink);
    }

    /// As [#read(InputStream, String, Consumer)], of lines that are packed by gzip.
    ///
    /// @throws BrokenOff if the input cannot be read on
    public static void readPacked(InputStream in, String name, Consumer<Entry> sink)
            throws BrokenOff {
        InputStream unpacked;
        try {
            unpacked = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
        } catch (IOException e) {
            throw brokenOff(name, 1, 0, e);
        }
        read(unpacked, name, sink);
    }

    /// As [#read(InputStream, String, Consumer)], of the lines alone that begin in a part of a
    /// file.
    ///
    /// @param in at the first byte of a line
    /// @param first bytes from the start of the file to there
    /// @param end bytes from the start of the file to where the part ends, exclusive
    /// @param firstNumber number of that line, counted from 1
    /// @throws BrokenOff if the input cannot be read on
    public static void read(
            InputStream in,
            String name,
            long first,
            long end,
            long firstNumber,
            Consumer<Entry> sink)
            throws BrokenOff {
        var lines = new JsonLines(name, sink);
        long start = first;
        long number = firstNumber;
        try {
            for (long length = lines.take(in); length > 0; length = lines.take(in)) {
                lines.tell(number, start);
                start += length;
                number++;
                if (start >= end) {
                    return;
                }
            }
        } catch (IOException e) {
            throw brokenOff(name, number, start, e);
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

    /// Takes in one line, or the head of one that is longer than any report.
    ///
    /// @return how many bytes it has with its end, 0 when there is none
    private long take(InputStream in) throws IOException {
        line.reset();
        isTooLong = false;
        long length = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            length++;
            if (next == '\n') {
                break;
            }
            if (line.size() < PageReader.MOST_BYTES) {
                line.write(next);
            } else {
                isTooLong = true;
            }
        }
        return length;
    }

    private void tell(long number, long offset) {
        if (isTooLong) {
            refuse(
                    Reason.TOO_LARGE,
                    number,
                    offset,
                    " has more than " + PageReader.MOST_BYTES + " bytes, which are not read");
        } else if (line.size() > 0) {
            entry(number, offset);
        }
    }

    private void entry(long number, long offset) {
        String text;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            unreadable(number, offset, "the line is not UTF-8");
            return;
        }
        int start = start(text);
        String json = text.substring(start).stripTrailing();
        if (json.isEmpty()) {
            return;
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.isObject()) {
                sink.accept(new Entry(number, offset, node, null));
            } else {
                unreadable(number, offset, "expected a JSON object");
            }
        } catch (JacksonException e) {
            long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
            int place = start + Math.clamp(at, 0, json.length());
            unreadable(number, offset + bytes(text, place), e.getOriginalMessage());
        }
    }

    /// Where the text begins behind blanks and the mark that some programs put before UTF-8.
    private static int start(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    /// How many bytes of a file the characters before a place take.
    private static long bytes(String text, int place) {
        boolean isInsidePair = place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
        return text.substring(0, isInsidePair ? place - 1 : place)
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }

    private void unreadable(long number, long offset, String why) {
        refuse(Reason.UNREADABLE_JSON_LINE, number, offset, " is not a JSON object: " + why);
    }

    private void refuse(Reason reason, long number, long offset, String trouble) {
        String advice =
                reason == Reason.TOO_LARGE
                        ? "Is it one report? Cut it; the other lines were read."
                        : "Mend or remove the line; the other lines were read.";
        var rejected = new Rejected(name, reason, offset, "line " + number + trouble, advice);
        sink.accept(new Entry(number, offset, null, rejected));
    }

    private static BrokenOff brokenOff(String name, long number, long offset, IOException e) {
        Reason reason =
                switch (e) {
                    case EOFException _ -> Reason.TRUNCATED;
                    case ZipException _ -> Reason.DAMAGED;
                    default -> Reason.CANNOT_READ;
                };
        String advice =
                reason == Reason.CANNOT_READ
                        ? "Check that you may read it and that its disk is whole"
                        : "Fetch the file again in whole";
        return new BrokenOff(
                new Rejected(
                        name,
                        reason,
                        offset,
                        "cannot be read on from line " + number + ": " + e.getMessage(),
                        advice + "; the lines before were read."),
                e);
    }
}

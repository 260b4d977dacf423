package parley.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for the next place in a WARC file where a record may begin.
final class RecordStarts {
    private static final byte[] PLAIN = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 1 << 16;
    private static final int PROBE = 256;
    private static final Pattern LENGTH =
            Pattern.compile("(?i)\r\nContent-Length:[ \t]*([0-9]{1,18})[ \t]*\r\n");

    private RecordStarts() {}

    /// Bytes from the start of the file to the next start of a record at or after `from`, -1 when
    /// there is none: the words that begin a record, at the start of a line, or a gzip member whose
    /// first bytes unpack to these words.
    static long next(SeekableByteChannel file, long from) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = from; at < file.size(); ) {
            block.clear();
            file.position(at);
            while (block.hasRemaining() && file.read(block) >= 0) {}
            int length = block.position();
            for (int i = 0; i < length - PLAIN.length; i++) {
                byte b = block.get(i);
                if (b == PLAIN[0] && isPlain(block, i) && isLineStart(file, at + i)) {
                    return at + i;
                }
                if (b == 0x1f && isMember(block, i) && isPacked(file, at + i)) {
                    return at + i;
                }
            }
            if (length < BLOCK) {
                return -1;
            }
            at += length - PLAIN.length;
        }
        return -1;
    }

    /// True when the file at this place holds a gzip member.
    static boolean isGzip(SeekableByteChannel file, long at) throws IOException {
        ByteBuffer two = ByteBuffer.allocate(2);
        file.position(at);
        while (two.hasRemaining() && file.read(two) >= 0) {}
        return !two.hasRemaining() && two.get(0) == 0x1f && two.get(1) == (byte) 0x8b;
    }

    /// True when the rest of the file is a part of the two line ends behind a record.
    static boolean isLineEnds(SeekableByteChannel file, long at) throws IOException {
        ByteBuffer rest = ByteBuffer.allocate(4);
        file.position(at);
        while (rest.hasRemaining() && file.read(rest) >= 0) {}
        for (int i = 0; i < rest.position(); i++) {
            if (rest.get(i) != '\r' && rest.get(i) != '\n') {
                return false;
            }
        }
        return rest.hasRemaining();
    }

    /// True when nothing but line ends follows.
    static boolean isLineEnds(byte[] bytes, long from) {
        for (long i = from; i < bytes.length; i++) {
            if (bytes[(int) i] != '\r' && bytes[(int) i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /// Where the record that these bytes begin with says that it ends.
    ///
    /// @throws EOFException if it does not say so, or ends behind them
    static long end(byte[] record) throws EOFException {
        String head =
                new String(record, 0, Math.min(record.length, BLOCK), StandardCharsets.ISO_8859_1);
        int body = head.indexOf("\r\n\r\n") + 4;
        Matcher length = LENGTH.matcher(head);
        if (body < 4 || !length.region(0, body).find()) {
            throw new EOFException("a record without a header");
        }
        long end = body + Long.parseLong(length.group(1));
        if (end > record.length) {
            throw new EOFException("a record that breaks off");
        }
        return end;
    }

    private static boolean isPlain(ByteBuffer block, int at) {
        for (int i = 0; i < PLAIN.length; i++) {
            if (block.get(at + i) != PLAIN[i]) {
                return false;
            }
        }
        return true;
    }

    /// Magic number, the one method there is, and no flag that is not defined.
    private static boolean isMember(ByteBuffer block, int at) {
        return block.get(at + 1) == (byte) 0x8b
                && block.get(at + 2) == 8
                && (block.get(at + 3) & 0xe0) == 0;
    }

    private static boolean isLineStart(SeekableByteChannel file, long at) throws IOException {
        if (at == 0) {
            return true;
        }
        ByteBuffer one = ByteBuffer.allocate(1);
        file.position(at - 1);
        return file.read(one) == 1 && one.get(0) == '\n';
    }

    private static boolean isPacked(SeekableByteChannel file, long at) throws IOException {
        file.position(at);
        try (var members = new GzipMembers(file, new RecordBudget(PLAIN.length), PROBE)) {
            members.advance();
            byte[] head = Channels.newInputStream(members).readNBytes(PLAIN.length);
            return head.length == PLAIN.length && isPlain(ByteBuffer.wrap(head), 0);
        } catch (IOException _) {
            // The two bytes stand there by chance.
            return false;
        }
    }
}

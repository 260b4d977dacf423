package parley.intake;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Unpacks gzip (RFC 1952) in memory, one member after the other. The JDK's own stream calls itself
/// anew for each member that holds nothing, so that some thousand of them overflow the stack.
public final class Gzip {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;
    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    private final ByteBuffer packed;
    private final int most;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final CRC32 checksum = new CRC32();
    private final byte[] block = new byte[1 << 15];

    private Gzip(byte[] packed, int most) {
        this.packed = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        this.most = most;
    }

    /// True for bytes that begin as gzip does.
    public static boolean isGzip(byte[] bytes) {
        return isMember(ByteBuffer.wrap(bytes));
    }

    /// All members unpacked. What stands behind the last one and is none is padding.
    ///
    /// @param most bytes that they may have together when unpacked
    /// @throws ContentCodings.TooLarge if there are more
    /// @throws EOFException if the bytes end inside a member
    /// @throws ZipException if they are damaged
    public static byte[] unpacked(byte[] packed, int most) throws IOException {
        var gzip = new Gzip(packed, most);
        var inflater = new Inflater(true);
        try {
            do {
                gzip.member(inflater);
            } while (isMember(gzip.packed));
        } catch (DataFormatException e) {
            throw new ZipException("damaged gzip data: " + e.getMessage());
        } finally {
            inflater.end();
        }
        return gzip.plain.toByteArray();
    }

    private static boolean isMember(ByteBuffer bytes) {
        int at = bytes.position();
        return bytes.remaining() > 2
                && bytes.get(at) == 0x1f
                && bytes.get(at + 1) == (byte) 0x8b
                && bytes.get(at + 2) == 8;
    }

    private void member(Inflater inflater) throws IOException, DataFormatException {
        skipHeader();
        inflater.reset();
        checksum.reset();
        inflater.setInput(packed.array(), packed.position(), packed.remaining());
        while (!inflater.finished()) {
            int count = inflater.inflate(block);
            if (count == 0 && !inflater.finished()) {
                throw new EOFException("the bytes end inside a gzip member");
            }
            if (count > most - plain.size()) {
                throw new ContentCodings.TooLarge(most);
            }
            plain.write(block, 0, count);
            checksum.update(block, 0, count);
        }
        packed.position(packed.limit() - inflater.getRemaining());
        need(TRAILER);
        if (packed.getInt() != (int) checksum.getValue()
                || packed.getInt() != (int) inflater.getBytesWritten()) {
            throw new ZipException("damaged gzip data: the checksum does not fit");
        }
    }

    private void skipHeader() throws IOException {
        need(HEADER);
        if (!isMember(packed)) {
            throw new ZipException("not gzip data");
        }
        int flags = packed.get(packed.position() + 3);
        skip(HEADER);
        if ((flags & EXTRA) != 0) {
            need(2);
            skip(packed.getShort() & 0xffff);
        }
        skipName(flags & NAME);
        skipName(flags & COMMENT);
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    private void skipName(int flag) throws EOFException {
        boolean isInside = flag != 0;
        while (isInside) {
            need(1);
            isInside = packed.get() != 0;
        }
    }

    private void skip(int bytes) throws EOFException {
        need(bytes);
        packed.position(packed.position() + bytes);
    }

    private void need(int bytes) throws EOFException {
        if (packed.remaining() < bytes) {
            throw new EOFException("the bytes end in the header or trailer of a gzip member");
        }
    }
}

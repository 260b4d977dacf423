package parley.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The unpacked bytes of a file of gzip members (RFC 1952), one member after the other: reading
/// ends with each member, whose checksum is then known to be right, until [#advance()] begins the
/// next. In a WARC file every record is a member of its own (ISO 28500, annex D).
final class GzipMembers implements ReadableByteChannel {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;

    private final SeekableByteChannel file;
    private final RecordBudget budget;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer packed;
    private boolean isInside;
    private long memberStart;

    /// @param file at the first byte of a member
    /// @param block bytes that are read from the file at once, 10 or more
    GzipMembers(SeekableByteChannel file, RecordBudget budget, int block) throws IOException {
        this.file = file;
        this.budget = budget;
        this.packed = ByteBuffer.allocate(block).order(ByteOrder.LITTLE_ENDIAN);
        this.memberStart = file.position();
        packed.flip();
    }

    /// Bytes from the start of the file to the member that was read last.
    long memberStart() {
        return memberStart;
    }

    /// Bytes from the start of the file to the first that was not used.
    long consumed() throws IOException {
        return file.position() - packed.remaining();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int start = into.position();
        if (!into.hasRemaining()) {
            return 0;
        }
        try {
            while (isInside && into.position() == start) {
                if (inflater.needsInput()) {
                    fill(1, "inside a gzip member");
                    inflater.setInput(packed.array(), packed.position(), packed.remaining());
                }
                inflate(into);
            }
        } catch (DataFormatException e) {
            throw new ZipException("damaged gzip data: " + e.getMessage());
        }
        return into.position() == start ? -1 : into.position() - start;
    }

    private void inflate(ByteBuffer into) throws IOException, DataFormatException {
        int start = into.position();
        int count = inflater.inflate(into);
        packed.position(packed.limit() - inflater.getRemaining());
        budget.spend(count);
        checksum.update(into.duplicate().flip().position(start));
        if (inflater.finished()) {
            end();
        } else if (inflater.needsDictionary()) {
            throw new ZipException("damaged gzip data: it asks for a dictionary");
        }
    }

    /// Begins the next member.
    ///
    /// @return false at the end of the file
    boolean advance() throws IOException {
        long start = consumed();
        if (!isFilled(1)) {
            return false;
        }
        memberStart = start;
        fill(10, "in the header of a gzip member");
        int magic = packed.getShort() & 0xffff;
        int method = packed.get();
        int flags = packed.get();
        packed.position(packed.position() + 6);
        if (magic != 0x8b1f || method != 8) {
            throw new ZipException("expected a gzip member, got bytes %04x".formatted(magic));
        }
        if ((flags & EXTRA) != 0) {
            fill(2, "in the header of a gzip member");
            for (int left = packed.getShort() & 0xffff; left > 0; left--) {
                next();
            }
        }
        skipName(flags & NAME);
        skipName(flags & COMMENT);
        if ((flags & HEADER_CHECKSUM) != 0) {
            next();
            next();
        }
        inflater.reset();
        checksum.reset();
        isInside = true;
        return true;
    }

    private void skipName(int flag) throws IOException {
        if (flag != 0) {
            while (next() != 0) {
                budget.spend(1);
            }
        }
    }

    private byte next() throws IOException {
        fill(1, "in the header of a gzip member");
        return packed.get();
    }

    private void end() throws IOException {
        isInside = false;
        fill(8, "in the trailer of a gzip member");
        int expected = packed.getInt();
        int size = packed.getInt();
        if (expected != (int) checksum.getValue() || size != (int) inflater.getBytesWritten()) {
            throw new ZipException("damaged gzip data: the checksum does not fit");
        }
    }

    private void fill(int bytes, String where) throws IOException {
        if (!isFilled(bytes)) {
            throw new EOFException("the file ends " + where);
        }
    }

    private boolean isFilled(int bytes) throws IOException {
        while (packed.remaining() < bytes) {
            packed.compact();
            int count = file.read(packed);
            packed.flip();
            if (count < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() {
        inflater.end();
    }
}

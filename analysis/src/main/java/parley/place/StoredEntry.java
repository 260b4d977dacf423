package parley.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where the bytes of an uncompressed entry lie in an archive, after the ZIP format description
/// (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
///
/// @param start offset of the first byte in the archive
record StoredEntry(long start, long size) {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long NEEDS_ZIP64 = 0xffffffffL;

    /// Null when the archive has no such entry, or has it compressed or beyond four gigabytes.
    static @Nullable StoredEntry find(FileChannel archive, String name) throws IOException {
        ByteBuffer directory = directory(archive);
        if (directory == null) {
            return null;
        }
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (at + CENTRAL_SIZE <= directory.limit() && directory.getInt(at) == CENTRAL) {
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int extra = Short.toUnsignedInt(directory.getShort(at + 30));
            int comment = Short.toUnsignedInt(directory.getShort(at + 32));
            boolean isWanted =
                    nameLength == wanted.length
                            && directory
                                    .slice(at + CENTRAL_SIZE, nameLength)
                                    .equals(ByteBuffer.wrap(wanted));
            if (isWanted) {
                return stored(archive, directory, at);
            }
            at += CENTRAL_SIZE + nameLength + extra + comment;
        }
        return null;
    }

    private static @Nullable ByteBuffer directory(FileChannel archive) throws IOException {
        long length = archive.size();
        int tailSize = (int) Math.min(length, END_SIZE + (long) LONGEST_COMMENT);
        ByteBuffer tail = read(archive, length - tailSize, tailSize);
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                long start = Integer.toUnsignedLong(tail.getInt(at + 16));
                boolean isInside = size <= Integer.MAX_VALUE && start + size <= length;
                return isInside ? read(archive, start, (int) size) : null;
            }
        }
        return null;
    }

    private static @Nullable StoredEntry stored(FileChannel archive, ByteBuffer directory, int at)
            throws IOException {
        long size = Integer.toUnsignedLong(directory.getInt(at + 24));
        long header = Integer.toUnsignedLong(directory.getInt(at + 42));
        boolean isStored = directory.getShort(at + 10) == 0;
        if (!isStored || size == NEEDS_ZIP64 || header == NEEDS_ZIP64) {
            return null;
        }
        ByteBuffer local = read(archive, header, LOCAL_SIZE);
        int names = Short.toUnsignedInt(local.getShort(26));
        int extra = Short.toUnsignedInt(local.getShort(28));
        long start = header + LOCAL_SIZE + names + extra;
        return start + size <= archive.size() ? new StoredEntry(start, size) : null;
    }

    private static ByteBuffer read(FileChannel archive, long start, int size) throws IOException {
        var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (archive.read(bytes, start + bytes.position()) < 0) {
                break;
            }
        }
        return bytes.flip();
    }
}

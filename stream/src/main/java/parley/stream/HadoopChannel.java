package parley.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/// A file of any file system that Hadoop knows, as the readers of archives want it.
final class HadoopChannel implements SeekableByteChannel {
    private static final int BLOCK = 1 << 16;

    private final FSDataInputStream in;
    private final long size;
    private byte[] block = new byte[BLOCK];
    private boolean isOpen = true;

    HadoopChannel(FSDataInputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int wanted = Math.min(into.remaining(), BLOCK);
        if (wanted == 0) {
            return 0;
        }
        int count = in.read(block, 0, wanted);
        if (count > 0) {
            into.put(block, 0, count);
        }
        return count;
    }

    @Override
    public long position() throws IOException {
        return in.getPos();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        if (position != in.getPos()) {
            in.seek(Math.min(position, size));
        }
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        block = new byte[0];
        in.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }
}

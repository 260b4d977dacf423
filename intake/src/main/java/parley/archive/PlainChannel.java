package parley.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A file that gives out no more bytes than its budget has. Bodies that are not read are skipped,
/// and skipping costs nothing.
final class PlainChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private final RecordBudget budget;

    PlainChannel(SeekableByteChannel file, RecordBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = file.read(into);
        budget.spend(Math.max(0, count));
        return count;
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    /// Leaves the file open: whoever opened it closes it.
    @Override
    public void close() {}
}

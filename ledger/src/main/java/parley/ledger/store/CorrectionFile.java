package parley.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import parley.ledger.LedgerException;
import parley.ledger.LedgerException.Kind;

/// The lines of `corrections.jsonl`, which people may edit by hand while the ledger is read.
final class CorrectionFile {
    /// The file's name in the ledger's folder.
    static final String NAME = "corrections.jsonl";

    /// No file: a ledger that is no folder.
    static final CorrectionFile NONE = new CorrectionFile(null);

    private final @Nullable Path file;

    CorrectionFile(@Nullable Path file) {
        this.file = file;
    }

    /// What tells one state of the file from another.
    ///
    /// @param size 0 for no file
    record Stamp(@Nullable FileTime changed, long size) {}

    Stamp stamp() {
        try {
            if (file == null || !Files.exists(file)) {
                return new Stamp(null, 0);
            }
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    byte[] bytes() {
        try {
            return file == null || !Files.exists(file) ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// Writes the lines as they are now to the file of another folder; none when there are none.
    void copy(Path folder) {
        byte[] lines = bytes();
        Path copy = folder.resolve(NAME);
        try {
            if (lines.length > 0) {
                Files.write(copy, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + copy, e);
        }
    }

    /// Where the lines are, for messages.
    String name() {
        return file == null ? NAME : file.toString();
    }

    /// Adds a line, which is on the disk when this returns. A last line without an end, as an
    /// editor may leave it, gets one first.
    ///
    /// @throws LedgerException if the file may not be written or no room is left
    void append(String line) {
        if (file == null) {
            throw new LedgerException(
                    Kind.READ_ONLY, "Only a ledger in a folder takes corrections");
        }
        byte[] before = bytes();
        boolean isOpen = before.length > 0 && before[before.length - 1] != '\n';
        byte[] added = ((isOpen ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try {
                channel.position(before.length);
                ByteBuffer rest = ByteBuffer.wrap(added);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            } catch (IOException e) {
                // Half a line would be a fault in the file.
                channel.truncate(before.length);
                throw e;
            }
        } catch (IOException e) {
            throw new LedgerException(
                    Kind.READ_ONLY,
                    file
                            + ": the correction could not be written, nothing was changed ("
                            + e.getMessage()
                            + ")",
                    e);
        }
    }
}

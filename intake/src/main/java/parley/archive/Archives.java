package parley.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.intake.Found;

/// Archives of documents: WARC, WACZ, ZIP and mbox. What a file holds decides, not its name, unless
/// its first bytes are damaged.
public final class Archives {
    private final Limits limits;

    public Archives(Limits limits) {
        this.limits = limits;
    }

    /// A kind of archive.
    public enum Kind {
        /// Web archive, packed or not (ISO 28500).
        WARC,
        /// ZIP, also one that holds web archives (WACZ 1.1).
        ZIP,
        /// Mails one after the other (RFC 4155).
        MBOX
    }

    /// The kind of archive that a file is, null when it is none.
    ///
    /// @throws IOException if it cannot be read
    public static @Nullable Kind kind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return kind(in.readNBytes(512));
        }
    }

    /// As [#kind(Path)].
    ///
    /// @param head the first bytes of a file, some hundred if it has so many
    public static @Nullable Kind kind(byte[] head) {
        if (begins(head, "WARC/") || begins(unpacked(head), "WARC/")) {
            return Kind.WARC;
        }
        if (begins(head, "PK\3\4") || begins(head, "PK\5\6")) {
            return Kind.ZIP;
        }
        return Mailbox.isMailbox(head) ? Kind.MBOX : null;
    }

    /// The kind that a file's name tells, null for other names: that of an archive whose first
    /// bytes are damaged.
    public static @Nullable Kind kindByName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.warc(?:\\.gz)?")) {
            return Kind.WARC;
        }
        if (name.matches(".*\\.(?:wacz|zip)")) {
            return Kind.ZIP;
        }
        return name.matches(".*\\.(?:mbox|mbx)") ? Kind.MBOX : null;
    }

    /// True for the endings under which archives are found in a folder.
    public static boolean isNamedSo(Path file) {
        return kindByName(file) != null;
    }

    /// Hands everything in an archive to `sink`, in the archive's own order.
    ///
    /// @param name what to call the file in messages and names
    /// @throws IOException if the file cannot be read on
    public void read(Path file, Kind kind, String name, Consumer<Found> sink) throws IOException {
        switch (kind) {
            case WARC -> {
                try (FileChannel channel = FileChannel.open(file)) {
                    WarcFile.read(channel, name, limits, sink);
                }
            }
            case ZIP -> new ZipArchive(name, limits, sink).read(file);
            case MBOX -> {
                try (InputStream in = Files.newInputStream(file)) {
                    new Mailbox(name, limits, sink).read(in);
                }
            }
        }
    }

    /// Hands everything in a web archive to `sink`, wherever it lies.
    ///
    /// @param archive packed or not; not closed
    /// @param name what to call it in messages and names
    /// @throws IOException if it cannot be read on
    public void readWarc(SeekableByteChannel archive, String name, Consumer<Found> sink)
            throws IOException {
        WarcFile.read(archive, name, limits, sink);
    }

    private static boolean begins(byte[] bytes, String words) {
        byte[] start = words.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length
                && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /// The first unpacked bytes of gzip data, nothing for other data.
    private static byte[] unpacked(byte[] head) {
        if (head.length < 18 || head[0] != 0x1f || head[1] != (byte) 0x8b) {
            return new byte[0];
        }
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(head))) {
            return in.readNBytes(8);
        } catch (IOException _) {
            return new byte[0];
        }
    }
}

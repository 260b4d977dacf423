package parley.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import parley.intake.Found;
import parley.model.Reason;
import parley.model.Rejected;

/// Reads a WARC file (ISO 28500), packed record by record or not at all. Behind a broken record the
/// reading goes on at the next place where one begins, so that a damaged file loses what is damaged
/// and nothing else.
final class WarcFile {
    /// Inflaters notice damage within some hundred bytes, sometimes behind the record's end.
    private static final int OVERRUN = 1 << 16;

    /// A record that unpacked to more than this before it broke is not looked through again, so
    /// that members that overlap on purpose cost no more than their size.
    private static final int HARMLESS = 1 << 17;

    private static final int BLOCK = 1 << 15;
    private static final String ADVICE =
            "The other records were read. Fetch the file again if you need this one.";

    private final SeekableByteChannel file;
    private final String name;
    private final Limits limits;
    private final WarcRecords records;
    private final RecordBudget budget;
    private final Consumer<Found> sink;
    private @Nullable GzipMembers members;
    private @Nullable WarcReader reader;
    private int inMember;

    private WarcFile(SeekableByteChannel file, String name, Limits limits, Consumer<Found> sink) {
        this.file = file;
        this.name = name;
        this.sink = sink;
        this.limits = limits;
        this.records = new WarcRecords(name, limits.document());
        this.budget = new RecordBudget(limits.document());
    }

    /// Hands every record to `sink`, in the order of the file.
    ///
    /// @param name what to call the file in messages
    /// @throws IOException if the file itself cannot be read on
    static void read(SeekableByteChannel file, String name, Limits limits, Consumer<Found> sink)
            throws IOException {
        if (file.size() == 0) {
            String message = "the archive has no bytes";
            sink.accept(
                    new Found.Refused(
                            new Rejected(name, Reason.EMPTY, 0, message, "Was it copied whole?")));
        }
        var warc = new WarcFile(file, name, limits, sink);
        for (long at = 0; at >= 0 && at < file.size(); ) {
            at = warc.readFrom(at);
        }
    }

    /// Reads on from a place until the end or the first trouble.
    ///
    /// @return where to go on, -1 at the end
    private long readFrom(long place) throws IOException {
        long at = place;
        // Handed on only when the record's end has been seen: then its checksum was right.
        Found last = null;
        try {
            WarcReader opened = open(place);
            while (true) {
                Optional<WarcRecord> next = next(opened);
                pass(last);
                last = null;
                budget.renew();
                if (next.isEmpty()) {
                    if (members == null || !members.advance()) {
                        return -1;
                    }
                    opened = reader(members);
                    inMember = 0;
                    continue;
                }
                inMember++;
                at = start(opened);
                last = read(next.get(), at);
            }
        } catch (IOException e) {
            long start = trouble(place);
            if (start != at) {
                pass(last);
                last = null;
            }
            if (members == null && start > 0 && RecordStarts.isLineEnds(file, start)) {
                // Only the padding behind the last record is cut.
                return -1;
            }
            // Of a record that is passed over, nobody needs to know that it is large.
            boolean isTold =
                    last instanceof Found.Refused
                            || (last instanceof Found.PassedOver
                                    && e instanceof RecordBudget.Exceeded);
            if (isFollowedByPaddingAlone(last, start)) {
                pass(last);
            } else {
                pass(isTold ? last : new Found.Refused(refusal(start, e)));
            }
            if (e instanceof RecordBudget.Exceeded && members != null && inMember > 1) {
                pass(new Found.Refused(restOf(start)));
            }
            return RecordStarts.next(file, resume(start));
        } finally {
            close();
        }
    }

    /// Some programs end a packed record with other line ends than the standard asks for, at which
    /// the parser stumbles though the record, and its checksum, are whole. Nothing else may follow.
    private boolean isFollowedByPaddingAlone(@Nullable Found last, long start) throws IOException {
        if (!(last instanceof Found.Document) || members == null || inMember > 1) {
            return false;
        }
        long place = file.position();
        file.position(start);
        try (var again = new GzipMembers(file, new RecordBudget(limits.document()), BLOCK)) {
            again.advance();
            byte[] member = Channels.newInputStream(again).readAllBytes();
            return RecordStarts.isLineEnds(member, RecordStarts.end(member));
        } catch (IOException _) {
            return false;
        } finally {
            file.position(place);
        }
    }

    private void pass(@Nullable Found found) {
        if (found != null) {
            sink.accept(found);
        }
    }

    private static Optional<WarcRecord> next(WarcReader opened) throws IOException {
        try {
            return opened.next();
        } catch (RuntimeException e) {
            throw unchecked(e);
        }
    }

    private Found read(WarcRecord record, long at) throws IOException {
        try {
            return records.read(record, at, members == null ? file.size() : -1);
        } catch (RuntimeException e) {
            throw unchecked(e);
        }
    }

    /// The parser meets some damage with unchecked exceptions.
    private static IOException unchecked(RuntimeException e) {
        return new IOException(e.toString(), e);
    }

    private WarcReader open(long at) throws IOException {
        budget.renew();
        inMember = 0;
        boolean isPacked = RecordStarts.isGzip(file, at);
        file.position(at);
        if (isPacked) {
            var unpacked = new GzipMembers(file, budget, BLOCK);
            members = unpacked;
            unpacked.advance();
            return reader(unpacked);
        }
        return reader(new PlainChannel(file, budget));
    }

    private WarcReader reader(ReadableByteChannel channel) throws IOException {
        var made = new WarcReader(channel, ByteBuffer.allocate(8192).flip());
        reader = made;
        return made;
    }

    private void close() {
        if (members != null) {
            members.close();
        }
        members = null;
        reader = null;
    }

    /// Bytes from the start of the file to the record that is being read; of a file that is packed
    /// as a whole, 0 for all.
    private long start(WarcReader opened) {
        return members == null ? opened.position() : members.memberStart();
    }

    /// Where it went wrong.
    private long trouble(long place) {
        if (members != null) {
            return members.memberStart();
        }
        return reader == null ? place : reader.position();
    }

    private long resume(long start) throws IOException {
        if (members == null) {
            return start + 1;
        }
        long consumed = members.consumed();
        return Math.max(start + 1, budget.spent() > HARMLESS ? consumed : consumed - OVERRUN);
    }

    private Rejected refusal(long at, IOException trouble) {
        return switch (trouble) {
            case RecordBudget.Exceeded e ->
                    new Rejected(name, Reason.TOO_LARGE, at, told(e), ADVICE);
            case EOFException e -> new Rejected(name, Reason.TRUNCATED, at, told(e), ADVICE);
            default -> new Rejected(name, Reason.DAMAGED, at, told(trouble), ADVICE);
        };
    }

    /// A file that was packed in one piece has no place to go on from but its start.
    private Rejected restOf(long member) {
        return new Rejected(
                name,
                Reason.TOO_LARGE,
                member,
                "what follows a record of more than "
                        + budget.most()
                        + " bytes in the same gzip member was not read",
                "Unpack the archive (gunzip) and give it again: then every record has its place.");
    }

    private static String told(IOException trouble) {
        return "record cannot be read: " + trouble.getMessage();
    }
}

package parley.intake;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import parley.model.Rejected;

/// What a place that holds documents gave next.
public sealed interface Found {
    /// A page or text to be read.
    ///
    /// @param name what it is called in messages and in the ledger, such as `news.warc.gz#812`
    /// @param bytes the document itself, free of what HTTP or mail packed it in; not copied
    /// @param address where it was fetched from, null when unknown
    /// @param charset the charset that the server or the mail named, null when none was named
    /// @param sent when it was sent, for a mail that says so; null otherwise
    /// @param place where it lies in a web archive, null elsewhere
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Document(
            String name,
            byte[] bytes,
            @Nullable String address,
            @Nullable String charset,
            @Nullable Sent sent,
            @Nullable Place place)
            implements Found {}

    /// Something that could not be taken in, and why.
    record Refused(Rejected rejected) implements Found {}

    /// Something that is no report and was not meant to be: a picture, a redirect, a request.
    ///
    /// @param kind what it is in one or two words, for totals
    record PassedOver(String kind) implements Found {}

    /// When a mail was sent, by the sender's own clock.
    ///
    /// @param zoneText the zone as the mail has it, such as `-0500` or `EST`; null when it has none
    /// @param zone null where the mail's zone tells nothing
    record Sent(LocalDateTime local, @Nullable String zoneText, @Nullable ZoneOffset zone) {}

    /// Where a document lies in a web archive.
    ///
    /// @param offset bytes from the start of the file to the record
    record Place(String file, long offset) {}
}

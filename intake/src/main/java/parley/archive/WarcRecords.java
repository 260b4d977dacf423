package parley.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import parley.intake.ContentCodings;
import parley.intake.Found;
import parley.intake.MediaTypes;
import parley.model.Reason;
import parley.model.Rejected;

/// Turns one WARC record into the document that it holds.
final class WarcRecords {
    private static final int OK = 200;

    private final String name;
    private final int most;

    /// @param name what to call the file in messages
    /// @param most bytes of a document
    WarcRecords(String name, int most) {
        this.name = name;
        this.most = most;
    }

    /// The document in a record, or why there is none.
    ///
    /// @param at bytes from the start of the file to the record
    /// @param end size of the file if the record lies in it unpacked, else -1
    /// @throws IOException if the record breaks off or is damaged
    Found read(WarcRecord record, long at, long end) throws IOException {
        if (record.body().size() < 0) {
            throw new IOException("it states " + record.body().size() + " bytes");
        }
        if (end >= 0 && record.body().size() > end - at) {
            throw new EOFException(
                    "it states "
                            + record.body().size()
                            + " bytes, and the file ends "
                            + (end - at)
                            + " bytes from its start");
        }
        return switch (record) {
            case WarcResponse response when isHttp(response) -> response(response, at);
            case WarcResource resource -> body(resource, resource.contentType().raw(), at);
            case WarcConversion conversion -> body(conversion, conversion.contentType().raw(), at);
            default -> new Found.PassedOver("record of type " + record.type());
        };
    }

    /// Of other protocols, such as `dns:`, no page comes.
    private static boolean isHttp(WarcResponse response) {
        return response.target().toLowerCase(Locale.ROOT).startsWith("http");
    }

    private Found response(WarcResponse record, long at) throws IOException {
        HttpResponse http = record.http();
        String type = http.headers().first("Content-Type").orElse(null);
        if (http.status() != OK) {
            return new Found.PassedOver("answer other than 200");
        }
        if (!MediaTypes.isPage(type)) {
            return new Found.PassedOver("not a page");
        }
        byte[] packed = http.body().stream().readNBytes(most + 1);
        if (packed.length > most) {
            return refused(Reason.TOO_LARGE, at, "its body has more than " + most + " bytes");
        }
        return unpacked(record, http.headers().all("Content-Encoding"), packed, type, at);
    }

    private Found body(WarcTargetRecord record, @Nullable String type, long at) throws IOException {
        if (!MediaTypes.isPage(type)) {
            return new Found.PassedOver("not a page");
        }
        if (record.body().size() > most) {
            return refused(Reason.TOO_LARGE, at, "its body has more than " + most + " bytes");
        }
        return unpacked(record, List.of(), record.body().stream().readAllBytes(), type, at);
    }

    private Found unpacked(
            WarcTargetRecord record,
            List<String> codings,
            byte[] packed,
            @Nullable String type,
            long at) {
        byte[] bytes;
        try {
            bytes = ContentCodings.decode(codings, new ByteArrayInputStream(packed), most);
        } catch (ContentCodings.TooLarge e) {
            return refused(Reason.TOO_LARGE, at, "its body has " + e.getMessage());
        } catch (ContentCodings.UnknownCoding e) {
            return refused(
                    Reason.UNKNOWN_CODING,
                    at,
                    "its body is coded as " + e.getMessage() + "; known are gzip, deflate, br");
        } catch (IOException e) {
            return refused(
                    isCut(record) ? Reason.TRUNCATED : Reason.DAMAGED,
                    at,
                    "its body is not the " + codings + " that it says: " + e.getMessage());
        }
        return new Found.Document(
                name + "#" + at,
                bytes,
                record.target(),
                MediaTypes.charset(type),
                null,
                new Found.Place(name, at));
    }

    private static boolean isCut(WarcRecord record) {
        return record.truncated() != WarcTruncationReason.NOT_TRUNCATED;
    }

    private Found refused(Reason reason, long at, String message) {
        return new Found.Refused(
                new Rejected(
                        name,
                        reason,
                        at,
                        "record cannot be read: " + message,
                        "The other records were read. Fetch this page again if you need it."));
    }
}

package parley.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Makes web archives as crawlers write them, record by record.
final class WarcMaker {
    private final boolean isPacked;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> starts = new ArrayList<>();

    WarcMaker(boolean isPacked) {
        this.isPacked = isPacked;
    }

    /// So many pages, each a little different.
    static WarcMaker crawl(boolean isPacked, int pages) {
        var maker = new WarcMaker(isPacked);
        for (int i = 0; i < pages; i++) {
            maker.page("https://news.example/" + i, html(i));
        }
        return maker;
    }

    static String html(int number) {
        return "<html><title>Report "
                + number
                + "</title><p>The envoy of Ostmark spoke for the "
                + number
                + "th time.</p></html>";
    }

    /// Where each record begins.
    List<Integer> starts() {
        return List.copyOf(starts);
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    /// A page as a server answered it.
    WarcMaker page(String address, String html) {
        return answer(address, "200 OK", "Content-Type: text/html\r\n", html.getBytes(UTF_8));
    }

    /// @param headers further lines of the answer, each with its line end
    WarcMaker answer(String address, String status, String headers, byte[] body) {
        var http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(UTF_8));
        http.writeBytes(body);
        return record(
                "response", address, "application/http; msgtype=response", http.toByteArray());
    }

    WarcMaker record(String type, String address, String contentType, byte[] body) {
        String head =
                "WARC/1.0\r\nWARC-Type: "
                        + type
                        + "\r\nWARC-Target-URI: "
                        + address
                        + "\r\nWARC-Date: 2024-11-29T22:06:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                        + starts.size() % 10
                        + ">\r\nContent-Type: "
                        + contentType
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        var record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(UTF_8));
        record.writeBytes(body);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return raw(record.toByteArray());
    }

    /// Bytes that claim to be a record.
    WarcMaker raw(byte[] record) {
        starts.add(file.size());
        file.writeBytes(isPacked ? gzip(record) : record);
        return this;
    }

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
        return packed.toByteArray();
    }
}

package parley.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import parley.fetch.Fetched.Failed;
import parley.intake.ContentCodings;
import parley.model.Reason;

/// One answer of a server, read as far as it is wanted.
final class Answer {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)\\bmax-age\\s*=\\s*\"?(\\d{1,9})");
    private static final int OK = 200;
    private static final int UNCHANGED = 304;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    /// States that pass: not there yet, too slow, too early, too many requests.
    private static final List<Integer> PASSING = List.of(404, 408, 425, 429);

    private final URI address;
    private final ClassicHttpResponse response;
    private final byte[] packed;
    private final int most;
    private final boolean isRead;

    /// @param most bytes of a body, packed or unpacked
    Answer(URI address, ClassicHttpResponse response, int most) throws IOException {
        this.address = address;
        this.response = response;
        this.most = most;
        HttpEntity entity = response.getEntity();
        boolean isWanted = response.getCode() == OK && entity != null;
        packed = isWanted && entity.getContentLength() <= most ? body(entity, most) : new byte[0];
        isRead =
                entity == null
                        || (isWanted && entity.getContentLength() <= most && packed.length <= most);
    }

    private static byte[] body(HttpEntity entity, int most) throws IOException {
        InputStream in = entity.getContent();
        return in == null ? new byte[0] : in.readNBytes(most + 1);
    }

    /// True when nothing of the answer is left to read.
    boolean isRead() {
        return isRead;
    }

    Hop hop() {
        int code = response.getCode();
        if (code == OK) {
            return new Hop.Done(body());
        }
        if (code == UNCHANGED) {
            return new Hop.Done(new Fetched.Unchanged(freshFor()));
        }
        if (REDIRECTS.contains(code)) {
            return redirect();
        }
        boolean isLasting = code < 500 && !PASSING.contains(code);
        String message = address + " answers " + code + " " + reason();
        return new Hop.Done(new Failed(Reason.HTTP_ERROR, message, isLasting, retryAfter()));
    }

    private String reason() {
        String reason = response.getReasonPhrase();
        return reason == null ? "" : reason.replaceAll("\\p{Cntrl}", "");
    }

    private Fetched body() {
        if (packed.length > most || !isRead) {
            String message = address + " has more than " + most + " bytes";
            return new Failed(Reason.TOO_LARGE, message, true, null);
        }
        List<String> codings =
                Arrays.stream(response.getHeaders("Content-Encoding"))
                        .map(Header::getValue)
                        .toList();
        try {
            byte[] bytes = ContentCodings.decode(codings, new ByteArrayInputStream(packed), most);
            return new Fetched.Body(
                    address,
                    bytes,
                    header("Content-Type"),
                    new Fetched.Version(header("ETag"), header("Last-Modified")),
                    freshFor());
        } catch (IOException e) {
            return Troubles.of(address, e);
        }
    }

    private Hop redirect() {
        String location = header("Location");
        URI target = Addresses.of(location, address);
        if (target == null) {
            String message = address + " leads to " + location + ", which is no address of a page";
            return new Hop.Done(new Failed(Reason.BAD_ADDRESS, message, true, null));
        }
        return new Hop.Redirect(target);
    }

    private @Nullable Duration freshFor() {
        String control = header("Cache-Control");
        Matcher matcher = MAX_AGE.matcher(control == null ? "" : control);
        return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : null;
    }

    /// Seconds or a date (RFC 9110, 10.2.3); a date counts from the server's own.
    private @Nullable Duration retryAfter() {
        String value = header("Retry-After");
        if (value == null) {
            return null;
        }
        String words = value.strip();
        if (words.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(words));
        }
        ZonedDateTime until = date(words);
        ZonedDateTime now = date(header("Date"));
        return until == null || now == null || until.isBefore(now)
                ? null
                : Duration.between(now, until);
    }

    private static @Nullable ZonedDateTime date(@Nullable String words) {
        try {
            return words == null
                    ? null
                    : ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private @Nullable String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}

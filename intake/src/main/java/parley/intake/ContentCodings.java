package parley.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Undoes the content codings of HTTP (RFC 9110, 8.4): gzip, deflate and br, also one over another,
/// and never gives more bytes than asked for, however small the packed form is.
public final class ContentCodings {
    /// Servers put one coding on a page, rarely two; more is an attempt to make us work.
    private static final int MOST_CODINGS = 4;

    private ContentCodings() {}

    /// A coding that is not known here.
    public static final class UnknownCoding extends IOException {
        private static final long serialVersionUID = 1;

        UnknownCoding(String coding) {
            super(coding);
        }
    }

    /// More bytes than asked for.
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(int most) {
            super("more than " + most + " bytes when unpacked");
        }
    }

    /// All bytes of a body, unpacked.
    ///
    /// @param headers values of `Content-Encoding` in the order in which they came
    /// @param most bytes that the unpacked body may have
    /// @throws TooLarge if there are more
    /// @throws UnknownCoding if one of the codings is not known
    /// @throws IOException if the body cannot be read, or is not what the header says
    public static byte[] decode(List<String> headers, InputStream body, int most)
            throws IOException {
        List<String> codings =
                headers.stream()
                        .flatMap(header -> List.of(header.split(",")).stream())
                        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                        .filter(coding -> !coding.equals("none"))
                        .toList();
        if (codings.size() > MOST_CODINGS) {
            throw new UnknownCoding(codings.size() + " codings one over another");
        }
        InputStream in = body;
        // The coding that is named last was put on last.
        for (String coding : codings.reversed()) {
            in = unpacked(coding, in);
        }
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLarge(most);
        }
        return bytes;
    }

    private static InputStream unpacked(String coding, InputStream packed) throws IOException {
        var in = new BufferedInputStream(packed);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first < 0) {
            return in;
        }
        return switch (coding) {
            // Crawlers store bodies unpacked and leave the header as it was.
            case "gzip", "x-gzip" -> first == 0x1f && second == 0x8b ? new GZIPInputStream(in) : in;
            // Some servers mean the bare stream, others the one in an envelope (RFC 9110, 8.4.1.2).
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(first, second)));
            case "br" -> brotli(in);
            default -> throw new UnknownCoding(coding);
        };
    }

    private static InputStream brotli(InputStream in) throws IOException {
        return new Checked(new BrotliInputStream(in));
    }

    private static boolean isZlib(int first, int second) {
        return (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
    }

    /// The decoder answers some damaged streams with unchecked exceptions.
    private static final class Checked extends InputStream {
        private final InputStream in;

        Checked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (IllegalStateException | IndexOutOfBoundsException e) {
                throw new IOException("damaged brotli stream", e);
            }
        }
    }
}

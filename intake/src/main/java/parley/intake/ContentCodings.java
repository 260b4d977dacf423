package parley.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Undoes the content codings of HTTP (RFC 9110, 8.4): gzip, deflate and br, also one over another,
/// and never holds more bytes than asked for, at none of the layers, however small the packed form
/// is.
public final class ContentCodings {
    /// Servers put one coding on a page, rarely two; more is an attempt to make us work.
    private static final int MOST_CODINGS = 2;

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
        byte[] bytes = whole(body, most);
        // The coding that is named last was put on last.
        for (String coding : codings.reversed()) {
            bytes = bytes.length == 0 ? bytes : unpacked(coding, bytes, most);
        }
        return bytes;
    }

    private static byte[] unpacked(String coding, byte[] packed, int most) throws IOException {
        var in = new ByteArrayInputStream(packed);
        return switch (coding) {
            // Crawlers store bodies unpacked and leave the header as it was.
            case "gzip", "x-gzip" -> Gzip.isGzip(packed) ? Gzip.unpacked(packed, most) : packed;
            case "deflate" -> inflated(packed, most);
            case "br" -> whole(new Checked(new BrotliInputStream(in)), most);
            default -> throw new UnknownCoding(coding);
        };
    }

    /// Some servers mean the bare stream, others the one in an envelope (RFC 9110, 8.4.1.2).
    private static byte[] inflated(byte[] packed, int most) throws IOException {
        var inflater = new Inflater(!isZlib(packed));
        try {
            return whole(new InflaterInputStream(new ByteArrayInputStream(packed), inflater), most);
        } finally {
            inflater.end();
        }
    }

    private static byte[] whole(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLarge(most);
        }
        return bytes;
    }

    private static boolean isZlib(byte[] packed) {
        return packed.length > 1
                && (packed[0] & 0x0f) == 8
                && ((packed[0] & 0xff) << 8 | (packed[1] & 0xff)) % 31 == 0;
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

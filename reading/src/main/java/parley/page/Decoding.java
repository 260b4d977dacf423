package parley.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Turns bytes into characters. In order: byte order mark, the charset that the server named, UTF-8
/// if nearly every byte sequence is valid, the page's own `meta`, a detector.
///
/// UTF-8 goes before `meta` because pages are often saved as UTF-8 with their old `meta` left in;
/// the reverse, other bytes that look like UTF-8 by chance, hardly happens.
record Decoding(String text, Charset charset, String reason) {
    private static final Pattern META =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");
    private static final int HEAD = 4096;

    /// @param stated the charset of the HTTP header, null when there was none
    static Decoding of(byte[] bytes, @Nullable String stated) {
        Decoding marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset header = named(stated);
        if (header != null && !header.equals(StandardCharsets.UTF_8)) {
            return new Decoding(new String(bytes, header), header, "HTTP header");
        }
        String utf8 = strict(bytes);
        if (utf8 != null) {
            return new Decoding(utf8, StandardCharsets.UTF_8, "valid UTF-8");
        }
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        if (header != null || isNearlyUtf8(bytes, lenient)) {
            String reason = header != null ? "HTTP header" : "nearly valid UTF-8";
            return new Decoding(lenient, StandardCharsets.UTF_8, reason);
        }
        Charset meta = byMeta(bytes);
        if (meta != null) {
            return new Decoding(new String(bytes, meta), meta, "meta");
        }
        return byDetector(bytes);
    }

    private static @Nullable Decoding byMark(byte[] bytes) {
        int length = bytes.length;
        if (length >= 3
                && bytes[0] == (byte) 0xef
                && bytes[1] == (byte) 0xbb
                && bytes[2] == (byte) 0xbf) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
        }
        if (length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return null;
    }

    private static Decoding marked(byte[] bytes, int from, Charset charset) {
        var text = new String(bytes, from, bytes.length - from, charset);
        return new Decoding(text, charset, "byte order mark");
    }

    /// The text, null when the bytes are not UTF-8. The plain constructor is several times as fast
    /// as a decoder and marks what is wrong; few pages hold that mark themselves.
    private static @Nullable String strict(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : decoded(bytes);
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            CharBuffer chars =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return chars.toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /// One bad sequence in fifty good ones: a cut or a pasted byte, not another charset.
    private static boolean isNearlyUtf8(byte[] bytes, String decoded) {
        long bad = decoded.chars().filter(c -> c == '\ufffd').count();
        long leads = 0;
        for (byte b : bytes) {
            leads += (b & 0xc0) == 0xc0 ? 1 : 0;
        }
        return bad * 50 <= leads;
    }

    private static @Nullable Charset byMeta(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        Matcher matcher = META.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            Charset charset = named(matcher.group(1));
            if (charset != null && !charset.name().startsWith("UTF-")) {
                return charset;
            }
        }
        return null;
    }

    private static Decoding byDetector(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 200_000));
        detector.dataEnd();
        Charset charset = named(detector.getDetectedCharset());
        Charset found = charset == null ? WINDOWS_1252 : charset;
        return new Decoding(new String(bytes, found), found, "detector");
    }

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// The charset with a name, null for an unknown one. Latin-1 means its Windows form, as in
    /// browsers.
    private static @Nullable Charset named(@Nullable String name) {
        if (name == null || !name.matches("[A-Za-z0-9][A-Za-z0-9_:.+-]{0,60}")) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("us-ascii")) {
            return WINDOWS_1252;
        }
        return Charset.isSupported(lower) ? Charset.forName(lower) : null;
    }
}

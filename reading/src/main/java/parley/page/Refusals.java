package parley.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.model.Reason;
import parley.model.Rejected;

/// Tells inputs that no reader should try, and says why.
final class Refusals {
    /// What decoders write for bytes that mean nothing.
    private static final char REPLACEMENT = '\uFFFD';

    /// An element takes some hundred bytes of memory however short its tag is. The most that a news
    /// page in 887 had were 12,000 tags.
    static final int MOST_TAGS = 500_000;

    private static final int HEAD = 4096;
    private static final int LONG_HEAD = 1 << 16;
    private static final List<String> TAGS =
            List.of(
                    "<!doctype html",
                    "<html",
                    "<head",
                    "<body",
                    "<article",
                    "<meta ",
                    "<div",
                    "<script",
                    "<title",
                    "<p>",
                    "<p ",
                    "<h1");

    private Refusals() {}

    static @Nullable Rejected ofBytes(String name, byte[] bytes) {
        if (bytes.length > PageReader.MOST_BYTES) {
            return new Rejected(
                    name,
                    Reason.TOO_LARGE,
                    -1,
                    "A page may have " + PageReader.MOST_BYTES + " bytes, got " + bytes.length,
                    "Save the page without its pictures, or cut the file into reports.");
        }
        if (isBlank(bytes)) {
            return new Rejected(
                    name,
                    Reason.EMPTY,
                    0,
                    "The input holds no text, got " + bytes.length + " bytes",
                    "Check that the page was saved whole.");
        }
        int binary = binaryAt(bytes);
        if (binary >= 0) {
            return new Rejected(
                    name,
                    Reason.BINARY,
                    binary,
                    "A report is text; byte 0x%02x at offset %,d is not"
                            .formatted(bytes[binary], binary),
                    "Give an HTML page or plain text; `parley ingest` reads archives.");
        }
        return null;
    }

    /// Why the decoded text cannot be read, null when it can: more than one character in fifty fits
    /// no encoding. News pages with a slip hold a handful in tens of thousands.
    static @Nullable Rejected ofText(String name, String text) {
        if (text.indexOf(REPLACEMENT) < 0) {
            return null;
        }
        long unreadable = text.chars().filter(c -> c == REPLACEMENT).count();
        return unreadable * 50 <= text.length()
                ? null
                : new Rejected(
                        name,
                        Reason.UNREADABLE_ENCODING,
                        -1,
                        "%,d of %,d characters fit no encoding that was tried"
                                .formatted(unreadable, text.length()),
                        "Save the page or text again as UTF-8.");
    }

    /// Why a page's source is not parsed, null when it is: more tags than memory is worth.
    static @Nullable Rejected ofSource(String name, String source) {
        if (source.length() <= MOST_TAGS) {
            return null;
        }
        long tags = source.chars().filter(c -> c == '<').count();
        return tags <= MOST_TAGS
                ? null
                : new Rejected(
                        name,
                        Reason.TOO_LARGE,
                        -1,
                        "A page may have %,d tags, got %,d".formatted(MOST_TAGS, tags),
                        "Is it one report? Save the report alone.");
    }

    static Rejected noText(String name, int size) {
        return new Rejected(
                name,
                Reason.NO_ARTICLE,
                -1,
                "The page shows no words in " + size + " bytes",
                "The page may need scripts: save it from a browser as a complete page.");
    }

    /// Looks at the start, then further on: a server's own warnings may stand before the page.
    static boolean isHtml(byte[] bytes) {
        return holdsTag(bytes, HEAD) || (bytes.length > HEAD && holdsTag(bytes, LONG_HEAD));
    }

    private static boolean holdsTag(byte[] bytes, int within) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, within), StandardCharsets.ISO_8859_1)
                        // UTF-16 has a zero byte beside each letter of a tag.
                        .replace("\0", "")
                        .toLowerCase(Locale.ROOT);
        return TAGS.stream().anyMatch(head::contains);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /// The first of many control bytes near the start, -1 when the bytes are text. UTF-16 with a
    /// mark is text.
    private static int binaryAt(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xfe) == 0xfe && (bytes[1] & 0xfe) == 0xfe) {
            return -1;
        }
        int controls = 0;
        int first = -1;
        int end = Math.min(bytes.length, HEAD);
        for (int i = 0; i < end; i++) {
            int b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f'
                    && b != 0x1b) {
                controls++;
                first = first < 0 ? i : first;
            }
        }
        return controls * 50 > end ? first : -1;
    }
}

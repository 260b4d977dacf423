package parley.model;

import java.util.Locale;

/// Why input gave nothing. Each has a heading of its own in `docs/reference/errors.md`.
public enum Reason {
    /// The path names nothing.
    NOT_FOUND,
    /// Nothing but blanks.
    EMPTY,
    /// Bytes that are no text: an image, an archive, a program.
    BINARY,
    /// More bytes than are read of one report.
    TOO_LARGE,
    /// Text in which too many characters do not fit the encoding.
    UNREADABLE_ENCODING,
    /// A page on which no report was found.
    NO_ARTICLE,
    /// A page that asks for consent, payment or a login instead of showing a report.
    WALL,
    /// A page that tells of an error instead of showing a report.
    ERROR_PAGE,
    /// A line of a JSON Lines file that is no JSON object.
    UNREADABLE_JSON_LINE,
    /// A layer of `parley annotate` that does not exist.
    UNKNOWN_LAYER,
    /// An option's value that cannot be understood.
    BAD_OPTION,
    /// The operating system refused to read or write.
    CANNOT_READ,
    /// Something failed that should not.
    DEFECT;

    /// The stable name: `unreadable-json-line`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

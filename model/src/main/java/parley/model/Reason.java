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
    /// A record of an archive that breaks off.
    TRUNCATED,
    /// A record of an archive, or an archive, that is not what it should be.
    DAMAGED,
    /// A page packed in a way that is not known.
    UNKNOWN_CODING,
    /// An address that no page can have, or that cannot be fetched.
    BAD_ADDRESS,
    /// An address that leads into a private network or back to this machine.
    FORBIDDEN_ADDRESS,
    /// A page that its site closes to robots.
    ROBOTS,
    /// A server that did not answer, or not whole, in time.
    TIMED_OUT,
    /// A server that cannot be reached.
    UNREACHABLE,
    /// A server to which no secure connection can be made.
    TLS_FAILED,
    /// A server that answers with an error.
    HTTP_ERROR,
    /// An address that leads on and on.
    REDIRECTS,
    /// An answer that is no feed, sitemap or list of addresses.
    BAD_FEED,
    /// An answer that is neither a page nor a text.
    NOT_A_PAGE,
    /// A layer of `parley annotate` that does not exist.
    UNKNOWN_LAYER,
    /// An option's value that cannot be understood.
    BAD_OPTION,
    /// A search that cannot be understood.
    BAD_QUERY,
    /// An id that names no report and no record of the ledger.
    NO_RECORD,
    /// A correction that names what there is not, or a line that is none.
    BAD_CORRECTION,
    /// There is no ledger at the place named.
    NO_LEDGER,
    /// Another process is writing the ledger.
    LEDGER_BUSY,
    /// The ledger may not be written.
    LEDGER_READ_ONLY,
    /// No room is left on the ledger's disk.
    LEDGER_FULL,
    /// The ledger's database cannot be read.
    LEDGER_DAMAGED,
    /// A later version made the ledger.
    LEDGER_TOO_NEW,
    /// An earlier version made the ledger; it must be written once before it can be read.
    LEDGER_TOO_OLD,
    /// The ledger's index cannot be read.
    INDEX_DAMAGED,
    /// A ledger holds something that it should not.
    FLAWS_FOUND,
    /// A request that no page of this desk made, or under another desk's name.
    FOREIGN_REQUEST,
    /// An address of a desk at which there is nothing.
    NO_PAGE,
    /// A desk asks for its token.
    TOKEN_NEEDED,
    /// More requests than a desk answers in a minute.
    TOO_MANY_REQUESTS,
    /// The operating system refused to read or write.
    CANNOT_READ,
    /// Something failed that should not.
    DEFECT;

    /// The stable name: `unreadable-json-line`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package parley.ledger;

/// The store failed: the disk, the database or the index. The message names the ledger and what to
/// do; nothing that was acknowledged is lost by it.
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// What failed.
    public enum Kind {
        /// There is no ledger at that place.
        NO_LEDGER,
        /// Another process writes it.
        BUSY,
        /// It may not be written.
        READ_ONLY,
        /// No room is left.
        FULL,
        /// The database cannot be read.
        DAMAGED,
        /// It was made by a later version.
        TOO_NEW,
        /// It was made by an earlier version and must be written once before it can be read.
        TOO_OLD,
        /// The index cannot be read; it can be rebuilt.
        INDEX_DAMAGED
    }

    public LedgerException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public LedgerException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

package parley.ledger.store;

/// Where the two databases differ.
enum Dialect {
    SQLITE("INTEGER", "BLOB"),
    POSTGRESQL("BIGINT", "BYTEA");

    private final String number;
    private final String bytes;

    Dialect(String number, String bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /// The type of whole numbers of 64 bits.
    String number() {
        return number;
    }

    String bytes() {
        return bytes;
    }
}

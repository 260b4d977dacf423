package parley.ledger.store;

/// Where the two databases differ.
enum Dialect {
    SQLITE("INTEGER", "BLOB", "REAL"),
    POSTGRESQL("BIGINT", "BYTEA", "DOUBLE PRECISION");

    private final String number;
    private final String bytes;
    private final String real;

    Dialect(String number, String bytes, String real) {
        this.number = number;
        this.bytes = bytes;
        this.real = real;
    }

    /// A statement of ours with its types and keys as this database writes them: `N` for whole
    /// numbers of 64 bits, `B` for bytes, `REAL` for floating point of 64 bits, and `K(column)` for
    /// a text in a key. PostgreSQL's keys hold a third of a page at most, so long texts stand there
    /// by their hash.
    String typed(String sql) {
        return sql.replaceAll("\\bN\\b", number)
                .replaceAll("\\bB\\b", bytes)
                .replaceAll("\\bREAL\\b", real)
                .replaceAll("\\bK\\((\\w+)\\)", this == SQLITE ? "$1" : "md5($1)");
    }

    /// How to order by a text: by the bytes of its UTF-8, whatever the language of the server.
    String ordered(String column) {
        return this == SQLITE ? column : column + " COLLATE \"C\"";
    }

    /// How many bytes a column holds.
    String length(String column) {
        return (this == SQLITE ? "length(" : "octet_length(") + column + ")";
    }

    /// What ends a table that is all key: SQLite then keeps its rows in the key's own order.
    String allKey() {
        return this == SQLITE ? " WITHOUT ROWID" : "";
    }

    /// Counts the tables of a ledger.
    String tables() {
        return this == SQLITE
                ? "SELECT count(*) FROM sqlite_master"
                : "SELECT count(*) FROM information_schema.tables WHERE table_schema ="
                        + " current_schema() AND table_name = 'meta'";
    }
}

package parley.ledger.store;

import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteException;
import parley.ledger.LedgerException;
import parley.ledger.LedgerException.Kind;

/// Says what a database's failure means for a person.
final class Failures {
    private Failures() {}

    static LedgerException of(String ledger, SQLException failure) {
        Kind kind = kind(failure);
        String what =
                switch (kind) {
                    case NO_LEDGER -> "there is no ledger";
                    case BUSY -> "another process is writing this ledger";
                    case READ_ONLY -> "this ledger may not be written";
                    case FULL -> "no room is left on the disk";
                    case TOO_NEW -> "a later version made this ledger";
                    case TOO_OLD -> "an earlier version made this ledger";
                    case DAMAGED ->
                            "the database cannot be read; `parley verify` says where, `parley"
                                    + " reindex` saves what can be read";
                    case INDEX_DAMAGED -> "the index cannot be read";
                };
        return new LedgerException(
                kind, ledger + ": " + what + " (" + failure.getMessage() + ")", failure);
    }

    private static Kind kind(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return switch (sqlite.getResultCode()) {
                case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY ->
                        Kind.BUSY;
                case SQLITE_FULL -> Kind.FULL;
                case SQLITE_CANTOPEN -> Kind.NO_LEDGER;
                default -> named(sqlite.getResultCode().name());
            };
        }
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state.isEmpty() ? "" : state.substring(0, 2)) {
            case "53" -> Kind.FULL;
            case "55", "40" -> Kind.BUSY;
            case "25" -> Kind.READ_ONLY;
            case "42" -> state.equals("42501") ? Kind.READ_ONLY : Kind.DAMAGED;
            case "08", "28", "3D" -> Kind.NO_LEDGER;
            default -> Kind.DAMAGED;
        };
    }

    private static Kind named(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.startsWith("sqlite_readonly") || lower.startsWith("sqlite_perm")) {
            return Kind.READ_ONLY;
        }
        return Kind.DAMAGED;
    }
}

package parley.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import parley.ledger.Ledger;
import parley.ledger.LedgerException;
import parley.ledger.LedgerException.Kind;
import parley.ledger.WritableLedger;
import parley.ledger.index.SearchIndex;

/// Opens ledgers whose record is in PostgreSQL. The index is local: whoever opens the ledger brings
/// his own up to date with what others have added since.
final class PostgresStore {
    private static final String LOCK =
            "SELECT pg_try_advisory_lock(1885433977, hashtext(current_schema()::text))";

    private PostgresStore() {}

    static Ledger read(String location) {
        PostgresLocation where = PostgresLocation.of(location);
        Database database = database(where, false);
        boolean isOpen = false;
        try {
            if (database.number(Dialect.POSTGRESQL.tables()) == 0) {
                throw new LedgerException(
                        Kind.NO_LEDGER,
                        where.name()
                                + ": there is no ledger here; `parley ingest --ledger "
                                + where.name()
                                + " INPUT...` makes one");
            }
            LedgerStore.checkVersion(database, false);
            catchUp(where);
            var ledger = new StoredLedger(database, reads(where), corrections(where));
            isOpen = true;
            return ledger;
        } finally {
            if (!isOpen) {
                database.close();
            }
        }
    }

    static WritableLedger write(String location) {
        PostgresLocation where = PostgresLocation.of(location);
        folder(where);
        Database database = database(where, true);
        Connection lock = null;
        boolean isOpen = false;
        try {
            lock = lock(database);
            if (database.number(Dialect.POSTGRESQL.tables()) == 0) {
                LedgerStore.run(database, Schema.statements(Dialect.POSTGRESQL));
            }
            boolean isUpgraded = LedgerStore.checkVersion(database, true);
            var ledger = new OwnLedger(database, writes(where), corrections(where), lock);
            isOpen = true;
            if (isUpgraded) {
                ledger.drawLines(false);
            }
            return ledger;
        } finally {
            if (!isOpen) {
                close(lock);
                database.close();
            }
        }
    }

    /// A connection that holds the lock as long as it is open: the server lets go of it when the
    /// process ends.
    private static Connection lock(Database database) {
        Connection connection = database.borrow();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOCK)) {
            if (rows.next() && rows.getBoolean(1)) {
                return connection;
            }
        } catch (SQLException e) {
            close(connection);
            throw database.failed(e);
        }
        close(connection);
        throw new LedgerException(
                Kind.BUSY,
                database.name()
                        + ": another process is writing this ledger; wait for it, or read only");
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw Failures.of("PostgreSQL", e);
        }
    }

    /// Puts into this machine's index what it misses. Where another process here is writing the
    /// ledger, that one does so.
    private static void catchUp(PostgresLocation where) {
        folder(where);
        try (var own =
                new OwnLedger(
                        database(where, false), writes(where), corrections(where), () -> {})) {
            own.catchUp();
        } catch (LedgerException e) {
            if (e.kind() != Kind.INDEX_DAMAGED) {
                throw e;
            }
        }
    }

    private static void folder(PostgresLocation where) {
        try {
            Files.createDirectories(where.folder());
        } catch (IOException e) {
            throw new LedgerException(Kind.READ_ONLY, where.folder() + ": cannot be made", e);
        }
    }

    private static Database database(PostgresLocation where, boolean writes) {
        return new Database(
                where.name(),
                where.url(),
                where.properties(),
                Dialect.POSTGRESQL,
                writes ? List.of() : List.of("SET default_transaction_read_only = on"));
    }

    private static SearchIndex reads(PostgresLocation where) {
        return SearchIndex.toRead(where.folder().resolve(LedgerStore.INDEX));
    }

    private static SearchIndex writes(PostgresLocation where) {
        return SearchIndex.toWrite(where.folder().resolve(LedgerStore.INDEX));
    }

    private static CorrectionFile corrections(PostgresLocation where) {
        return new CorrectionFile(where.folder().resolve(CorrectionFile.NAME));
    }
}

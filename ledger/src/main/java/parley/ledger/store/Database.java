package parley.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import parley.ledger.LedgerException;

/// Connections to one database, kept for the next caller. Safe to share between threads; a
/// connection is used by one at a time.
final class Database implements AutoCloseable {
    /// Work that may fail as databases do.
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    private final String name;
    private final String url;
    private final Properties properties;
    private final Dialect dialect;
    private final List<String> settings;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    /// @param name what to call the ledger in messages
    /// @param settings statements that every new connection runs first
    Database(
            String name,
            String url,
            Properties properties,
            Dialect dialect,
            List<String> settings) {
        this.name = name;
        this.url = url;
        this.properties = properties;
        this.dialect = dialect;
        this.settings = List.copyOf(settings);
    }

    Dialect dialect() {
        return dialect;
    }

    String name() {
        return name;
    }

    /// A connection that is the caller's until it gives it [#back].
    Connection borrow() {
        Connection kept = idle.pollFirst();
        if (kept != null) {
            return kept;
        }
        try {
            return open();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    // The caller closes it, by giving it back or with the database.
    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
        }
        return connection;
    }

    void back(Connection connection) {
        idle.addFirst(connection);
    }

    /// Runs work that only reads.
    ///
    /// @throws LedgerException if the database fails
    <T extends @Nullable Object> T read(Work<T> work) {
        Connection connection = borrow();
        try {
            T result = work.on(connection);
            back(connection);
            return result;
        } catch (SQLException e) {
            closeQuietly(connection, e);
            throw failed(e);
        }
    }

    /// Runs work as one transaction: all of it is on the disk when this returns, or none.
    ///
    /// @throws LedgerException if the database fails
    <T extends @Nullable Object> T write(Work<T> work) {
        Connection connection = borrow();
        try {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
            back(connection);
            return result;
        } catch (SQLException e) {
            // Closing rolls back what was not committed.
            closeQuietly(connection, e);
            throw failed(e);
        } catch (RuntimeException e) {
            closeQuietly(connection, e);
            throw e;
        }
    }

    private static void closeQuietly(Connection connection, Exception cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /// The first column of the first row as a number, 0 when there is no row.
    long number(String sql) {
        return read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }

    LedgerException failed(SQLException failure) {
        return Failures.of(name, failure);
    }

    /// Closes every connection that was given back.
    @Override
    public void close() {
        for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            try {
                each.close();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}

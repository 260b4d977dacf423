package parley.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Streams the rows of a query. The stream holds a connection until it is closed.
final class Rows {
    /// Rows that PostgreSQL hands over at a time; it would hand over all of them otherwise.
    private static final int FETCH = 2000;

    private Rows() {}

    /// Reads the row at which the result stands.
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    static <T> Stream<T> stream(Database database, NameTable names, String sql, Reader<T> reader) {
        Connection connection = database.borrow();
        try {
            // PostgreSQL fetches in parts only within a transaction.
            connection.setAutoCommit(database.dialect() == Dialect.SQLITE);
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            ResultSet result = statement.executeQuery();
            var rows = new Walk<>(result, new Row(result, names), reader, database);
            return StreamSupport.stream(rows, false)
                    .onClose(() -> release(database, connection, statement));
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    private static void release(
            Database database, Connection connection, PreparedStatement statement) {
        try {
            statement.close();
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            database.back(connection);
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    private static final class Walk<T> extends AbstractSpliterator<T> {
        private final ResultSet result;
        private final Row row;
        private final Reader<T> reader;
        private final Database database;

        Walk(ResultSet result, Row row, Reader<T> reader, Database database) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.result = result;
            this.row = row;
            this.reader = reader;
            this.database = database;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            try {
                if (!result.next()) {
                    return false;
                }
                action.accept(reader.read(row));
                return true;
            } catch (SQLException e) {
                throw database.failed(e);
            }
        }
    }
}

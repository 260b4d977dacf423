package parley.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Copies the tables of a ledger into a new folder, all as they were at one moment.
final class TableCopy {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");

    /// Rows that the server hands over and the copy takes in at a time.
    private static final int ROWS = 500;

    private TableCopy() {}

    static void of(Database database, Path folder) {
        try (Database copy = LedgerStore.database(folder, true)) {
            LedgerStore.run(copy, Schema.statements(Dialect.SQLITE));
            database.read(from -> {
                // One transaction sees one state, whatever is written meanwhile.
                int isolation = from.getTransactionIsolation();
                from.setAutoCommit(false);
                from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                copy.write(to -> {
                    OwnLedger.execute(to, "DELETE FROM meta");
                    for (String table : tables()) {
                        copy(from, to, table);
                    }
                    return null;
                });
                from.commit();
                from.setTransactionIsolation(isolation);
                from.setAutoCommit(true);
                return null;
            });
        }
    }

    private static List<String> tables() {
        return Schema.statements(Dialect.SQLITE).stream()
                .flatMap(sql -> TABLE.matcher(sql).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (PreparedStatement select = from.prepareStatement("SELECT * FROM " + table)) {
            select.setFetchSize(ROWS);
            try (ResultSet rows = select.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                try (PreparedStatement insert = to.prepareStatement(insert(table, rows))) {
                    int waiting = 0;
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            insert.setObject(column, rows.getObject(column));
                        }
                        insert.addBatch();
                        if (++waiting % ROWS == 0) {
                            insert.executeBatch();
                        }
                    }
                    insert.executeBatch();
                }
            }
        }
    }

    private static String insert(String table, ResultSet rows) throws SQLException {
        var names = new StringBuilder();
        int columns = rows.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            names.append(column == 1 ? "" : ", ").append(rows.getMetaData().getColumnName(column));
        }
        String values =
                IntStream.range(0, columns).mapToObj(_ -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + table + "(" + names + ") VALUES (" + values + ")";
    }
}

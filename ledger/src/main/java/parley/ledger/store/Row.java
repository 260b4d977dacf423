package parley.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads the columns of a result one after the other.
final class Row {
    private final ResultSet result;
    private final NameTable names;
    private int column;

    Row(ResultSet result, NameTable names) {
        this.result = result;
        this.names = names;
    }

    /// Goes back before the first column.
    Row first() {
        column = 0;
        return this;
    }

    long number() throws SQLException {
        return result.getLong(++column);
    }

    int small() throws SQLException {
        return result.getInt(++column);
    }

    double real() throws SQLException {
        return result.getDouble(++column);
    }

    String text() throws SQLException {
        return result.getString(++column);
    }

    @Nullable String textOrNull() throws SQLException {
        return result.getString(++column);
    }

    byte[] bytes() throws SQLException {
        return result.getBytes(++column);
    }

    /// The words of a code in the table of names.
    String name() throws SQLException {
        return names.words(result.getInt(++column));
    }

    /// As [#name], null where the column is.
    @Nullable String nameOrNull() throws SQLException {
        int code = result.getInt(++column);
        return code == 0 ? null : names.words(code);
    }

    @Nullable LocalDate dayOrNull() throws SQLException {
        long day = result.getLong(++column);
        return result.wasNull() || day == Days.UNDATED ? null : LocalDate.ofEpochDay(day);
    }

    /// Leaves out columns that this layer does not have.
    void skip(int columns) {
        column += columns;
    }
}

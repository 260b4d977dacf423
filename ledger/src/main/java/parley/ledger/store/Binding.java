package parley.ledger.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Sets the parameters of a statement one after the other.
final class Binding {
    private final PreparedStatement statement;
    private final NameTable names;
    private int parameter;

    Binding(PreparedStatement statement, NameTable names) {
        this.statement = statement;
        this.names = names;
    }

    /// Goes back before the first parameter.
    Binding first() {
        parameter = 0;
        return this;
    }

    Binding number(long value) throws SQLException {
        statement.setLong(++parameter, value);
        return this;
    }

    Binding number(@Nullable Long value) throws SQLException {
        if (value == null) {
            return nothing();
        }
        return number(value.longValue());
    }

    Binding real(double value) throws SQLException {
        statement.setDouble(++parameter, value);
        return this;
    }

    Binding text(@Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(++parameter, Types.VARCHAR);
        } else {
            statement.setString(++parameter, NameTable.storable(value));
        }
        return this;
    }

    Binding bytes(byte[] value) throws SQLException {
        statement.setBytes(++parameter, value);
        return this;
    }

    /// The name's code, which is made if it is new.
    Binding name(@Nullable String words) throws SQLException {
        return words == null ? nothing() : number(names.codeOrNew(words));
    }

    Binding day(@Nullable LocalDate day) throws SQLException {
        return number(Days.of(day));
    }

    Binding dayOrNull(@Nullable LocalDate day) throws SQLException {
        return day == null ? nothing() : number(day.toEpochDay());
    }

    Binding nothing() throws SQLException {
        statement.setNull(++parameter, Types.BIGINT);
        return this;
    }

    Binding nothing(int parameters) throws SQLException {
        for (int i = 0; i < parameters; i++) {
            nothing();
        }
        return this;
    }

    Binding nothingReal() throws SQLException {
        statement.setNull(++parameter, Types.DOUBLE);
        return this;
    }
}

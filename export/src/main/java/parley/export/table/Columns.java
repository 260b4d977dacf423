package parley.export.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of a table, in order. Built once; every method that adds gives back the same list.
final class Columns<T> {
    private final List<Column<T>> all = new ArrayList<>();

    List<Column<T>> all() {
        return List.copyOf(all);
    }

    Columns<T> text(String name, String meaning, Function<T, @Nullable String> value) {
        return add(name, Column.Type.TEXT, meaning, value::apply);
    }

    Columns<T> integer(String name, String meaning, Function<T, @Nullable Integer> value) {
        return add(name, Column.Type.INTEGER, meaning, value::apply);
    }

    Columns<T> number(String name, String meaning, Function<T, @Nullable Double> value) {
        return add(name, Column.Type.NUMBER, meaning, value::apply);
    }

    Columns<T> flag(String name, String meaning, Function<T, @Nullable Boolean> value) {
        return add(name, Column.Type.FLAG, meaning, value::apply);
    }

    Columns<T> day(String name, String meaning, Function<T, @Nullable LocalDate> value) {
        return add(name, Column.Type.DAY, meaning, value::apply);
    }

    Columns<T> instant(String name, String meaning, Function<T, @Nullable Instant> value) {
        return add(name, Column.Type.INSTANT, meaning, value::apply);
    }

    Columns<T> list(String name, String meaning, Function<T, List<String>> value) {
        return add(name, Column.Type.LIST, meaning, value::apply);
    }

    /// Adds the columns of a part, empty where a row has no such part.
    <P> Columns<T> of(Columns<P> part, Function<T, @Nullable P> of) {
        for (Column<P> column : part.all) {
            Function<P, @Nullable Object> value = column.value();
            add(
                    column.name(),
                    column.type(),
                    column.meaning(),
                    row -> {
                        P found = of.apply(row);
                        return found == null ? null : value.apply(found);
                    });
        }
        return this;
    }

    /// Adds the columns of another table of the same rows.
    Columns<T> and(Columns<T> more) {
        all.addAll(more.all);
        return this;
    }

    private Columns<T> add(
            String name, Column.Type type, String meaning, Function<T, @Nullable Object> value) {
        all.add(new Column<>(name, type, meaning, value));
        return this;
    }
}

package parley.stream;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parley.export.table.Column;

/// The rows of an exported table as Spark holds them: the same columns in the same order.
final class TableRows<T> {
    private final List<Column<T>> columns;

    TableRows(List<Column<T>> columns) {
        this.columns = columns;
    }

    StructType type() {
        return DataTypes.createStructType(
                columns.stream()
                        .map(column ->
                                DataTypes.createStructField(
                                        column.name(), type(column.type()), true))
                        .toArray(StructField[]::new));
    }

    private static DataType type(Column.Type type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.IntegerType;
            case NUMBER -> DataTypes.DoubleType;
            case FLAG -> DataTypes.BooleanType;
            case DAY -> DataTypes.DateType;
            case INSTANT -> DataTypes.TimestampType;
            case LIST -> DataTypes.createArrayType(DataTypes.StringType);
        };
    }

    Row row(T item) {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = columns.get(i).value().apply(item);
            values[i] = value instanceof List<?> parts ? parts.toArray(String[]::new) : value;
        }
        return RowFactory.create(values);
    }
}

package parley.export.table;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Parquet, compressed with Zstandard. Lists are lists of strings, days are dates.
final class ParquetRows<T> implements RowWriter<T> {
    /// Bytes that are kept in memory for each file until they are written.
    private static final long ROW_GROUP = 32L << 20;

    /// Columns whose values hardly ever come again: looking for that costs time and saves nothing.
    private static final Set<String> UNIQUE =
            Set.of("id", "snippet", "content", "title", "address", "text", "evidence");

    private final CarpetWriter<T> out;

    /// @param rows the class of the rows
    ParquetRows(Path file, List<Column<T>> columns, Class<T> rows) throws IOException {
        WriteRecordModelType<T> model = FieldTypes.writeRecordModel(rows);
        for (Column<T> column : columns) {
            model.withField(column.name(), type(column.type()), column.value());
        }
        var builder =
                new CarpetWriter.Builder<>(Files.newOutputStream(file), rows)
                        .withWriteRecordModel(model)
                        .withRowGroupSize(ROW_GROUP)
                        .withCompressionCodec(CompressionCodecName.ZSTD)
                        .withExtraMetaData("parley.schema", Integer.toString(TableExport.SCHEMA));
        // Of columns that this table lacks, too: all writers of a JVM share one object of
        // properties, the last one's, so tables written side by side must have the same.
        UNIQUE.forEach(name -> builder.withDictionaryEncoding(name, false));
        out = builder.build();
    }

    private static FieldType type(Column.Type type) {
        return switch (type) {
            case TEXT -> FieldTypes.STRING;
            case INTEGER -> FieldTypes.INTEGER;
            case NUMBER -> FieldTypes.DOUBLE;
            case FLAG -> FieldTypes.BOOLEAN;
            case DAY -> FieldTypes.LOCAL_DATE;
            case INSTANT -> FieldTypes.INSTANT;
            case LIST -> FieldTypes.LIST.ofType(FieldTypes.STRING);
        };
    }

    @Override
    public void write(T row) throws IOException {
        out.write(row);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

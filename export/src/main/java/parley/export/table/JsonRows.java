package parley.export.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON object a line, in UTF-8; a field without a value is null, a list an array.
final class JsonRows<T> implements RowWriter<T> {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Column<T>> columns;
    private final Writer out;

    JsonRows(Writer out, List<Column<T>> columns) {
        this.columns = columns;
        this.out = out;
    }

    @Override
    public void write(T row) throws IOException {
        var line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            object(json, columns, row);
        }
        out.append(line.getBuffer()).append('\n');
    }

    /// Writes a row as an object.
    static <T> void object(JsonGenerator json, List<Column<T>> columns, T row) {
        json.writeStartObject();
        for (Column<T> column : columns) {
            json.writeName(column.name());
            value(json, column.value().apply(row));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case List<?> parts -> {
                json.writeStartArray();
                parts.forEach(part -> json.writeString(part.toString()));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
